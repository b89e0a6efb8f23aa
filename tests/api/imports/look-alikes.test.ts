import { getCaseFile } from '@wegmarke/contract/case-files'
import { decideImportRow, type ImportBatch, getImport } from '@wegmarke/contract/imports'
import type { RowDecision } from '@wegmarke/domain/import/vocabulary'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import type { Caseload } from '../../support/database/builders.ts'
import { check, commit, filesIn, importList, listOf, rowsOf, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)

const row = (name: string, birth: string, number: string) => ({
  'Nr.': number,
  'Name (wie gewünscht)': name,
  Geburtsdatum: birth,
  Maßnahme: 'MAT',
  Beginn: '01.05.2024',
  Ende: '30.06.2024',
})
const known = (lies: Caseload, name: string, birthDate: string) => namedFile(api, lies, name, { birthDate })

async function checkedList(...rows: ReturnType<typeof row>[]): Promise<ImportBatch> {
  const browser = office.as('lead')
  return await check(browser, await upload(browser, listOf(...rows)), office.caseload)
}

async function decide(
  batch: ImportBatch,
  number: number,
  decision: RowDecision,
  caseFileId: string | null = null,
): Promise<ImportBatch> {
  const browser = office.as('lead')
  const params = { batchId: batch.id, number }
  await browser.call(decideImportRow, { params, body: { decision, caseFileId } })
  return await browser.call(getImport, { params: { batchId: batch.id } })
}

describe('somebody of the same name and birth in the own files', () => {
  it('waits for a decision and is not written without one', async () => {
    const file = await known(office.caseload, 'Zahra Feldrain', '2004-02-03')
    const batch = await checkedList(row('Zahra Feldrain', '03.02.2004', 'L1'))
    expect(batch.counts).toMatchObject({ toReview: 1, valid: 0 })
    const [found] = await rowsOf(office.as('lead'), batch, 'review')
    expect(found?.lookAlikes).toMatchObject([
      { caseFileId: file.id, heldBy: null, reason: 'same-name-and-birth' },
    ])
    expect(found?.lookAlikes[0]?.label).toContain('Zahra Feldrain')
    const before = await filesIn(api, office.organisation)
    const committed = await commit(office.as('lead'), batch)
    expect(await filesIn(api, office.organisation)).toBe(before)
    expect(await rowsOf(office.as('lead'), committed, 'review')).toHaveLength(1)
  })

  it('is the same person: the row goes into the known file, for all rows of the person', async () => {
    const file = await known(office.caseload, 'Omid Talweg', '2003-07-08')
    const twice = [
      row('Omid Talweg', '08.07.2003', 'L2'),
      { ...row('Omid Talweg', '08.07.2003', 'L2'), Beginn: '01.09.2025', Ende: '01.10.2025' },
    ]
    const batch = await checkedList(...twice)
    expect(batch.counts).toMatchObject({ toReview: 2 })
    const decided = await decide(batch, 1, 'same', file.id)
    expect(decided.counts).toMatchObject({ toReview: 0, valid: 2, people: 0, steps: 2 })
    const before = await filesIn(api, office.organisation)
    await commit(office.as('lead'), decided, 'all-or-nothing')
    expect(await filesIn(api, office.organisation)).toBe(before)
    const { steps, version } = await office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    expect(steps).toHaveLength(2)
    expect(version).toBeGreaterThan(0)
    const again = await importList(office.as('lead'), listOf(...twice), office.caseload)
    expect(again.counts).toMatchObject({ unchanged: 2, toReview: 0, valid: 0 })
  })

  it('is another person: a file of its own is opened', async () => {
    await known(office.caseload, 'Lilia Nordufer', '2005-05-05')
    const batch = await checkedList(row('Lilia Nordufer', '05.05.2005', 'L3'))
    const before = await filesIn(api, office.organisation)
    await commit(office.as('lead'), await decide(batch, 1, 'new'), 'all-or-nothing')
    expect(await filesIn(api, office.organisation)).toBe(before + 1)
  })

  it('is left out', async () => {
    await known(office.caseload, 'Samir Ostgrund', '2005-06-06')
    const batch = await checkedList(row('Samir Ostgrund', '06.06.2005', 'L4'))
    const before = await filesIn(api, office.organisation)
    const committed = await commit(office.as('lead'), await decide(batch, 1, 'skip'), 'all-or-nothing')
    expect((await rowsOf(office.as('lead'), committed)).map((one) => one.state)).toEqual(['skipped'])
    expect(await filesIn(api, office.organisation)).toBe(before)
  })

  it('is decided anew until the list is written', async () => {
    const file = await known(office.caseload, 'Nadia Westhang', '2004-04-04')
    const batch = await checkedList(row('Nadia Westhang', '04.04.2004', 'L5'))
    expect((await decide(batch, 1, 'skip')).counts).toMatchObject({ toReview: 0, valid: 0, unchanged: 1 })
    const decided = await decide(batch, 1, 'same', file.id)
    expect(decided.counts).toMatchObject({ valid: 1, people: 0 })
    const committed = await commit(office.as('lead'), decided)
    await refusal(decide(committed, 1, 'new'), 'state-conflict')
  })

  it('can only be laid into a file that was named as look-alike', async () => {
    await known(office.caseload, 'Rana Steinweg', '2004-09-09')
    const batch = await checkedList(row('Rana Steinweg', '09.09.2004', 'L6'))
    const problem = await refusal(decide(batch, 1, 'same', office.file.id), 'refused-by-domain')
    expect(problem.errors?.[0]?.code).toBe('not-a-look-alike')
  })
})

describe('a look-alike', () => {
  it('is also found by a similar spelling, and says what is alike', async () => {
    await known(office.caseload, 'Dschamal Bergmann', '2002-03-03')
    const batch = await checkedList(
      row('Jamal Bergmann', '03.03.2002', 'L7'),
      row('Jamal Bergman', '2001', 'L8'),
      row('Quirin Völligfremd', '03.03.2002', 'L9'),
    )
    const rows = await rowsOf(office.as('lead'), batch)
    expect(rows.map((one) => one.lookAlikes.map((alike) => alike.reason))).toEqual([
      ['same-name-and-birth'],
      ['similar-name'],
      [],
    ])
    expect(rows.map((one) => one.state)).toEqual(['review', 'review', 'valid'])
  })

  it('in the files of a colleague is named by who holds it, and nothing else', async () => {
    const hidden = await known(office.otherCaseload, 'Yara Südrand', '2003-03-09')
    const batch = await checkedList(row('Yara Südrand', '09.03.2003', 'L10'))
    const [found] = await rowsOf(office.as('lead'), batch)
    expect(found?.lookAlikes).toEqual([
      { caseFileId: null, label: '', heldBy: 'Kai Kollege', reason: 'same-name-and-birth' },
    ])
    expect(JSON.stringify(found)).not.toContain(hidden.id)
    await refusal(decide(batch, 1, 'same', hidden.id), 'refused-by-domain')
  })

  it('in another organisation is never named', async () => {
    await known(office.foreignCaseload, 'Malik Fernental', '2003-03-10')
    const batch = await checkedList(row('Malik Fernental', '10.03.2003', 'L11'))
    expect(batch.counts).toMatchObject({ toReview: 0, valid: 1 })
  })
})

describe('a person of the list whose file a colleague took over since', () => {
  it('is named by the caseload that holds the file, and can be left out', async () => {
    const list = row('Hevi Moosgrund', '11.03.2003', 'L12')
    const first = await importList(office.as('colleague'), listOf(list), office.otherCaseload)
    expect(first.counts).toMatchObject({ people: 1 })
    const later = { ...list, Beginn: '01.09.2025', Ende: '01.10.2025' }
    const batch = await checkedList(later)
    expect(batch.counts).toMatchObject({ toReview: 1, valid: 0 })
    const [found] = await rowsOf(office.as('lead'), batch)
    expect(found?.lookAlikes).toMatchObject([{ caseFileId: null }])
    // Found by its number, a file is named by its caseload; found by name and birth date, by its lead
    expect(found?.lookAlikes[0]?.heldBy).toMatch(/^Bezirk-/)
    const decided = await decide(batch, 1, 'skip')
    expect(decided.counts).toMatchObject({ toReview: 0 })
    await commit(office.as('lead'), decided, 'all-or-nothing')
  })
})

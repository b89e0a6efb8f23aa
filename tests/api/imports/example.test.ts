import { getCaseFile } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { getImportTemplate } from '@wegmarke/contract/imports'
import { beforeAll, describe, expect, it } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { check, commit, importList, rowsOf, tableSizes, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)
let example: string

beforeAll(async () => {
  const name = 'people-and-steps-example'
  example = (await office.as('lead').call(getImportTemplate, { params: { name } })).content
})

describe('the German example', () => {
  it('becomes two files with their steps, gaps and certificates', async () => {
    const browser = office.as('lead')
    const checked = await check(browser, await upload(browser, example), office.caseload)
    expect(checked.counts).toEqual({
      rows: 8,
      valid: 8,
      faulty: 0,
      unchanged: 0,
      toReview: 0,
      people: 2,
      steps: 6,
      gaps: 2,
      attainments: 2,
    })
    const committed = await commit(browser, checked, 'all-or-nothing')
    expect(committed).toMatchObject({ state: 'committed', counts: checked.counts })
    expect((await rowsOf(browser, committed)).map((row) => row.state)).toEqual(Array(8).fill('written'))

    const { items } = await browser.call(listCaseFiles, { query: { import: committed.id, sort: 'name' } })
    expect(items).toMatchObject([
      { name: 'Amina Musterweg', goal: 'vocational', highestL: 'B1', currentStep: { typeCode: 'HELF' } },
      { name: 'Ömer Beispielstein', goal: 'FOR', currentStep: null },
    ])
    const caseFileId = items[1]?.id ?? ''
    const file = await browser.call(getCaseFile, { params: { caseFileId } })
    expect(file).toMatchObject({
      municipality: { name: 'Grevenbroich' },
      identity: { legalName: null, birthDate: { date: '2002-01-01', precision: 'year' } },
      entryLevels: { L: 'A2', S: 'unknown', V: 'unknown' },
      gaps: [{ from: { date: '2025-01-01', precision: 'month' }, reason: 'no_childcare' }],
    })
    const told = (file.steps ?? []).map((step) => [step.typeCode, step.result, step.endReason])
    expect(told.toSorted()).toEqual([
      ['HSA-VHS', 'broken_off', 'job_beside'],
      ['MAT', 'attended', null],
      ['TQ', 'passed', null],
    ])
  })

  it('changes nothing when it is imported once more, by anybody who works the caseload', async () => {
    const sizes = await tableSizes(api)
    for (const who of ['lead', 'deputy', 'supervisor'] as const) {
      const browser = office.as(who)
      const again = await importList(browser, example, office.caseload)
      expect(again.counts).toMatchObject({ rows: 8, unchanged: 8, valid: 0, faulty: 0, people: 0, steps: 0 })
      expect((await rowsOf(browser, again)).map((row) => row.state)).toEqual(Array(8).fill('unchanged'))
    }
    expect(await tableSizes(api)).toEqual(sizes)
  })

  it('overwrites nothing: a row that says something else names the difference', async () => {
    const browser = office.as('lead')
    const other = example.replace('29.08.2025;beendet;bestanden', '29.08.2025;beendet;abgebrochen')
    expect(other).not.toBe(example)
    const checked = await check(browser, await upload(browser, other), office.caseload)
    expect(checked.counts).toMatchObject({ unchanged: 7, faulty: 1 })
    const [row] = await rowsOf(browser, checked, 'faulty')
    expect(row?.faults.map((fault) => fault.code)).toEqual(['differs-from-record'])
  })
})

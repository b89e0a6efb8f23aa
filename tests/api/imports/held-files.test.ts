import { closeCaseFile, getCaseFile } from '@wegmarke/contract/case-files'
import { decideImportRow, getImport, type ImportBatch, undoImport } from '@wegmarke/contract/imports'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { check, commit, importList, listOf, rowsOf, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)

const row = (name: string, number: string, begin = '01.05.2024', end = '30.06.2024') => ({
  'Nr.': number,
  'Name (wie gewünscht)': name,
  Geburtsdatum: '03.02.2004',
  'Akte seit': '01.01.2024',
  Maßnahme: 'MAT',
  Beginn: begin,
  Ende: end,
})
type Row = ReturnType<typeof row>

const known = (name: string) => namedFile(api, office.caseload, name, { birthDate: '2004-02-03' })
const checked = async (...rows: Row[]) =>
  check(office.as('lead'), await upload(office.as('lead'), listOf(...rows)), office.caseload)
const undo = (batch: ImportBatch) =>
  office.as('lead').call(undoImport, { params: { batchId: batch.id }, version: batch.version })

/** A checked list whose first row has been decided to be the person of this file. */
async function decidedFor(file: { readonly id: string }, ...rows: Row[]): Promise<ImportBatch> {
  const { call } = office.as('lead')
  const { id: batchId } = await checked(...rows)
  const body = { decision: 'same' as const, caseFileId: file.id }
  await call(decideImportRow, { params: { batchId, number: 1 }, body })
  return await call(getImport, { params: { batchId } })
}

/** Runs while somebody else is in the middle of writing to this file. */
async function whileWritingTo<T>(file: { readonly id: string }, run: () => Promise<T>): Promise<T> {
  return await api.database.arrange.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${file.id}, 0))`.execute(tx)
    return await run()
  })
}

describe('a file that somebody is writing to', () => {
  it('is waited for by an import into it, which is then refused rather than judged by half', async () => {
    const file = await known('Wanda Wartend')
    const batch = await decidedFor(file, row('Wanda Wartend', 'W1'))
    await whileWritingTo(file, () => refusal(commit(office.as('lead'), batch), 'busy'))
    expect((await commit(office.as('lead'), batch)).counts).toMatchObject({ valid: 1, people: 0 })
  })

  it('is waited for by whoever takes an import back', async () => {
    const batch = await importList(office.as('lead'), listOf(row('Ulla Undo', 'W2')), office.caseload)
    const file = await api.database.arrange
      .selectFrom('case_file')
      .select('id')
      .where('external_id', '=', 'W2')
      .executeTakeFirstOrThrow()
    await whileWritingTo(file, () => refusal(undo(batch), 'busy'))
    expect((await undo(batch)).kept).toEqual([])
  })
})

describe('a file that was decided to be the same person', () => {
  it('and closed before the list was written refuses its rows alone', async () => {
    const file = await known('Zita Zwischenzeit')
    const batch = await decidedFor(file, row('Zita Zwischenzeit', 'Z1'), row('Quirin Querfeld', 'Z2'))
    const { call } = office.as('lead')
    const { version } = await call(getCaseFile, { params: { caseFileId: file.id } })
    const body = { on: '2026-11-20', reason: 'moved_away', outcome: 'unknown' } as const
    await call(closeCaseFile, { params: { caseFileId: file.id }, version, body })
    const committed = await commit(office.as('lead'), batch)
    expect(committed.counts).toMatchObject({ valid: 1, faulty: 1, people: 1 })
    const [refused] = await rowsOf(office.as('lead'), committed, 'faulty')
    expect(refused?.faults.map(({ code }) => code)).toEqual(['file-closed'])
  })

  it('gives the number of the list back when the import is taken back: the next list asks again', async () => {
    const file = await known('Irma Irrtum')
    const first = await commit(office.as('lead'), await decidedFor(file, row('Irma Irrtum', 'I1')))
    const again = row('Irma Irrtum', 'I1', '01.05.2025', '30.06.2025')
    expect((await checked(again)).counts).toMatchObject({ toReview: 0, valid: 1, people: 0 })
    expect((await undo(first)).kept).toEqual([])
    const { steps } = await office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    expect(steps).toEqual([])
    expect((await checked(again)).counts).toMatchObject({ toReview: 1, valid: 0 })
  })
})

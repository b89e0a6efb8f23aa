import {
  commitImport,
  decideImportRow,
  getImport,
  getImportReport,
  getImportTemplate,
  listImportProfiles,
  listImportRows,
  listImports,
  type ImportBatch,
  undoImport,
} from '@wegmarke/contract/imports'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal, signedIn } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { check, commit, importList, listOf, nameFor, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)
let batch: ImportBatch
let numbers = 0

/** A list of one person whom nobody resembles. */
function list(): string {
  numbers += 1
  return listOf({
    'Nr.': `Z${numbers}`,
    'Name (wie gewünscht)': nameFor(`access ${numbers}`),
    Maßnahme: 'MAT',
    Beginn: '2024',
  })
}

beforeAll(async () => {
  batch = await check(office.as('lead'), await upload(office.as('lead'), list()), office.caseload)
})

describe('where somebody may import to', () => {
  it.each([
    ['lead', 'caseload'],
    ['deputy', 'caseload'],
    ['supervisor', 'caseload'],
    ['supervisor', 'otherCaseload'],
    ['colleague', 'otherCaseload'],
    ['stranger', 'foreignCaseload'],
  ] as const)('%s imports into %s', async (who, where) => {
    const written = await importList(office.as(who), list(), office[where])
    expect(written).toMatchObject({ state: 'committed', counts: { people: 1, steps: 1 } })
  })

  it.each([
    ['lead', 'otherCaseload'],
    ['deputy', 'otherCaseload'],
    ['colleague', 'caseload'],
    ['lead', 'foreignCaseload'],
    ['supervisor', 'foreignCaseload'],
    ['stranger', 'caseload'],
  ] as const)('%s does not import into %s', async (who, where) => {
    const uploaded = await upload(office.as(who), list())
    const problem = await refusal(check(office.as(who), uploaded, office[where]), 'refused-by-domain')
    expect(problem.errors).toMatchObject([{ pointer: '/caseloadId', code: 'caseload-not-yours' }])
  })

  it('is asked again when the list is written: a post that has ended in between writes nothing', async () => {
    const { arrange } = api.database
    const worker = await build.account(arrange, office.alliance, {
      roles: [{ role: 'caseworker', organisation: office.organisation }],
    })
    const theirs = await build.caseload(arrange, office.organisation, { lead: worker })
    const browser = await signedIn(api, worker)
    const checked = await check(browser, await upload(browser, list()), theirs)
    await arrange
      .updateTable('caseload_post')
      .set({ valid_to: '2026-11-21' })
      .where('caseload_id', '=', theirs.id)
      .execute()
    await refusal(commit(browser, checked), 'not-allowed')
    const files = await arrange
      .selectFrom('case_file')
      .select('id')
      .where('caseload_id', '=', theirs.id)
      .execute()
    expect(files).toEqual([])
  })
})

describe('a list that somebody has uploaded', () => {
  const params = () => ({ batchId: batch.id })
  const attempts = {
    read: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office.as(who).call(getImport, { params: params() }),
    rows: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office.as(who).call(listImportRows, { params: params() }),
    report: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office.as(who).call(getImportReport, { params: params() }),
    check: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      check(office.as(who), batch, office.caseload),
    decide: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office.as(who).call(decideImportRow, {
        params: { ...params(), number: 1 },
        body: { decision: 'skip', caseFileId: null },
      }),
    commit: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office
        .as(who)
        .call(commitImport, { params: params(), version: batch.version, body: { mode: 'valid-rows' } }),
    undo: (who: 'colleague' | 'stranger' | 'deputy' | 'supervisor') =>
      office.as(who).call(undoImport, { params: params(), version: batch.version }),
  }

  it.each(Object.keys(attempts) as (keyof typeof attempts)[])(
    'does not exist for a colleague, a deputy and another organisation: %s',
    async (what) => {
      for (const who of ['colleague', 'deputy', 'stranger'] as const)
        await refusal(attempts[what](who), 'not-found')
    },
  )

  it.each(['check', 'decide', 'commit', 'undo'] as const)(
    'is read by the supervisor, and not touched: %s',
    async (what) => {
      expect(await attempts.read('supervisor')).toMatchObject({ id: batch.id, version: batch.version })
      await refusal(attempts[what]('supervisor'), 'not-allowed')
      expect(await attempts.read('supervisor')).toMatchObject({ state: 'checked', version: batch.version })
    },
  )

  it('does not exist for another alliance', async () => {
    const { arrange } = api.database
    const elsewhere = await build.alliance(arrange)
    const organisation = await build.organisation(arrange, elsewhere)
    const worker = await build.account(arrange, elsewhere, { roles: [{ role: 'caseworker', organisation }] })
    await build.caseload(arrange, organisation, { lead: worker })
    const browser = await signedIn(api, worker)
    await refusal(browser.call(getImport, { params: params() }), 'not-found')
    expect((await browser.call(listImports, {})).items).toEqual([])
  })

  it('is listed for who uploaded it and for the supervisor only', async () => {
    const ids = async (who: 'lead' | 'colleague' | 'supervisor' | 'stranger') =>
      (await office.as(who).call(listImports, { query: { limit: 100 } })).items.map((one) => one.id)
    expect(await ids('lead')).toContain(batch.id)
    expect(await ids('supervisor')).toContain(batch.id)
    expect(await ids('colleague')).not.toContain(batch.id)
    expect(await ids('stranger')).not.toContain(batch.id)
  })
})

describe('importing', () => {
  const name = 'people-and-steps' as const

  it('needs a session', async () => {
    await refusal(client(api).call(listImports, {}), 'not-signed-in')
    await refusal(upload(client(api), list()), 'not-signed-in')
    await refusal(client(api).call(getImportTemplate, { params: { name } }), 'not-signed-in')
  })

  it('is nothing for an administrator', async () => {
    await refusal(office.as('administrator').call(listImports, {}), 'not-allowed')
    await refusal(office.as('administrator').call(listImportProfiles, {}), 'not-allowed')
    await refusal(upload(office.as('administrator'), list()), 'not-allowed')
  })
})

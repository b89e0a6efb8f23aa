import { API_PREFIX } from '@wegmarke/contract/endpoint'
import {
  commitImport,
  getImport,
  getImportReport,
  type ImportMapping,
  listImportProfiles,
  listImportRows,
  listImports,
  saveImportProfile,
} from '@wegmarke/contract/imports'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import {
  check,
  commit,
  filesIn,
  importList,
  listOf,
  nameFor,
  rowsOf,
  tableSizes,
  upload,
} from './import-run.ts'

const api = useApi()
const office = useOffice(api)
let numbers = 0

/** So many people whom nobody resembles, each with a step. */
function people(count: number): string {
  numbers += 1
  return listOf(
    ...Array.from({ length: count }, (_, index) => ({
      'Nr.': `${numbers}-${index}`,
      'Name (wie gewünscht)': nameFor(`protocol ${numbers} ${index}`),
      Maßnahme: 'MAT',
      Beginn: '2024',
    })),
  )
}

describe('the versions of a batch', () => {
  it('hold apart who has seen what: an older one is refused with the present batch', async () => {
    const browser = office.as('lead')
    const uploaded = await upload(browser, people(1))
    const checked = await check(browser, uploaded, office.caseload)
    for (const late of [check(browser, uploaded, office.caseload), commit(browser, uploaded)]) {
      const problem = await refusal(late, 'version-conflict')
      expect(problem.current).toMatchObject({ id: checked.id, version: checked.version, state: 'checked' })
    }
    const committed = await commit(browser, checked)
    await refusal(commit(browser, committed), 'state-conflict')
    await refusal(check(browser, committed, office.caseload), 'state-conflict')
  })

  it('are asked for, and a batch that is not checked is not written', async () => {
    const browser = office.as('lead')
    const uploaded = await upload(browser, people(1))
    for (const [method, path] of [
      ['POST', 'commit'],
      ['POST', 'undo'],
      ['PUT', 'mapping'],
    ] as const) {
      const url = `${API_PREFIX}/imports/${uploaded.id}/${path}`
      const payload = {
        commit: { mode: 'valid-rows' },
        undo: undefined,
        mapping: { mapping: { kind: 'spells', columns: {} }, profileId: null, caseloadId: 1 },
      }[path]
      const response = await browser.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
      expect([path, response.statusCode]).toEqual([path, 428])
    }
    await refusal(commit(browser, uploaded), 'state-conflict')
  })

  it('let a batch be written once when it is sent twice at the same time', async () => {
    const browser = office.as('lead')
    const checked = await check(browser, await upload(browser, people(5)), office.caseload)
    const before = await filesIn(api, office.organisation)
    const send = () =>
      browser
        .call(commitImport, {
          params: { batchId: checked.id },
          version: checked.version,
          body: { mode: 'valid-rows' },
        })
        .then(
          () => 'written',
          (thrown: { problem?: { type: string } }) => thrown.problem?.type,
        )
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.toSorted()).toEqual(['version-conflict', 'version-conflict', 'written'])
    expect(await filesIn(api, office.organisation)).toBe(before + 5)
    const rows = await rowsOf(browser, checked)
    expect(rows.map((row) => row.state)).toEqual(Array(5).fill('written'))
  })

  it('let two lists with the same people at the same time open each person once', async () => {
    const content = people(4)
    const ready = async () =>
      check(office.as('lead'), await upload(office.as('lead'), content), office.caseload)
    const [one, two] = [await ready(), await ready()]
    const before = await filesIn(api, office.organisation)
    const answers = await Promise.allSettled([commit(office.as('lead'), one), commit(office.as('lead'), two)])
    expect(answers.some((answer) => answer.status === 'fulfilled')).toBe(true)
    expect(await filesIn(api, office.organisation)).toBe(before + 4)
    const again = await importList(office.as('lead'), content, office.caseload)
    expect(again.counts).toMatchObject({ unchanged: 4, valid: 0, toReview: 0 })
  })
})

describe('the rows of a batch', () => {
  it('come page by page in their order, all or those of one state', async () => {
    const browser = office.as('lead')
    const content = `${people(7)}\r\n${listOf({ Kommune: 'Neuss' }).split('\r\n')[1]}`
    const batch = await check(browser, await upload(browser, content), office.caseload)
    const params = { batchId: batch.id }
    const first = await browser.call(listImportRows, { params, query: { limit: 3 } })
    expect(first.items.map((row) => row.number)).toEqual([1, 2, 3])
    const second = await browser.call(listImportRows, {
      params,
      query: { limit: 3, after: first.next ?? '' },
    })
    expect(second.items.map((row) => row.number)).toEqual([4, 5, 6])
    const third = await browser.call(listImportRows, {
      params,
      query: { limit: 3, after: second.next ?? '' },
    })
    expect([third.items.map((row) => row.number), third.next]).toEqual([[7, 8], null])
    const faulty = await browser.call(listImportRows, { params, query: { state: 'faulty' } })
    expect(faulty.items.map((row) => [row.number, row.faults[0]?.code])).toEqual([[8, 'name-missing']])
    await refusal(browser.call(listImportRows, { params, query: { after: 'nonsense' } }), 'validation-failed')
  })

  it('stand in the list of imports page by page, newest first', async () => {
    const browser = office.as('deputy')
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.unshift((await upload(browser, people(1), `Liste ${n}.csv`)).id)
    const first = await browser.call(listImports, { query: { limit: 2 } })
    const second = await browser.call(listImports, { query: { limit: 2, after: first.next ?? '' } })
    expect([...first.items, ...second.items].map((batch) => batch.id)).toEqual(ids)
    expect(second.next).toBeNull()
    expect(first.items[0]).toMatchObject({ fileName: 'Liste 2.csv', createdBy: 'Detlef Deputy' })
  })
})

describe('saved mappings', () => {
  const mapping: ImportMapping = {
    kind: 'people-and-steps',
    columns: { Wer: 'nameAsWished', Wo: 'municipality' },
  }

  it('are listed after the two that ship, for the whole organisation and nobody else', async () => {
    const saved = await office
      .as('lead')
      .call(saveImportProfile, { body: { name: 'Liste vom Jobcenter', mapping }, idempotencyKey: freshKey() })
    expect(saved).toMatchObject({ name: 'Liste vom Jobcenter', mapping, isShipped: false })
    const list = async (who: 'lead' | 'colleague' | 'supervisor' | 'stranger') =>
      (await office.as(who).call(listImportProfiles, {})).map((profile) => [profile.id, profile.isShipped])
    const shipped = [
      ['people-and-steps', true],
      ['mvad-spells', true],
    ]
    for (const who of ['lead', 'colleague', 'supervisor'] as const) {
      expect(await list(who)).toEqual([...shipped, [saved.id, false]])
    }
    expect(await list('stranger')).toEqual(shipped)
  })

  it('have a name of their own', async () => {
    const save = () =>
      office
        .as('lead')
        .call(saveImportProfile, { body: { name: 'Zweimal', mapping }, idempotencyKey: freshKey() })
    await save()
    await refusal(save(), 'already-exists')
  })
})

describe('what is traced', () => {
  it('names the way of the batch and each file that it has touched', async () => {
    const browser = office.as('lead')
    const checked = await check(browser, await upload(browser, people(2)), office.caseload)
    await browser.call(getImportReport, { params: { batchId: checked.id } })
    const batch = await commit(browser, checked)
    const rows = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'account_id', 'organisation_id'])
      .where('thing_id', '=', batch.id)
      .where('case_file_id', 'is', null)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.action)).toEqual([
      'import.uploaded',
      'import.checked',
      'import.exported',
      'import.committed',
    ])
    for (const row of rows) {
      expect(row.account_id).toBe(office.accounts.lead.id)
      expect(row.organisation_id).toBe(office.organisation.id)
    }
    const { items } = await browser.call(listCaseFiles, { query: { import: batch.id } })
    expect(items).toHaveLength(2)
    for (const file of items) expect(await actionsOn(api, file.id)).toEqual(['import.written'])
  })

  it('writes nothing for a check or a refusal', async () => {
    const browser = office.as('lead')
    const uploaded = await upload(browser, people(2))
    const sizes = await tableSizes(api)
    const checked = await check(browser, uploaded, office.caseload)
    await refusal(commit(browser, uploaded), 'version-conflict')
    expect(await browser.call(getImport, { params: { batchId: checked.id } })).toEqual(checked)
    expect(await tableSizes(api)).toEqual(sizes)
  })
})

import {
  addCaseload,
  appointHolder,
  type ArrangedCaseload,
  endAbsence,
  endPost,
  getArrangement,
  listPosts,
  recordAbsence,
  renameCaseload,
} from '@wegmarke/contract/caseloads'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { getToday } from '@wegmarke/contract/today'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const { TODAY } = build
const supervisor = () => office.as('supervisor')

const fresh = (lead?: build.Account) =>
  build.caseload(api.database.arrange, office.organisation, lead === undefined ? {} : { lead })
const caseworker = (name: string, more: { confirmed?: boolean } = {}) =>
  build.account(api.database.arrange, office.alliance, {
    name,
    roles: [{ role: 'caseworker', organisation: office.organisation, ...more }],
  })

interface Wish {
  readonly kind?: 'lead' | 'deputy'
  readonly from?: string
  readonly to?: string | null
}
const appoint = (
  caseloadId: number,
  { id }: build.Account,
  { kind = 'lead', from = TODAY, to = null }: Wish = {},
) =>
  supervisor().call(appointHolder, {
    params: { caseloadId },
    body: { accountId: id, kind, from, to },
    idempotencyKey: freshKey(),
  })
const codesOf = async (attempt: Promise<unknown>) =>
  (await refusal(attempt, 'refused-by-domain')).errors?.map(({ code }) => code)
const postsOf = (caseload: ArrangedCaseload) =>
  caseload.posts.map(({ holder, kind, from, to }) => [holder, kind, from, to])

describe('the caseloads of an organisation', () => {
  it('show unassigned ones first, each with its open files, and no other organisation', async () => {
    const empty = await fresh()
    await namedFile(api, empty, 'Offene Akte')
    await namedFile(api, empty, 'Geschlossene Akte', { file: { closed_on: '2026-01-01' } })
    const { caseloads } = await supervisor().call(getArrangement, {})
    const ids = caseloads.map(({ id }) => id)
    expect(ids).not.toContain(office.foreignCaseload.id)
    expect(ids.indexOf(empty.id)).toBeLessThan(ids.indexOf(office.caseload.id))
    expect(caseloads.find(({ id }) => id === empty.id)).toMatchObject({ openFiles: 1, posts: [] })
  })

  it('are added and renamed by the supervisor, each name once', async () => {
    const add = (name: string, organisationId = office.organisation.id) =>
      supervisor().call(addCaseload, { body: { organisationId, name }, idempotencyKey: freshKey() })
    const added = await add('Kaarst und Korschenbroich')
    expect(added).toMatchObject({ version: 1, name: 'Kaarst und Korschenbroich', posts: [] })
    expect((await refusal(add('Kaarst und Korschenbroich'), 'already-exists')).errors).toEqual([
      { pointer: '/name', code: 'taken' },
    ])
    await refusal(add('Fremd', office.elsewhere.id), 'not-found')
    const rename = (version: number) =>
      supervisor().call(renameCaseload, {
        params: { caseloadId: added.id },
        body: { name: 'Kaarst' },
        version,
      })
    expect(await rename(1)).toMatchObject({ name: 'Kaarst', version: 2 })
    await refusal(rename(1), 'version-conflict')
  })

  it('have no two names that differ in capitals or spaces around them alone', async () => {
    const add = (name: string) =>
      supervisor().call(addCaseload, {
        body: { organisationId: office.organisation.id, name },
        idempotencyKey: freshKey(),
      })
    const rename = ({ id, version }: ArrangedCaseload, name: string) =>
      supervisor().call(renameCaseload, { params: { caseloadId: id }, body: { name }, version })
    const taken = [{ pointer: '/name', code: 'taken' }]
    await add('Übergang Süd')
    const other = await add('Übergang West')
    expect((await refusal(add(' übergang SÜD '), 'already-exists')).errors).toEqual(taken)
    expect((await refusal(rename(other, 'ÜBERGANG süd'), 'already-exists')).errors).toEqual(taken)
    expect(await rename(other, 'übergang west')).toMatchObject({ name: 'übergang west' })
    const attempts = await Promise.allSettled(['Erkelenz', 'ERKELENZ'].map(add))
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are arranged by supervisors alone', async () => {
    await refusal(office.as('lead').call(getArrangement, {}), 'not-allowed')
    await refusal(office.as('administrator').call(getArrangement, {}), 'not-allowed')
  })
})

describe('a lead', () => {
  it('follows one who had no end, who then ends the day before; history keeps both', async () => {
    const [first, second] = [await caseworker('Erste Leitung'), await caseworker('Zweite Leitung')]
    const caseload = await fresh(first)
    const changed = await appoint(caseload.id, second, { from: '2026-12-01' })
    expect(postsOf(changed)).toEqual([
      ['Erste Leitung', 'lead', '2020-01-01', '2026-11-30'],
      ['Zweite Leitung', 'lead', '2026-12-01', null],
    ])
    const history = await supervisor().call(listPosts, { params: { caseloadId: caseload.id } })
    expect(history.map(({ holder, endedBy }) => [holder, endedBy])).toEqual([
      ['Zweite Leitung', null],
      ['Erste Leitung', 'Susi Supervisor'],
    ])
  })

  it('opens the files of the caseload from the first day on', async () => {
    const worker = await caseworker('Neue Leitung')
    const caseload = await fresh()
    const file = await build.caseFile(api.database.arrange, caseload)
    const browser = await signedIn(api, worker)
    const look = () => browser.call(getCaseFile, { params: { caseFileId: file.id } })
    await refusal(look(), 'not-found')
    await appoint(caseload.id, worker)
    expect((await look()).lead?.name).toBe('Neue Leitung')
  })

  it('is not oneself, nobody of another organisation, nobody unconfirmed, and not in the past', async () => {
    const caseload = await fresh()
    const unconfirmed = await caseworker('Noch nicht', { confirmed: false })
    const worker = await caseworker('Bereit')
    expect(await codesOf(appoint(caseload.id, office.accounts.supervisor))).toEqual(['not-oneself'])
    expect(await codesOf(appoint(caseload.id, office.accounts.stranger))).toEqual(['holder-unknown'])
    expect(await codesOf(appoint(caseload.id, unconfirmed))).toEqual(['holder-not-confirmed'])
    expect(await codesOf(appoint(caseload.id, worker, { from: '2026-11-01' }))).toEqual(['begins-in-past'])
    await refusal(appoint(office.foreignCaseload.id, worker), 'not-found')
  })

  it('does not stand beside another whose time is settled', async () => {
    const [first, second] = [await caseworker('Befristet'), await caseworker('Danach')]
    const caseload = await fresh()
    await appoint(caseload.id, first, { to: '2026-12-31' })
    const problem = await refusal(appoint(caseload.id, second, { from: '2026-12-01' }), 'refused-by-domain')
    expect(problem.errors).toEqual([
      { pointer: '/from', code: 'lead-until', params: { name: 'Befristet', from: TODAY } },
    ])
  })

  it('is one, of two supervisors who appoint at the same time', async () => {
    const [first, second] = [await caseworker('Eins'), await caseworker('Zwei')]
    const caseload = await fresh()
    const attempts = await Promise.allSettled([first, second].map((who) => appoint(caseload.id, who)))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a post', () => {
  it('of a standing deputy is not held by who leads the caseload at that time', async () => {
    const lead = await caseworker('Leitet schon')
    const caseload = await fresh(lead)
    expect(await codesOf(appoint(caseload.id, lead, { kind: 'deputy' }))).toEqual(['leads-already'])
  })

  it('ends at once or after a day, never later than it was to end', async () => {
    const deputy = await caseworker('Stellvertretung')
    const caseload = await fresh()
    const { posts } = await appoint(caseload.id, deputy, { kind: 'deputy', to: '2026-12-31' })
    const end = (lastDay: string | null, version = 1) =>
      supervisor().call(endPost, {
        params: { caseloadId: caseload.id, postId: posts[0]?.id ?? '' },
        body: { lastDay },
        version,
      })
    expect(await codesOf(end('2027-01-31'))).toEqual(['ends-later-than-before'])
    expect(postsOf(await end('2026-12-15'))).toEqual([['Stellvertretung', 'deputy', TODAY, '2026-12-15']])
    const { current } = await refusal(end('2026-12-01'), 'version-conflict')
    expect(current).toMatchObject({ holder: 'Stellvertretung', to: '2026-12-15', version: 2 })
    expect(postsOf(await end(null, 2))).toEqual([])
    await refusal(end(null, 3), 'not-found')
  })

  it('of two who end it at once is ended by the first', async () => {
    const deputy = await caseworker('Zweimal beendet')
    const caseload = await fresh()
    const { posts } = await appoint(caseload.id, deputy, { kind: 'deputy' })
    const params = { caseloadId: caseload.id, postId: posts[0]?.id ?? '' }
    const attempts = await Promise.allSettled(
      ['2026-12-15', '2026-12-20'].map((lastDay) =>
        supervisor().call(endPost, { params, body: { lastDay }, version: 1 }),
      ),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not held twice at the same time', async () => {
    const deputy = await caseworker('Doppelt')
    const caseload = await fresh()
    await appoint(caseload.id, deputy, { kind: 'deputy' })
    expect(await codesOf(appoint(caseload.id, deputy, { kind: 'deputy', from: '2026-12-01' }))).toEqual([
      'deputy-already',
    ])
  })
})

describe('cover for somebody who is away', () => {
  async function led() {
    const [lead, cover] = [await caseworker('Linda Leitung'), await caseworker('Carlo Cover')]
    const caseload = await fresh(lead)
    return { lead, cover, caseload, file: await namedFile(api, caseload, 'Samira Test') }
  }
  const record = (
    lead: build.Account,
    covers: readonly { caseloadId: number; accountId: string }[],
    { from = TODAY, to = '2026-12-04' } = {},
  ) =>
    supervisor().call(recordAbsence, {
      body: { organisationId: office.organisation.id, accountId: lead.id, from, to, covers: [...covers] },
      idempotencyKey: freshKey(),
    })

  it('opens the files until the last day, marked in Heute and in the list', async () => {
    const { lead, cover, caseload, file } = await led()
    const absence = await record(lead, [{ caseloadId: caseload.id, accountId: cover.id }])
    expect(absence).toMatchObject({ name: 'Linda Leitung', covers: [{ name: 'Carlo Cover' }] })
    const browser = await signedIn(api, cover)
    const { items } = await browser.call(listCaseFiles, {})
    expect(items.map(({ id, standsInFor }) => [id, standsInFor])).toEqual([[file.id, 'Linda Leitung']])
    await api.database.arrange
      .insertInto('task')
      .values({ case_file_id: file.id, alliance_id: file.allianceId, title: 'Anrufen', due_on: TODAY })
      .execute()
    const { due } = await browser.call(getToday, {})
    expect(due).toMatchObject([{ text: 'Anrufen', isMine: true, standsInFor: 'Linda Leitung' }])
    const own = await (await signedIn(api, lead)).call(listCaseFiles, {})
    expect(own.items.map(({ standsInFor }) => standsInFor)).toEqual([null])
  })

  it('that is to begin later opens nothing yet', async () => {
    const { lead, cover, caseload } = await led()
    await record(lead, [{ caseloadId: caseload.id, accountId: cover.id }], { from: '2026-12-01' })
    expect((await (await signedIn(api, cover)).call(listCaseFiles, {})).items).toEqual([])
  })

  it('is refused where it overlaps, with who covers when', async () => {
    const { lead, cover, caseload } = await led()
    const other = await caseworker('Olga Ohnezeit')
    await record(lead, [{ caseloadId: caseload.id, accountId: cover.id }])
    const again = await refusal(record(lead, [], { from: '2026-12-01' }), 'refused-by-domain')
    expect(again.errors).toMatchObject([
      { code: 'absent-already', params: { from: TODAY, to: '2026-12-04' } },
    ])
    const colleague = await fresh(other)
    expect(await codesOf(record(other, [{ caseloadId: colleague.id, accountId: lead.id }]))).toEqual([
      'cover-is-absent',
    ])
    expect(await codesOf(record(other, [{ caseloadId: caseload.id, accountId: cover.id }]))).toEqual([
      'leads-nothing-here',
    ])
  })

  it('ends early for all caseloads at once', async () => {
    const { lead, cover, caseload } = await led()
    const { id } = await record(lead, [{ caseloadId: caseload.id, accountId: cover.id }])
    const end = (lastDay: string | null, version: number) =>
      supervisor().call(endAbsence, { params: { absenceId: id }, body: { lastDay }, version })
    await end('2026-12-03', 1)
    const { current } = await refusal(end('2026-12-02', 1), 'version-conflict')
    expect(current).toMatchObject({ id, to: '2026-12-03', version: 2 })
    await end(null, 2)
    expect((await (await signedIn(api, cover)).call(listCaseFiles, {})).items).toEqual([])
    const { absences } = await supervisor().call(getArrangement, {})
    expect(absences.map((one) => one.id)).not.toContain(id)
    await refusal(end(null, 3), 'not-found')
  })

  it('of one organisation is not entered for a caseload of another that the same person leads', async () => {
    const elsewhere = office.elsewhere
    const lead = await build.account(api.database.arrange, office.alliance, {
      name: 'Zweimal Zuhause',
      roles: [office.organisation, elsewhere].map((organisation) => ({ role: 'caseworker', organisation })),
    })
    const both = await build.account(api.database.arrange, office.alliance, {
      roles: [office.organisation, elsewhere].map((organisation) => ({ role: 'supervisor', organisation })),
    })
    const there = await build.caseload(api.database.arrange, elsewhere, { lead })
    const browser = await signedIn(api, both)
    const covers = [{ caseloadId: there.id, accountId: (await caseworker('Vertretung')).id }]
    const body = {
      organisationId: office.organisation.id,
      accountId: lead.id,
      from: TODAY,
      to: TODAY,
      covers,
    }
    const problem = await refusal(
      browser.call(recordAbsence, { body, idempotencyKey: freshKey() }),
      'refused-by-domain',
    )
    expect(problem.errors).toEqual([{ pointer: '/covers/0/accountId', code: 'leads-nothing-here' }])
  })
})

import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import { relationsTo } from '@wegmarke/api/platform/access/relations'
import { closeCaseFile } from '@wegmarke/contract/case-files'
import {
  findProtectedFiles,
  getFileSight,
  listRights,
  listWatchedAccounts,
} from '@wegmarke/contract/protection'
import { may } from '@wegmarke/domain/access/may'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPlaces, buildPrincipals, type Places } from '../../security/api/principals.ts'
import { type Client, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let places: Places
let accounts: Readonly<Record<string, build.Account>>
let officer: Client

beforeAll(async () => {
  const { arrange } = api.database
  places = await buildPlaces(arrange)
  accounts = await buildPrincipals(arrange, places)
  await sql`UPDATE account SET disabled_at = now() WHERE id = ${accounts['disa']?.id}`.execute(arrange)
  officer = await signedIn(api, accounts['dpo-'] as build.Account)
})

const nameOf = (id: string) => Object.entries(accounts).find(([, account]) => account.id === id)?.[0] ?? id

/** By the rules and by row-level security alike: who opens the person in the file today. */
async function whoOpens(caseFileId: string): Promise<string[]> {
  const opening: string[] = []
  for (const [name, account] of Object.entries(accounts)) {
    if (name === 'disa') continue
    const session = await build.session(api.database.arrange, account)
    await inTransaction(api.database.app, session, build.TODAY, async (tx, principal) => {
      const relations = await relationsTo(tx, principal, caseFileId)
      const byRule = relations !== null && may(principal, 'person.read', relations)
      const row = await tx
        .selectFrom('person')
        .select('case_file_id')
        .where('case_file_id', '=', caseFileId)
        .executeTakeFirst()
      expect([name, row !== undefined]).toEqual([name, byRule])
      if (byRule) opening.push(name)
    })
  }
  return opening.toSorted()
}

async function whoIsNamed(caseFileId: string, on?: string): Promise<string[]> {
  const sight = await officer.call(getFileSight, {
    params: { caseFileId },
    query: on === undefined ? {} : { on },
  })
  return [...new Set(sight.may.map(({ account }) => nameOf(account.id)))].toSorted()
}

const fileAt = (index: number): string => places.files[index]?.id ?? ''

describe('who may see a file', () => {
  it('are exactly the accounts that the rules and the database let open it', async () => {
    const opening = await whoOpens(fileAt(0))
    expect(opening).toEqual(expect.arrayContaining(['lead', 'depu', 'supe', 'rid', 'cjo', 'ment', 'dpo+']))
    expect(opening).not.toContain('coll')
    expect(await whoIsNamed(fileAt(0))).toEqual(opening)
  })

  it('are so after everything that changes it', async () => {
    const { arrange } = api.database
    const changes = [
      sql`UPDATE caseload_post SET valid_to = '2026-11-21' WHERE account_id = ${accounts['depu']?.id}`,
      sql`UPDATE role_grant SET confirmed_at = NULL WHERE account_id = ${accounts['supe']?.id}`,
      sql`UPDATE consent SET withdrawn_at = now() WHERE id IN (SELECT consent_id FROM participation WHERE account_id = ${accounts['rid']?.id})`,
      sql`UPDATE participation SET ended_at = now() WHERE account_id = ${accounts['cjo']?.id}`,
      sql`UPDATE role_grant SET valid_to = '2026-11-21' WHERE account_id = ${accounts['cne']?.id}`,
      sql`UPDATE mentorship SET valid_to = '2026-11-21' WHERE case_file_id = ${fileAt(0)} AND ended_at IS NULL`,
      sql`UPDATE access_request SET closed_at = now() WHERE account_id = ${accounts['dpo+']?.id}`,
    ]
    let before = await whoIsNamed(fileAt(0))
    for (const change of changes) {
      await change.execute(arrange)
      const now = await whoIsNamed(fileAt(0))
      expect(now).toHaveLength(before.length - 1)
      expect(now).toEqual(await whoOpens(fileAt(0)))
      before = now
    }
  })

  it('are lead, deputy, supervisor and an officer who was asked once the file is closed', async () => {
    const caseFileId = fileAt(1)
    const lead = await signedIn(api, places.lead)
    await lead.call(closeCaseFile, {
      params: { caseFileId },
      version: 1,
      body: { on: '2026-11-20', reason: 'moved_away', outcome: 'unknown' },
    })
    expect(await whoIsNamed(caseFileId)).toEqual(await whoOpens(caseFileId))
    expect(await whoIsNamed(caseFileId)).not.toContain('ment')
  })

  it('are named for an earlier day too: the former deputy, and whose consent was withdrawn only afterwards', async () => {
    const { arrange } = api.database
    const file = await build.caseFile(arrange, places.caseload, { opened_on: '2024-01-15' })
    // The world of this test was confirmed when it was built: say that it was long ago.
    await sql`UPDATE role_grant SET confirmed_at = '2020-01-01' WHERE confirmed_at IS NOT NULL`.execute(
      arrange,
    )
    const then = await whoIsNamed(file.id, '2025-06-01')
    expect(then).toContain('fdep')
    expect(await whoIsNamed(file.id)).not.toContain('fdep')
    expect(await whoIsNamed(file.id, '2024-01-01')).toEqual([])
  })

  it('says why and since when', async () => {
    const sight = await officer.call(getFileSight, { params: { caseFileId: fileAt(0) } })
    expect(sight.may.find(({ reason }) => reason === 'lead')).toMatchObject({
      account: { name: 'Lea Leitend' },
      since: '2024-01-15',
      until: null,
    })
    const participant = sight.may.find(({ account }) => nameOf(account.id) === 'cpa')
    expect(participant).toMatchObject({ reason: 'participation', categories: ['pathway'] })
  })

  it('cannot be asked for days to come, nor for files of others', async () => {
    const params = { caseFileId: fileAt(0) }
    await refusal(officer.call(getFileSight, { params, query: { on: '2026-11-23' } }), 'refused-by-domain')
    const foreign = await build.caseFile(
      api.database.arrange,
      await build.caseload(api.database.arrange, places.other),
    )
    await refusal(officer.call(getFileSight, { params: { caseFileId: foreign.id } }), 'not-found')
  })
})

describe('who did', () => {
  it('is counted by account and day', async () => {
    const { alliance, organisation } = places
    const file = await build.caseFile(api.database.arrange, places.caseload)
    const by = accounts['lead']?.id
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, account_id, case_file_id, action, happened_at) VALUES
      (${alliance.id}, ${organisation.id}, ${by}, ${file.id}, 'caseFile.read', '2026-11-20T09:00:00Z'),
      (${alliance.id}, ${organisation.id}, ${by}, ${file.id}, 'caseFile.read', '2026-11-20T15:00:00Z'),
      (${alliance.id}, ${organisation.id}, ${by}, ${file.id}, 'step.recorded', '2026-11-20T15:01:00Z'),
      (${alliance.id}, ${organisation.id}, ${by}, ${file.id}, 'caseFile.read', '2026-11-20T23:30:00Z')`.execute(
      api.database.arrange,
    )
    const { did } = await officer.call(getFileSight, { params: { caseFileId: file.id } })
    expect(did.map(({ day, account, counts }) => [day, account?.name, counts])).toEqual([
      ['2026-11-21', 'Lea Leitend', [{ group: 'reading', actions: 1 }]],
      [
        '2026-11-20',
        'Lea Leitend',
        expect.arrayContaining([
          { group: 'reading', actions: 2 },
          { group: 'writing', actions: 1 },
        ]),
      ],
    ])
  })
})

describe('a file is found', () => {
  it('by its code and by the name that came with a request, and its own name is not answered', async () => {
    const { arrange } = api.database
    const file = await build.caseFile(arrange, places.caseload, { name: 'zerina kovac', code: 'Q-0815' })
    await sql`INSERT INTO person_identity (case_file_id, alliance_id, birth_date, birth_date_precision)
      VALUES (${file.id}, ${file.allianceId}, '2004-01-01', 'year')`.execute(arrange)
    await sql`UPDATE person SET search_key = ${foldName('Zerina Kovač')} WHERE case_file_id = ${file.id}`.execute(
      arrange,
    )
    const find = (text: string, birthDate: string | null = null) =>
      officer.call(findProtectedFiles, { body: { text, birthDate } })
    expect(await find('q-0815')).toEqual([expect.objectContaining({ id: file.id, hasSameBirthDate: null })])
    expect(await find('Zerina Kovač', '2004-05-17')).toEqual([
      expect.objectContaining({ code: 'Q-0815', hasSameBirthDate: true }),
    ])
    expect(await find('Zerina Kovac', '2003-05-17')).toEqual([
      expect.objectContaining({ hasSameBirthDate: false }),
    ])
    expect(JSON.stringify(await find('Zerina'))).not.toMatch(/zerina|kovac/i)
    expect(await find('Q-0816')).toEqual([])
  })
})

describe('the register of rights', () => {
  it('says who had which right from when to when', async () => {
    const accountId = accounts['fdep']?.id ?? ''
    const all = await officer.call(listRights, { query: { accountId } })
    expect(all).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'role', role: 'caseworker', until: null }),
        expect.objectContaining({ kind: 'post', role: 'deputy', since: '2025-01-01', until: '2026-11-21' }),
      ]),
    )
    const today = await officer.call(listRights, { query: { accountId, on: build.TODAY, kind: 'post' } })
    expect(today).toEqual([])
  })

  it('names guests of other organisations by the file that consent opened to them', async () => {
    const rights = await officer.call(listRights, { query: { accountId: accounts['cpa']?.id ?? '' } })
    expect(rights.map(({ kind }) => kind)).toEqual(['participation', 'participation'])
    expect(rights[0]?.file?.code).toMatch(/^K-/)
    const watched = await officer.call(listWatchedAccounts, {})
    expect(watched.map(({ id }) => nameOf(id))).toEqual(expect.arrayContaining(['lead', 'cpa', 'ment']))
    expect(watched.map(({ id }) => nameOf(id))).not.toContain('osup')
  })

  it.each(['role', 'post'] as const)(
    'finds a %s on the day on which it was given and ended',
    async (kind) => {
      const { arrange } = api.database
      const [day, before] = [build.TODAY, '2026-11-21']
      const account = await build.account(arrange, places.alliance)
      const organisation = places.organisation
      const table = kind === 'role' ? 'role_grant' : 'caseload_post'
      if (kind === 'role')
        await build.roleGrant(arrange, account, { role: 'alliance_member', organisation, from: day })
      else await build.post(arrange, places.caseload, account, 'deputy', { from: day })
      const listed = (on?: string) =>
        officer.call(listRights, { query: { accountId: account.id, kind, ...(on && { on }) } })
      const given = await listed()
      expect(given).toMatchObject([{ since: day, until: null, endedAt: null }])
      await sql`UPDATE ${sql.table(table)} SET valid_to = ${before} WHERE account_id = ${account.id}`.execute(
        arrange,
      )
      const ended = await listed(day)
      expect(ended).toMatchObject([{ since: day, until: day, endedAt: expect.any(String) }])
      expect(await listed()).toEqual(ended)
      expect(await listed(before)).toEqual([])
      expect(await listed('2026-11-23')).toEqual([])
    },
  )

  it('shows a role that was ended before it began, and finds it on no day', async () => {
    const { arrange } = api.database
    const account = await build.account(arrange, places.alliance)
    const grant = { role: 'alliance_member', organisation: places.organisation, from: '2099-12-01' } as const
    await build.roleGrant(arrange, account, grant)
    await sql`UPDATE role_grant SET valid_to = '2099-11-30' WHERE account_id = ${account.id}`.execute(arrange)
    const rights = await officer.call(listRights, { query: { accountId: account.id } })
    expect(rights).toMatchObject([{ since: '2099-12-01', endedAt: expect.any(String) }])
    for (const on of [build.TODAY, '2099-11-30', '2099-12-01'])
      expect(await officer.call(listRights, { query: { accountId: account.id, on } })).toEqual([])
  })
})

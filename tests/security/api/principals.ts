import type { Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { CATEGORIES, type Category } from '@wegmarke/domain/access/roles'
import type { Account, Alliance, CaseFile, Caseload, Organisation } from '../../support/database/builders.ts'
import * as build from '../../support/database/builders.ts'
import * as open from '../../support/database/consent-builders.ts'

type Arrange = Kysely<Database>

/** The organisations, caseloads and files of one alliance, and an alliance next to it. */
export interface Places {
  readonly lead: Account
  readonly alliance: Alliance
  readonly organisation: Organisation
  readonly parent: Organisation
  readonly other: Organisation
  readonly authority: Organisation
  readonly elsewhere: Alliance
  readonly foreign: Organisation
  readonly caseload: Caseload
  readonly otherCaseload: Caseload
  /** Files that stand in the same relations to everybody; one of them is closed later. */
  readonly files: readonly CaseFile[]
}

/** Short names of the categories in the heads of the tables. */
export const CATEGORY_HEADS = {
  identity: 'id',
  contact: 'co',
  pathway: 'pa',
  residence: 're',
  needs: 'ne',
  journal: 'jo',
  mentoring: 'me',
  documents: 'do',
} as const satisfies Record<Category, string>

export async function buildPlaces(arrange: Arrange): Promise<Places> {
  const alliance = await build.alliance(arrange)
  const parent = await build.organisation(arrange, alliance)
  const organisation = await build.organisation(arrange, alliance, { parent_id: parent.id })
  const other = await build.organisation(arrange, alliance)
  const authority = await build.organisation(arrange, alliance, {
    kind: 'foreigners_authority',
    may_hold_content: false,
  })
  const elsewhere = await build.alliance(arrange)
  const foreign = await build.organisation(arrange, elsewhere)
  const lead = await build.account(arrange, alliance, {
    name: 'Lea Leitend',
    roles: [{ role: 'caseworker', organisation }],
  })
  const caseload = await build.caseload(arrange, organisation, { lead })
  const otherCaseload = await build.caseload(arrange, organisation)
  const files = [await build.caseFile(arrange, caseload), await build.caseFile(arrange, caseload)]
  return {
    lead,
    alliance,
    organisation,
    parent,
    other,
    authority,
    elsewhere,
    foreign,
    caseload,
    otherCaseload,
    files,
  }
}

/** Everybody who can stand in some relation to a file, by the heads of the tables. */
export async function buildPrincipals(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  return {
    lead: places.lead,
    ...(await buildStaff(arrange, places)),
    ...(await buildParticipants(arrange, places)),
    ...(await buildMentors(arrange, places)),
    ...(await buildOffices(arrange, places)),
    ...(await buildOutsiders(arrange, places)),
  }
}

async function buildStaff(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  const { alliance, organisation, parent, other, caseload, otherCaseload } = places
  const caseworker = (more = {}) =>
    build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation, ...more }] })
  const supervisor = (at: Organisation) =>
    build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation: at }] })
  const depu = await caseworker()
  await build.post(arrange, caseload, depu, 'deputy')
  const fdep = await caseworker()
  await build.post(arrange, caseload, fdep, 'deputy', { from: '2025-01-01', to: '2026-11-21' })
  const unco = await caseworker({ confirmed: false })
  await build.post(arrange, caseload, unco, 'deputy')
  const coll = await caseworker()
  await build.post(arrange, otherCaseload, coll, 'lead')
  return {
    depu,
    fdep,
    unco,
    coll,
    supe: await supervisor(organisation),
    psup: await supervisor(parent),
    osup: await supervisor(other),
  }
}

async function buildParticipants(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  const { alliance, other, files } = places
  const participant = async (wish: Omit<Parameters<typeof open.participation>[3], 'recipient'>) => {
    const who = await build.account(arrange, alliance, {
      roles: [{ role: 'caseworker', organisation: other }],
    })
    for (const file of files) await open.participation(arrange, file, who, { recipient: other, ...wish })
    return who
  }
  const people: Record<string, Account> = {}
  for (const category of CATEGORIES) {
    people[`r${CATEGORY_HEADS[category]}`] = await participant({ category, level: 'read' })
    people[`c${CATEGORY_HEADS[category]}`] = await participant({ category, level: 'contribute' })
  }
  const past = '2026-11-01T00:00:00Z'
  const pathway = { category: 'pathway', level: 'contribute' } as const
  return {
    ...people,
    pend: await participant({ ...pathway, endedAt: past }),
    with: await participant({ ...pathway, withdrawnAt: past }),
    cexp: await participant({ ...pathway, to: '2026-11-21' }),
    cbeg: await participant({ ...pathway, from: '2026-11-23' }),
  }
}

async function buildMentors(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  const { alliance, organisation, files } = places
  const volunteer = () => build.account(arrange, alliance, { roles: [{ role: 'volunteer', organisation }] })
  const mentor = async (endedAt: string | null) => {
    const who = await volunteer()
    for (const file of files) await open.mentorship(arrange, file, who, { organisation, endedAt })
    return who
  }
  return { ment: await mentor(null), exme: await mentor('2026-10-01T00:00:00Z'), volu: await volunteer() }
}

async function buildOffices(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  const { alliance, organisation, other, authority, files } = places
  const holder = (role: 'administrator' | 'data_protection_officer' | 'alliance_member', at: Organisation) =>
    build.account(arrange, alliance, { roles: [{ role, organisation: at }] })
  const officer = async (closedAt: string | null) => {
    const who = await holder('data_protection_officer', organisation)
    for (const file of files) await open.accessRequest(arrange, file, who, { closedAt })
    return who
  }
  return {
    admi: await holder('administrator', organisation),
    'dpo+': await officer(null),
    'dpo-': await officer('2026-10-01T00:00:00Z'),
    odpo: await holder('data_protection_officer', other),
    alme: await holder('alliance_member', other),
    auth: await holder('alliance_member', authority),
  }
}

async function buildOutsiders(arrange: Arrange, places: Places): Promise<Record<string, Account>> {
  const { alliance, organisation, other, elsewhere, foreign, caseload } = places
  const oorg = await build.account(arrange, alliance, {
    roles: [{ role: 'caseworker', organisation: other }],
  })
  await build.caseload(arrange, other, { lead: oorg })
  const oall = await build.account(arrange, elsewhere, {
    roles: [
      { role: 'caseworker', organisation: foreign },
      { role: 'supervisor', organisation: foreign },
    ],
  })
  await build.caseload(arrange, foreign, { lead: oall })
  const disa = await build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation }] })
  await build.post(arrange, caseload, disa, 'deputy')
  return {
    oorg,
    oall,
    oadm: await build.account(arrange, elsewhere, {
      roles: [{ role: 'administrator', organisation: foreign }],
    }),
    disa,
  }
}

import * as fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { CATEGORIES, ROLES } from '@wegmarke/domain/access/roles'
import * as build from '../../support/database/builders.ts'
import * as open from '../../support/database/consent-builders.ts'

type Arrange = Kysely<Database>

/** Organisations seen from the file: the one that holds it, its parent, one beside it. */
const PLACES = ['own', 'parent', 'beside'] as const

const LAST_MONTH = '2026-10-01T00:00:00Z'
const CONSENT_STATES = {
  valid: {},
  ended: { endedAt: LAST_MONTH },
  withdrawn: { withdrawnAt: LAST_MONTH },
  expired: { to: '2026-11-21' },
  'not begun': { from: '2026-11-23' },
} as const
const POST_TIMES = {
  present: {},
  past: { from: '2025-01-01', to: '2026-11-21' },
  future: { from: '2026-11-23' },
} as const

/** Mostly the first: what opens nothing is soon found out, what opens something has to be met often. */
const mostly = <T>(usual: fc.Arbitrary<T>, ...rare: fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })))
const one = <const T>(value: T) => fc.constant(value)

const grant = fc.record({
  role: mostly(fc.constantFrom(...ROLES), fc.constantFrom('caseworker', 'supervisor')),
  place: mostly<(typeof PLACES)[number]>(one('own'), one('parent'), one('beside')),
  confirmed: mostly<boolean>(one(true), one(false)),
  ended: mostly<boolean>(one(false), one(true)),
})
const post = fc.record({
  kind: fc.constantFrom('lead', 'deputy'),
  where: mostly<'caseload of the file' | 'another caseload'>(
    one('caseload of the file'),
    one('another caseload'),
  ),
  time: mostly<keyof typeof POST_TIMES>(one('present'), one('past'), one('future')),
})
const consent = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  level: fc.constantFrom('read', 'contribute'),
  state: mostly<keyof typeof CONSENT_STATES>(
    one('valid'),
    one('ended'),
    one('withdrawn'),
    one('expired'),
    one('not begun'),
  ),
})

/** Everything that one account can be to one file, at once. */
export const combination = fc.record({
  grants: fc.uniqueArray(grant, { maxLength: 3, selector: ({ role, place }) => `${role} ${place}` }),
  post: fc.option(post),
  consents: fc.uniqueArray(consent, { maxLength: 2, selector: ({ category }) => category }),
  mentorship: fc.option(mostly<'valid' | 'ended'>(one('valid'), one('ended'))),
  accessRequest: fc.option(mostly<'open' | 'closed'>(one('open'), one('closed'))),
  isClosed: mostly<boolean>(one(false), one(true)),
})
export type Combination = typeof combination extends fc.Arbitrary<infer T> ? T : never

/** The alliance in which every combination is tried. */
export interface Ground {
  readonly alliance: build.Alliance
  readonly organisations: Readonly<Record<(typeof PLACES)[number], build.Organisation>>
  readonly author: build.Account
  readonly otherMentor: build.Account
}

export async function buildGround(arrange: Arrange): Promise<Ground> {
  const alliance = await build.alliance(arrange)
  const parent = await build.organisation(arrange, alliance)
  const own = await build.organisation(arrange, alliance, { parent_id: parent.id })
  return {
    alliance,
    organisations: { own, parent, beside: await build.organisation(arrange, alliance) },
    author: await build.account(arrange, alliance),
    otherMentor: await build.account(arrange, alliance, {
      roles: [{ role: 'volunteer', organisation: own }],
    }),
  }
}

/** An account and a file that stand to each other as asked, with something in every table of the file. */
export async function arrangeCombination(arrange: Arrange, ground: Ground, wish: Combination) {
  const { alliance, organisations, author, otherMentor } = ground
  const account = await build.account(arrange, alliance, {
    roles: wish.grants.map(({ role, place, confirmed, ended }) => ({
      role,
      organisation: organisations[place],
      confirmed,
      ...(ended && { to: '2026-11-21' }),
    })),
  })
  const caseload = await build.caseload(arrange, organisations.own)
  const file = await build.caseFile(arrange, caseload, { recorded_by: author.id })
  if (wish.post !== null) await arrangePost(arrange, ground, caseload, account, wish.post)
  for (const { category, level, state } of wish.consents) {
    await open.participation(arrange, file, account, {
      category,
      level,
      recipient: organisations.beside,
      ...CONSENT_STATES[state],
    })
  }
  if (wish.mentorship !== null) {
    const endedAt = wish.mentorship === 'ended' ? LAST_MONTH : null
    const mentorship = await open.mentorship(arrange, file, account, {
      organisation: organisations.own,
      endedAt,
    })
    await open.mentoringSession(arrange, mentorship)
  }
  const other = await open.mentorship(arrange, file, otherMentor, { organisation: organisations.own })
  await open.mentoringSession(arrange, other)
  if (wish.accessRequest !== null) {
    const closedAt = wish.accessRequest === 'closed' ? LAST_MONTH : null
    await open.accessRequest(arrange, file, account, { closedAt })
  }
  await fillTables(arrange, file, author)
  if (wish.isClosed) {
    await arrange
      .updateTable('case_file')
      .set({ closed_on: '2026-10-01' })
      .where('id', '=', file.id)
      .execute()
  }
  return { account, file, session: await build.session(arrange, account) }
}

async function arrangePost(
  arrange: Arrange,
  { organisations }: Ground,
  caseload: build.Caseload,
  account: build.Account,
  { kind, where, time }: NonNullable<Combination['post']>,
): Promise<void> {
  const on = where === 'another caseload' ? await build.caseload(arrange, organisations.own) : caseload
  await build.post(arrange, on, account, kind, POST_TIMES[time])
}

/** One row in each table of content, in one statement: hundreds of files are filled. */
async function fillTables(
  arrange: Arrange,
  { id, allianceId }: build.CaseFile,
  author: build.Account,
): Promise<void> {
  const rows = {
    person_identity: ['legal_name', "'N'"],
    person_contact: ['phone', "'1'"],
    entry_level: ['language', "'A1'"],
    goal: ['kind, valid_from', "'FOR', '2024-01-01'"],
    step: ['type_code, type_version, kind, state', "'IK', 1, 'P', 'running'"],
    gap: ['starts_on, starts_on_precision, reason', "'2024-05-01', 'month', 'costs'"],
    attainment: ['axis, evidence', "'L', 'seen'"],
    residence_period: ['status, valid_from', "'ae_24', '2024-01-01'"],
    entitlement: ['rechtskreis, valid_from', "'SGB_II', '2024-01-01'"],
    assessment_item: ['field, value, stated_on', "'childcare', 'none', '2024-01-01'"],
    admission_decision: ['decision, findings, decided_on', "'admitted', '{}', '2024-01-01'"],
    journal_entry: ['kind, happened_on, body', "'call', '2024-01-01', 'b'"],
    task: ['title', "'t'"],
  }
  const inserts = Object.entries(rows).map(
    ([table, [columns = '', values = '']]) => sql`${sql.ref(`${table}_filled`)} AS (
      INSERT INTO ${sql.table(table)} (case_file_id, alliance_id, recorded_by, ${sql.raw(columns)})
      VALUES (${id}, ${allianceId}, ${author.id}, ${sql.raw(values)}))`,
  )
  await sql`WITH ${sql.join(inserts)} INSERT INTO evaluation
    (case_file_id, alliance_id, evaluation_day, rules_version, settings_version, level, result)
    VALUES (${id}, ${allianceId}, '2024-01-01', '1', 1, 'none', '{}')`.execute(arrange)
}

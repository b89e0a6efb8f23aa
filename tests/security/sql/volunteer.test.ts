import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TODAY } from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'
import { openProbe } from './matrix/probe.ts'
import { buildWorld, type MatrixWorld } from './matrix/world.ts'

/**
 * What the database itself shows to a volunteer, whatever the server would ask: every table in which a row can be seen,
 * with its columns, typed by hand. Tables that are not named show nothing.
 */
const OF_THE_PRODUCT = `
account: alliance_id changed_at changed_by disabled_at display_name email id locale recorded_at recorded_by version
alliance: created_at district id is_demo name
alliance_setting: age_limits alliance_id options reason role_names set_at set_by thresholds version
login_session: account_id alliance_id device expires_at id revoked_at revoked_because started_at
measure_type: checked_on code contains_competence_assessment hours is_for_research kind label_de label_en legal_basis promise_axis promise_level rechtskreise sort source usual_duration_months valid_from valid_to version
measure_type_overlay: alliance_id changed_at changed_by code id is_offered label_de label_en note provider recorded_at recorded_by version
mentor: account_id alliance_id display_name holds_content id organisation_id recorded_at recorded_by
municipality: ags district name
organisation: alliance_id changed_at changed_by field id kind may_hold_content municipality_ags name parent_id recorded_at recorded_by version
role_grant: account_id alliance_id changed_at changed_by confirmed_at confirmed_by granted_by id opens_content organisation_id recorded_at recorded_by role valid_from valid_to version
`
/** Of the person the name as wished alone; of the mentorship its terms, goals, own meetings, own concerns, notes left by mentors. */
const OF_OWN_MENTEE = `
concern: alliance_id answer answered_by answered_on body case_file_id id mentorship_id raised_at raised_by raised_on see_until seen_by seen_on urgency
mentor_hand_over: alliance_id author_id body case_file_id id mentorship_id recorded_at written_on
mentoring_contact: begun_on case_file_id ends_on holds_until mentor_id mentor_name mentorship_id met_on rhythm_days
mentoring_goal: agreed_on agreement alliance_id case_file_id changed_at changed_by id mentorship_id reached_on recorded_at recorded_by version
mentoring_session: alliance_id author_id case_file_id changed_at changed_by happened_on id kind mentorship_id minutes next_on outcome recorded_at recorded_by version
mentoring_session_text: alliance_id author_id body case_file_id mentorship_id recorded_at session_id
mentorship: alliance_id case_file_id category changed_at changed_by consent_id end_reason ended_at id mentor_id paused_until recorded_at recorded_by rhythm_days undertaking_signed_on valid_from valid_to version
person: alliance_id case_file_id changed_at changed_by name_as_wished recorded_at recorded_by search_key version
`

const database = useDatabase()
let client: pg.Client
let world: MatrixWorld

beforeAll(async () => {
  world = await buildWorld(database.arrange)
  client = await openProbe(database.urls.superuser)
})
afterAll(async () => {
  await client.end()
})

/** Runs a look as the application, in the context of this viewer. */
async function as<T>(viewer: string, look: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('set local role wegmarke_app')
    await client.query('select app.begin_request($1, $2)', [world.viewers[viewer]?.session, TODAY])
    return await look()
  } finally {
    await client.query('rollback')
  }
}

async function tables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind in ('r', 'v') and relnamespace = 'public'::regnamespace order by 1",
  )
  return rows.map(({ name }) => name)
}

/** Tables with a row that this viewer sees, each with its readable columns; a refusal is seeing nothing. */
async function visible(viewer: string): Promise<string[]> {
  const lines: string[] = []
  for (const table of await tables()) {
    const line = await as(viewer, async () => {
      const readable = await client.query<{ columns: string }>(
        `select string_agg(attname, ' ' order by attname) as columns from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege($1::regclass, attnum, 'SELECT')`,
        [table],
      )
      const columns = readable.rows[0]?.columns ?? null
      if (columns === null) return undefined
      const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${table}) as some`)
      return rows[0]?.some === true ? `${table}: ${columns}` : undefined
    })
    if (line !== undefined) lines.push(line)
  }
  return lines
}

const lines = (...texts: readonly string[]) => texts.flatMap((text) => text.trim().split('\n')).toSorted()

describe('the database shows to a volunteer', () => {
  it('who accompanies a person: the product, the own account, and what a mentor may know', async () => {
    expect(await visible('mentor')).toEqual(lines(OF_THE_PRODUCT, OF_OWN_MENTEE))
  })

  it.each(['former-mentor', 'volunteer'])('%s: the product and the own account', async (viewer) => {
    expect(await visible(viewer)).toEqual(lines(OF_THE_PRODUCT))
  })

  it('of accounts, mentors, grants and sessions the own alone', async () => {
    const me = world.viewers['mentor']?.account
    const owners = await as('mentor', () =>
      client.query<{ owner: string }>(
        `select id as owner from account union select account_id from mentor union select account_id from role_grant
         union select account_id from login_session union select author_id from mentoring_session
         union select author_id from mentoring_session_text union select raised_by from concern`,
      ),
    )
    expect(owners.rows).toEqual([{ owner: me }])
  })

  it('no row about any other person, in any table', async () => {
    const own = world.viewers['mentor']?.file
    const foreign: string[] = []
    for (const table of await tables()) {
      const { rows } = await client.query<{ has: boolean }>(
        "select exists (select from pg_attribute where attrelid = $1::regclass and attname = 'case_file_id' and not attisdropped) as has",
        [table],
      )
      if (rows[0]?.has !== true) continue
      const seen = await as('mentor', () =>
        client
          .query<{ file: string }>(
            `select distinct case_file_id as file from ${table} where case_file_id is not null`,
          )
          .catch(() => ({ rows: [] })),
      )
      foreign.push(...seen.rows.filter(({ file }) => file !== own).map(() => table))
    }
    expect(foreign).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { seedFiles } from '@wegmarke/api/features/demo/seed-files'
import { seedWorld } from '@wegmarke/api/features/demo/seed-world'
import type { Tx } from '@wegmarke/api/platform/db/in-transaction'
import { insertMany } from '@wegmarke/api/platform/db/insert-many'
import { sampleFile } from '@wegmarke/sample-data/generate'
import type { SampleFile, SampleStep } from '@wegmarke/sample-data/sample-file'
import { type Kysely, sql } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'

const TEMPLATES = 240
const FEWEST_STEPS = 4
const SESSIONS = 10
const DAYS_BETWEEN_SESSIONS = 12
/** The tables whose ids are named within JSON; their ids begin with this in the templates. */
const NAMED_IN_JSON = ['step', 'gap', 'attainment', 'goal']
const PLACEHOLDER = 'aaaaaaaa'

/**
 * Writes the files that all others are copies of: invented lives of the demo with four steps or more and counselling
 * beside them, so that a file has six steps, and ten sessions with a mentor.
 * @param db a connection that row-level security does not bind
 */
export async function writeTemplates(db: Kysely<Database>, today: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const world = await seedWorld(tx)
    const types = await sql<{ code: string; version: number }>`
      SELECT code, max(version) AS version FROM measure_type GROUP BY code`.execute(tx)
    const typeVersions = new Map(types.rows.map((type) => [type.code, type.version]))
    await seedFiles(tx, [...longFiles(today)], { world, today, typeVersions })
    await sql`SET LOCAL session_replication_role = replica`.execute(tx)
    await addMentoring(tx, today)
    for (const table of NAMED_IN_JSON) {
      await sql`UPDATE ${sql.table(table)} SET id = overlay(id::text PLACING ${PLACEHOLDER} FROM 1 FOR 8)::uuid`.execute(
        tx,
      )
    }
    await sql`CREATE TABLE bench.template AS
      SELECT row_number() OVER (ORDER BY code) - 1 AS n, id FROM case_file`.execute(tx)
  })
}

function* longFiles(today: string): Generator<SampleFile> {
  let found = 0
  for (let number = 0; found < TEMPLATES; number++) {
    const file = sampleFile({ seed: 2026, people: TEMPLATES, today }, number)
    if (file.steps.length < FEWEST_STEPS) continue
    yield { ...file, number: found, steps: [...file.steps, ...counselling(file, found % 2)] }
    found += 1
  }
}

/** Counselling that began with the file and lasts, and in every second file a first one that has ended. */
function counselling(file: SampleFile, ended: number): SampleStep[] {
  const first = file.steps[0] as SampleStep
  const openedOn = file.episodes[0]?.openedOn ?? first.start?.date ?? ''
  const beside: SampleStep = {
    ...first,
    typeCode: 'JMD',
    kind: 'S',
    promise: { kind: 'none', area: 'everyday_language' },
    provider: 'Jugendmigrationsdienst (Demo)',
    state: 'running',
    start: { date: openedOn, precision: 'day' },
    end: null,
    result: null,
    endReason: null,
    unit: null,
    blocked: null,
  }
  const end = { date: addDays(openedOn, 60), precision: 'day' } as const
  const earlier: SampleStep = { ...beside, state: 'ended', end, result: 'attended' }
  return ended === 1 ? [beside, earlier] : [beside]
}

/** Consent, mentorship and ten sessions with a few sentences for each file. */
async function addMentoring(tx: Tx, today: string): Promise<void> {
  const volunteer = await tx
    .selectFrom('role_grant')
    .select(['account_id', 'organisation_id', 'alliance_id'])
    .where('role', '=', 'volunteer')
    .executeTakeFirstOrThrow()
  const { account_id, organisation_id, alliance_id } = volunteer
  const mentor = { id: randomUUID(), alliance_id, organisation_id, display_name: 'Ehrenamt' }
  await insertMany(tx, 'mentor', [{ ...mentor, holds_content: true, recorded_at: new Date().toISOString() }])
  const files = await tx.selectFrom('case_file').select(['id', 'organisation_id', 'recorded_by']).execute()
  for (const file of files) {
    const own = { alliance_id, case_file_id: file.id, recorded_by: file.recorded_by }
    const consent_id = randomUUID()
    const mentorship_id = randomUUID()
    await insertMany(tx, 'consent', [
      {
        ...own,
        id: consent_id,
        organisation_id: file.organisation_id,
        category: 'mentoring',
        recipient_id: organisation_id,
        recipient_holds_content: true,
        purpose: 'Begleitung',
        language: 'de',
        evidence: 'Formular',
        valid_from: '2024-01-01',
        recorded_at: '2024-01-01',
      },
    ])
    await insertMany(tx, 'mentorship', [
      {
        ...own,
        id: mentorship_id,
        mentor_id: mentor.id,
        consent_id,
        category: 'mentoring',
        undertaking_signed_on: '2024-01-01',
        rhythm_days: DAYS_BETWEEN_SESSIONS,
        valid_from: '2024-01-01',
        recorded_at: '2024-01-01',
      },
    ])
    await addSessions(tx, { ...own, mentorship_id, author_id: account_id }, today)
  }
}

async function addSessions(tx: Tx, own: Record<string, unknown>, today: string): Promise<void> {
  const sessions = Array.from({ length: SESSIONS }, (_, index) => ({
    ...own,
    id: randomUUID(),
    happened_on: addDays(today, -DAYS_BETWEEN_SESSIONS * (SESSIONS - index)),
    outcome: index % 5 === 3 ? 'did_not_come' : 'happened',
    kind: 'meeting',
    minutes: 60,
    version: 1,
    recorded_at: new Date().toISOString(),
  }))
  await insertMany(tx, 'mentoring_session', sessions)
  await insertMany(
    tx,
    'mentoring_session_text',
    sessions.map(({ id }) => ({
      alliance_id: own['alliance_id'],
      case_file_id: own['case_file_id'],
      mentorship_id: own['mentorship_id'],
      author_id: own['author_id'],
      session_id: id,
      body: 'Wir haben Bewerbungen durchgesehen und den Weg zum Kurs geübt.',
      recorded_at: new Date().toISOString(),
    })),
  )
}

import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { monthIndex, monthOf } from '@wegmarke/domain/calendar/month'
import type { IntakeStatement } from '@wegmarke/domain/intake/answers'
import type { Criterion } from '@wegmarke/domain/intake/criteria'
import { type Admission, OUTREACH_REASONS } from '@wegmarke/domain/intake/vocabulary'
import { sampleIntake } from '@wegmarke/sample-data/intake'
import { randomOf } from '@wegmarke/sample-data/random'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { readFactsOf } from '../intake/queries/facts.ts'
import { findings } from '../intake/queries/intake.ts'
import { openFiles, type WrittenFile } from './written-files.ts'

type Row = Readonly<Record<string, unknown>>
const SEED = 2026
const BATCH = 2000
/** Enough for every list and story; a demo of a million people needs no twenty million answers. */
const MOST_FILES = 5000
const MONTHS_OF_OUTREACH = 6

/** The answers of one file as rows; typed in on the evening of the day they were given. */
function statementRows(
  file: WrittenFile,
  languages: string | null,
  today: string,
): (IntakeStatement & Row)[] {
  const { openedOn, number, id, recorderId } = file
  return sampleIntake(SEED, number, { languages, openedOn, today }).map((statement) => ({
    ...statement,
    id: randomUUID(),
    mistakenId: null,
    recordedAt: `${statement.statedOn}T17:00:00Z`,
    case_file_id: id,
    stated_by: statement.statedBy,
    stated_on: statement.statedOn,
    recorded_at: `${statement.statedOn}T17:00:00Z`,
    recorded_by: recorderId,
    version: 1,
  }))
}

const REFUSED = 'Kommt mit der üblichen Beratung zurecht; kann sich jederzeit wieder melden.'
/** Why an exception was made, by the criterion that stands against the admission. */
const EXCEPTED: Readonly<Partial<Record<Criterion, string>>> = {
  age: 'Wurde schon vor der Altersgrenze begleitet, der Abschluss ist nah.',
  qualification_open: 'Der Abschluss wird hier nicht verwertet, ein neuer Anlauf ist nötig.',
}
const OTHERWISE_EXCEPTED = 'Knapp neben den Kriterien; ohne Begleitung droht der nächste Abbruch.'

/** Most files with answers have a decision: an exception where a criterion is not met, now and then a refusal. */
function decisionRow(file: WrittenFile, said: ReturnType<typeof findings>, today: string): Row | undefined {
  const { id, number, openedOn, recorderId } = file
  const decidedOn = addDays(openedOn, 40)
  if (number % 7 === 3 || decidedOn > today) return undefined
  const found = [...said.targetGroup, ...said.criteria]
  const unmet = found.find(({ outcome }) => outcome === 'not_met')
  const isRefused = unmet !== undefined && number % 19 === 2
  const decision: Admission = isRefused ? 'not_admitted' : unmet === undefined ? 'admitted' : 'exception'
  const excepted = unmet && (EXCEPTED[unmet.criterion] ?? OTHERWISE_EXCEPTED)
  return {
    id: randomUUID(),
    case_file_id: id,
    decision,
    reason: isRefused ? REFUSED : (excepted ?? null),
    findings: Object.fromEntries(found.map(({ criterion, outcome }) => [criterion, outcome])),
    decided_on: decidedOn,
    recorded_at: `${decidedOn}T16:00:00Z`,
    recorded_by: recorderId,
  }
}

async function languagesOf(tx: Tx, allianceId: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('person_contact')
    .select(['case_file_id', 'languages'])
    .where('alliance_id', '=', allianceId)
    .execute()
  return new Map(rows.map((row) => [row.case_file_id, row.languages]))
}

/** Answers of the intake and decisions on admission for the open files of the demo. */
async function seedAnswers(tx: Tx, allianceId: string, today: string): Promise<WrittenFile[]> {
  const files = (await openFiles(tx, allianceId)).slice(0, MOST_FILES)
  const languages = await languagesOf(tx, allianceId)
  for (let first = 0; first < files.length; first += BATCH) {
    const batch = files.slice(first, first + BATCH)
    const facts = await readFactsOf(
      tx,
      batch.map(({ id }) => id),
    )
    const answers: Row[] = []
    const decisions: Row[] = []
    for (const file of batch) {
      const statements = statementRows(file, languages.get(file.id) ?? null, today)
      const stored = facts.get(file.id)
      if (stored === undefined || statements.length === 0) continue
      answers.push(...statements.map(toColumns).map((row) => ({ ...row, alliance_id: allianceId })))
      const decision = decisionRow(file, findings(stored, statements, today), today)
      if (decision) decisions.push({ ...decision, alliance_id: allianceId })
    }
    await insertMany(tx, 'assessment_item', answers)
    await insertMany(tx, 'admission_decision', decisions)
  }
  return files
}

/** The columns alone: the rest of a row is the statement as the domain reads it. */
function toColumns(row: Row): Row {
  const { mistakenId: _mistaken, recordedAt: _at, statedBy: _by, statedOn: _on, ...columns } = row
  return columns
}

/** Who was addressed and not won in the last months, for the organisations that have files. */
async function seedOutreach(tx: Tx, allianceId: string, organisations: readonly string[], today: string) {
  const { rows: places } = await sql<{ ags: string }>`SELECT ags FROM municipality ORDER BY ags`.execute(tx)
  const random = randomOf(SEED, 5)
  const counts = organisations.flatMap((organisation_id) =>
    Array.from({ length: MONTHS_OF_OUTREACH }, (_, back) => monthOf(monthIndex(today) - back)).flatMap(
      (month) =>
        OUTREACH_REASONS.filter(() => random.chance(0.45)).map((reason) => ({
          alliance_id: allianceId,
          organisation_id,
          month,
          municipality_ags: random.chance(0.8) ? random.pick(places).ags : null,
          reason,
          number: random.between(1, 4),
          id: randomUUID(),
        })),
    ),
  )
  await insertMany(tx, 'outreach_count', counts)
}

/** Everything of the intake for the demo, in a handful of statements. */
export async function seedIntake(tx: Tx, allianceId: string, today: string): Promise<void> {
  const files = await seedAnswers(tx, allianceId, today)
  const organisations = [...new Set(files.map(({ organisationId }) => organisationId))]
  await seedOutreach(tx, allianceId, organisations, today)
}

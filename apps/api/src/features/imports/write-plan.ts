import { randomInt, randomUUID } from 'node:crypto'
import { fileCode } from '@wegmarke/domain/case-file/file-code'
import type { PersonDraft } from '@wegmarke/domain/import/drafts'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import type { ImportedThing } from '../../platform/db/tables/imports.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { PART_TABLES, PARTS } from './parts.ts'
import type { PlannedRow } from './plan.ts'

type Tx = Transaction<Database>

/** Where the rows of a batch go. */
export interface Destination {
  readonly batchId: string
  readonly organisationId: string
  readonly caseloadId: number
  readonly sourceId: string
}

interface Effect {
  readonly row_number: number
  readonly thing: ImportedThing
  readonly thing_id: string
  readonly case_file_id: string
  readonly action: 'created' | 'changed'
}

interface NewFile {
  readonly id: string
  readonly code: string
  readonly rowNumber: number
  readonly person: PersonDraft
}

/** The people of the plan who have no file yet, each once, with the first row that names them. */
function peopleToOpen(plan: readonly PlannedRow[]): Map<string, { person: PersonDraft; rowNumber: number }> {
  const people = new Map<string, { person: PersonDraft; rowNumber: number }>()
  for (const { state, fileId, draft, number } of plan) {
    if (state !== 'valid' || fileId !== null || draft === null) continue
    const id = draft.person.externalId
    if (!people.has(id)) people.set(id, { person: draft.person, rowNumber: number })
  }
  return people
}

async function openFiles(tx: Tx, plan: readonly PlannedRow[], to: Destination): Promise<NewFile[]> {
  const people = [...peopleToOpen(plan).values()]
  const files = people.map((one) => ({ ...one, id: randomUUID(), code: fileCode(randomInt) }))
  await insertMany(
    tx,
    'case_file',
    files.map(({ id, code, person }) => ({
      id,
      code,
      organisation_id: to.organisationId,
      caseload_id: to.caseloadId,
      municipality_ags: person.municipality,
      phase: 'steering',
      opened_on: person.openedOn,
      source_id: to.sourceId,
      external_id: person.externalId,
    })),
  )
  await writePeople(tx, files)
  return files
}

async function writePeople(tx: Tx, files: readonly NewFile[]): Promise<void> {
  const each = (columns: (file: NewFile) => Record<string, unknown>): Record<string, unknown>[] =>
    files.map((file) => ({ case_file_id: file.id, ...columns(file) }))
  await insertMany(
    tx,
    'person',
    each(({ person }) => ({
      name_as_wished: person.nameAsWished,
      search_key: foldName(person.nameAsWished),
    })),
  )
  await insertMany(
    tx,
    'person_identity',
    each(({ person }) => ({
      legal_name: person.legalName,
      search_key: foldName(person.legalName ?? ''),
      birth_date: person.birthDate?.date ?? null,
      birth_date_precision: person.birthDate?.precision ?? null,
      nationality: person.nationality,
    })),
  )
  await insertMany(
    tx,
    'person_contact',
    each(({ person }) => ({ languages: person.languages })),
  )
  await insertMany(
    tx,
    'entry_level',
    each(({ person: { entryLevels } }) => ({
      language: entryLevels.L,
      school: entryLevels.S,
      vocational: entryLevels.V,
    })),
  )
  const withGoal = files.filter((file) => file.person.goal !== null)
  await insertMany(
    tx,
    'goal',
    withGoal.map(({ id, person }) => ({
      case_file_id: id,
      kind: person.goal,
      occupation: person.goalOccupation,
      valid_from: person.openedOn,
    })),
  )
}

/** The present version of each type in the catalogue, which a step refers to. */
async function typeVersions(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('measure_type')
    .select(['code', sql<number>`max(version)`.as('version')])
    .groupBy('code')
    .execute()
  return new Map(rows.map((row) => [row.code, row.version]))
}

async function writeParts(
  tx: Tx,
  plan: readonly PlannedRow[],
  sourceId: string,
  fileOf: (row: PlannedRow) => string,
): Promise<Effect[]> {
  const versions = await typeVersions(tx)
  const effects: Effect[] = []
  for (const part of PARTS) {
    const records = plan.flatMap((row) =>
      row.additions
        .filter((addition) => addition.part === part)
        .map(({ columns }) => {
          const id = randomUUID()
          effects.push({
            row_number: row.number,
            thing: PART_TABLES[part],
            thing_id: id,
            case_file_id: fileOf(row),
            action: 'created',
          })
          const version = part === 'step' ? { type_version: versions.get(String(columns['type_code'])) } : {}
          return {
            id,
            case_file_id: fileOf(row),
            source_id: sourceId,
            ...columns,
            ...defaultsOf(part),
            ...version,
          }
        }),
    )
    await insertMany(tx, PART_TABLES[part], records)
  }
  return effects
}

/** Columns that the list has no say in and that may not be null. */
function defaultsOf(part: (typeof PARTS)[number]): Record<string, unknown> {
  if (part === 'attainment') return { is_from_abroad: false, recognition: 'not_needed' }
  return part === 'residence' ? { work_permission: 'unknown' } : {}
}

/** An existing file that was decided to be the same person takes the number of the list, unless it has one already. */
async function adoptFiles(tx: Tx, plan: readonly PlannedRow[], sourceId: string): Promise<Effect[]> {
  const decided = new Map(plan.flatMap((row) => (row.fileId && row.draft ? [[row.fileId, row]] : [])))
  const effects: Effect[] = []
  for (const [fileId, row] of decided) {
    const { numAffectedRows } = await sql`
      UPDATE case_file SET source_id = ${sourceId}, external_id = ${row.draft?.person.externalId}
      WHERE id = ${fileId} AND external_id IS NULL`.execute(tx)
    if (numAffectedRows === 1n) effects.push(effectOnFile(fileId, row.number, 'changed'))
  }
  return effects
}

function effectOnFile(id: string, rowNumber: number, action: Effect['action']): Effect {
  return { row_number: rowNumber, thing: 'case_file', thing_id: id, case_file_id: id, action }
}

/**
 * Writes the valid rows of a plan: opens files, adds steps, gaps, certificates, residence and Rechtskreis, and notes each
 * of them as an effect of the batch, so that it can be taken back. Answers the files that were touched.
 */
export async function writePlan(tx: Tx, plan: readonly PlannedRow[], to: Destination): Promise<string[]> {
  const valid = plan.filter((row) => row.state === 'valid')
  const opened = await openFiles(tx, valid, to)
  const openedBy = new Map(opened.map((file) => [file.person.externalId, file.id]))
  const fileOf = (row: PlannedRow): string =>
    row.fileId ?? openedBy.get(row.draft?.person.externalId ?? '') ?? ''
  const ofAdopted = await adoptFiles(tx, valid, to.sourceId)
  const ofFiles = opened.map(({ id, rowNumber }) => effectOnFile(id, rowNumber, 'created'))
  const ofParts = await writeParts(tx, valid, to.sourceId, fileOf)
  await insertMany(
    tx,
    'import_effect',
    [...ofFiles, ...ofAdopted, ...ofParts].map((effect) => ({ ...effect, batch_id: to.batchId, version: 1 })),
  )
  return [...new Set(valid.map(fileOf))]
}

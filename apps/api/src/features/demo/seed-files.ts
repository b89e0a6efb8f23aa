import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import type { Dated } from '@wegmarke/domain/calendar/dated'
import { foldName } from '@wegmarke/domain/names/fold-name'
import type { SampleFile } from '@wegmarke/sample-data/sample-file'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import type { DemoWorld } from './seed-world.ts'

type Columns = Record<string, unknown>
type Rows = Record<Table, Columns[]>
type Table =
  | 'person'
  | 'person_identity'
  | 'person_contact'
  | 'entry_level'
  | 'goal'
  | 'step'
  | 'gap'
  | 'attainment'
  | 'residence_period'
  | 'entitlement'
  | 'task'
  | 'journal_entry'
  | 'evaluation_due'

const TABLES: readonly Table[] = [
  'person',
  'person_identity',
  'person_contact',
  'entry_level',
  'goal',
  'step',
  'gap',
  'attainment',
  'residence_period',
  'entitlement',
  'task',
  'journal_entry',
  'evaluation_due',
]

const dated = (name: string, value: Dated | null): Columns => ({
  [name]: value?.date ?? null,
  [`${name}_precision`]: value?.precision ?? null,
})

/** When something was typed in: some days after it happened, one in ten two months late, never in the future. */
function typedIn(happened: string | null, number: number, today: string): string {
  const delay = number % 10 === 3 ? 66 : 2 + (number % 7)
  const day = addDays(happened ?? addDays(today, -30), delay)
  return `${day < today ? day : addDays(today, -1)}T09:00:00Z`
}

/** The demo writes what it knows; columns of the database that it leaves out keep their defaults. */
interface Writing {
  readonly world: DemoWorld
  readonly today: string
  readonly typeVersions: ReadonlyMap<string, number>
}

function personRows(file: SampleFile, own: Columns): Partial<Rows> {
  const { person, entryLevels, goal } = file
  return {
    person: [{ ...own, name_as_wished: person.nameAsWished, search_key: foldName(person.nameAsWished) }],
    person_identity: [
      {
        ...own,
        legal_name: person.legalName,
        search_key: foldName(person.legalName ?? ''),
        ...dated('birth_date', person.birthDate),
        nationality: person.nationality,
      },
    ],
    person_contact: [
      {
        ...own,
        languages: person.languages,
        needs_interpreter: person.needsInterpreter,
        safe_contact: person.safeContact,
        phone: person.phone,
      },
    ],
    entry_level: [{ ...own, language: entryLevels.L, school: entryLevels.S, vocational: entryLevels.V }],
    goal: [{ ...own, id: randomUUID(), kind: goal.kind, occupation: goal.occupation, valid_from: goal.from }],
  }
}

function stepRows(file: SampleFile, own: Columns, { typeVersions, today }: Writing): Columns[] {
  return file.steps.map((step) => ({
    ...own,
    id: randomUUID(),
    type_code: step.typeCode,
    type_version: typeVersions.get(step.typeCode),
    kind: step.kind,
    provider_text: step.provider,
    promise_kind: step.promise.kind,
    promise_area: step.promise.kind === 'none' ? step.promise.area : null,
    promise_axis: step.promise.kind === 'level' ? step.promise.axis : null,
    promise_level: step.promise.kind === 'level' ? step.promise.level : null,
    occupation: step.occupation,
    unit_n: step.unit?.n ?? null,
    unit_of: step.unit?.of ?? null,
    ...dated('planned_start', step.plannedStart),
    ...dated('planned_end', step.plannedEnd),
    ...dated('actual_start', step.start),
    ...dated('actual_end', step.end),
    state: step.state,
    result: step.result,
    end_reason: step.endReason,
    successor: step.successor,
    what_is_different: step.whatIsDifferent,
    blocked_reason: step.blocked?.reason ?? null,
    blocked_since: step.blocked?.since ?? null,
    recorded_at: typedIn(step.end?.date ?? step.start?.date ?? null, file.number, today),
  }))
}

function pathwayRows(file: SampleFile, own: Columns, writing: Writing): Partial<Rows> {
  const { today } = writing
  const recorder = own['recorded_by']
  return {
    step: stepRows(file, own, writing),
    gap: file.gaps.map((gap) => ({
      ...own,
      id: randomUUID(),
      ...dated('starts_on', gap.from),
      ...dated('ends_on', gap.to),
      reason: gap.reason,
      remark: gap.note,
      recorded_at: typedIn(gap.to?.date ?? gap.from.date, file.number, today),
    })),
    attainment: file.attainments.map((attainment) => ({
      ...own,
      id: randomUUID(),
      axis: attainment.axis,
      level: attainment.level,
      title: attainment.title,
      ...dated('awarded_on', attainment.awardedOn),
      is_from_abroad: attainment.isFromAbroad,
      evidence: attainment.evidence,
      document: attainment.document,
      seen_by: attainment.evidence === 'claimed' ? null : recorder,
      seen_on: attainment.evidence === 'claimed' ? null : addDays(attainment.awardedOn.date, 5),
      recognition: attainment.recognition,
      recorded_at: typedIn(attainment.awardedOn.date, file.number, today),
    })),
  }
}

function circumstanceRows(file: SampleFile, own: Columns, today: string): Partial<Rows> {
  return {
    residence_period: file.residence.map((period) => ({
      ...own,
      id: randomUUID(),
      status: period.status,
      valid_from: period.from,
      valid_to: period.to,
      document_valid_until: period.documentValidUntil,
      work_permission: period.workPermission,
    })),
    entitlement: file.entitlements.map((one) => ({
      ...own,
      id: randomUUID(),
      rechtskreis: one.rechtskreis,
      valid_from: one.from,
      valid_to: one.to,
    })),
    task: file.tasks.map((task) => ({
      ...own,
      id: randomUUID(),
      owner_id: own['recorded_by'],
      title: task.title,
      due_on: task.dueOn,
      done_on: task.isDone ? task.dueOn : null,
    })),
    journal_entry: file.journal.map((entry) => ({
      ...own,
      id: randomUUID(),
      kind: entry.kind,
      happened_on: entry.happenedOn,
      body: entry.text,
      recorded_at: typedIn(entry.happenedOn, 1, today),
    })),
  }
}

interface Placed {
  readonly file: SampleFile
  readonly id: string
  readonly caseload: DemoWorld['caseloads'][number]
}

/** Four in ten files lie with the first lead, whose account people try first; one in sixteen waits for a lead. */
function caseloadOf(file: SampleFile, { caseloads }: DemoWorld): DemoWorld['caseloads'][number] {
  const draw = (file.number * 7 + 3) % 16
  const index = draw < 7 ? 0 : draw < 11 ? 1 : draw < 15 ? 2 : 3
  return caseloads[index] ?? (caseloads[0] as DemoWorld['caseloads'][number])
}

async function openFiles(tx: Tx, placed: readonly Placed[], { world, today }: Writing): Promise<void> {
  await insertMany(
    tx,
    'case_file',
    placed.map(({ file, id, caseload }) => ({
      id,
      alliance_id: world.allianceId,
      organisation_id: caseload.organisationId,
      caseload_id: caseload.id,
      code: `D-${String(file.number + 1).padStart(4, '0')}`,
      municipality_ags: file.municipality,
      phase: file.phase,
      opened_on: file.episodes[0]?.openedOn ?? today,
      recorded_by: caseload.recorderId,
      recorded_at: typedIn(file.episodes[0]?.openedOn ?? null, 1, today),
    })),
  )
  // The database begins placement and episode with the file; what was recorded when is part of the story
  await tx
    .updateTable('placement')
    .set((row) => ({
      recorded_at: row
        .selectFrom('case_file')
        .select('recorded_at')
        .whereRef('case_file.id', '=', 'placement.case_file_id'),
    }))
    .where(
      'case_file_id',
      'in',
      placed.map(({ id }) => id),
    )
    .execute()
}

async function closeFiles(tx: Tx, placed: readonly Placed[]): Promise<void> {
  for (const { file, id } of placed) {
    const last = file.episodes.at(-1)
    if (last?.closedOn == null) continue
    const { closedOn: closed_on, reason: closing_reason, outcome } = last
    await tx
      .updateTable('episode')
      .set({ closed_on, closing_reason, outcome })
      .where('case_file_id', '=', id)
      .execute()
    await tx.updateTable('case_file').set({ closed_on }).where('id', '=', id).execute()
  }
}

/** Writes a batch of invented files and marks each as due, so that the worker evaluates them like any other. */
export async function seedFiles(tx: Tx, files: readonly SampleFile[], writing: Writing): Promise<void> {
  const { world, today } = writing
  const placed = files.map((file): Placed => ({ file, id: randomUUID(), caseload: caseloadOf(file, world) }))
  await openFiles(tx, placed, writing)
  const rows = Object.fromEntries(TABLES.map((table) => [table, [] as Columns[]])) as Rows
  for (const { file, id, caseload } of placed) {
    const bare = { alliance_id: world.allianceId, case_file_id: id }
    const openedOn = file.episodes[0]?.openedOn ?? null
    const own = { ...bare, recorded_by: caseload.recorderId, recorded_at: typedIn(openedOn, 1, today) }
    const parts = [personRows(file, own), pathwayRows(file, own, writing), circumstanceRows(file, own, today)]
    for (const part of parts) for (const table of TABLES) rows[table].push(...(part[table] ?? []))
    rows.evaluation_due.push({ ...bare, due_on: today })
  }
  for (const table of TABLES) await insertMany(tx, table, rows[table])
  await closeFiles(tx, placed)
}

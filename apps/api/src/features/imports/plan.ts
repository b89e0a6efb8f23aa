import type { ImportCounts, ImportRow, LookAlike } from '@wegmarke/contract/imports'
import type { RowDraft } from '@wegmarke/domain/import/drafts'
import { fault, type ImportFault } from '@wegmarke/domain/import/fault'
import type { ReadRow } from '@wegmarke/domain/import/list-file'
import type { RowState } from '@wegmarke/domain/import/vocabulary'
import type { KnownRecords } from './known-records.ts'
import { columnsOf, PARTS, printOf, type Columns, type Part } from './parts.ts'

/** What somebody has decided about a row on the review list. */
export type Decision = Pick<ImportRow, 'number' | 'decision' | 'decidedFileId'> & {
  /** The file that was decided for is closed by now. */
  readonly isClosed: boolean
}

/** One row with what would be written for it. */
export interface PlannedRow {
  readonly number: number
  readonly state: RowState
  readonly faults: readonly ImportFault[]
  readonly lookAlikes: readonly LookAlike[]
  readonly draft: RowDraft | null
  /** The file that takes the row; null where a new one is opened for the person. */
  readonly fileId: string | null
  readonly additions: readonly { readonly part: Part; readonly columns: Columns }[]
}

/** What planning needs beside the rows: what is recorded, who looks alike, what was decided. */
export interface PlanContext {
  readonly known: KnownRecords
  readonly lookAlikes: ReadonlyMap<string, readonly LookAlike[]>
  readonly decisions: ReadonlyMap<string, Decision>
  /** Grows while planning: what earlier rows of the list add, by part and external id. */
  readonly planned: Map<string, string>
}

const EMPTY = { faults: [], lookAlikes: [], draft: null, fileId: null, additions: [] }

/** Compares the parts of a row with what an earlier run, or an earlier row of this list, has written. */
function compare(draft: RowDraft, context: PlanContext): Pick<PlannedRow, 'additions' | 'faults'> {
  const additions: PlannedRow['additions'][number][] = []
  const faults: ImportFault[] = []
  for (const part of PARTS) {
    const columns = columnsOf(draft, part)
    if (columns === null) continue
    const id = String(columns['external_id'])
    const print = printOf(part, columns)
    const recorded = context.known.parts[part].get(id)?.print
    const planned = context.planned.get(`${part} ${id}`)
    if (recorded !== undefined && recorded !== print) faults.push(fault('row', 'differs-from-record'))
    else if (planned !== undefined && planned !== print) faults.push(fault('row', 'contradicts-row'))
    else if (recorded === undefined && planned === undefined) additions.push({ part, columns })
  }
  if (faults.length > 0) return { additions: [], faults }
  for (const { part, columns } of additions) {
    context.planned.set(`${part} ${String(columns['external_id'])}`, printOf(part, columns))
  }
  return { additions, faults }
}

/** A row of a person whose file this source has opened before. */
function planKnown(read: ReadRow, draft: RowDraft, context: PlanContext): PlannedRow {
  const file = context.known.files.get(draft.person.externalId)
  const row = { ...EMPTY, number: read.number, draft }
  if (context.decisions.get(draft.person.externalId)?.decision === 'skip') return { ...row, state: 'skipped' }
  if (file?.caseFileId === null) {
    const lookAlikes: LookAlike[] = [
      { caseFileId: null, label: '', heldBy: file.heldBy, reason: 'same-name-and-birth' },
    ]
    return { ...row, state: 'review', lookAlikes }
  }
  const { additions, faults } = compare(draft, context)
  if (faults.length > 0) return { ...row, state: 'faulty', faults }
  if (additions.length === 0) return { ...row, state: 'unchanged' }
  if (file?.isClosed) return { ...row, state: 'faulty', faults: [fault('row', 'file-closed')] }
  return { ...row, state: 'valid', fileId: file?.caseFileId ?? null, additions }
}

/** A row of a person who is new to this source: opened, laid into an existing file, or put on the review list. */
function planNew(read: ReadRow, draft: RowDraft, context: PlanContext): PlannedRow {
  const lookAlikes = context.lookAlikes.get(draft.person.externalId) ?? []
  const decision = context.decisions.get(draft.person.externalId)
  const row = { ...EMPTY, number: read.number, draft, lookAlikes }
  if (lookAlikes.length > 0 && decision === undefined) return { ...row, state: 'review' }
  if (decision?.decision === 'skip') return { ...row, state: 'skipped' }
  if (decision?.isClosed) return { ...row, state: 'faulty', faults: [fault('row', 'file-closed')] }
  const { additions, faults } = compare(draft, context)
  if (faults.length > 0) return { ...row, state: 'faulty', faults }
  return {
    ...row,
    state: 'valid',
    fileId: decision?.decision === 'same' ? decision.decidedFileId : null,
    additions,
  }
}

/** Decides for every row what would happen to it; writes nothing. */
export function planImport(rows: readonly ReadRow[], context: PlanContext): PlannedRow[] {
  return rows.map((read) => {
    if (read.draft === null) return { ...EMPTY, number: read.number, state: 'faulty', faults: read.faults }
    const isKnown = context.known.files.has(read.draft.person.externalId)
    return (isKnown ? planKnown : planNew)(read, read.draft, context)
  })
}

/** The figures of a plan: rows by state, and what would be new. */
export function countPlan(plan: readonly PlannedRow[]): ImportCounts {
  const inState = (...states: RowState[]): number => plan.filter((row) => states.includes(row.state)).length
  const valid = plan.filter((row) => row.state === 'valid')
  const added = (part: Part): number =>
    valid.reduce((sum, row) => sum + row.additions.filter((addition) => addition.part === part).length, 0)
  const opened = new Set(
    valid.filter((row) => row.fileId === null).map((row) => row.draft?.person.externalId),
  )
  return {
    rows: plan.length,
    valid: valid.length,
    faulty: inState('faulty'),
    unchanged: inState('unchanged', 'skipped'),
    toReview: inState('review'),
    people: opened.size,
    steps: added('step'),
    gaps: added('gap'),
    attainments: added('attainment'),
  }
}

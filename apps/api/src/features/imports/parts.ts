import type { Dated } from '@wegmarke/domain/calendar/dated'
import type { RowDraft } from '@wegmarke/domain/import/drafts'

/** The tables that a row can add to, by the part of the draft. */
export const PART_TABLES = {
  step: 'step',
  gap: 'gap',
  attainment: 'attainment',
  residence: 'residence_period',
  entitlement: 'entitlement',
} as const

export type Part = keyof typeof PART_TABLES
export const PARTS = Object.keys(PART_TABLES) as Part[]

type Draft<P extends Part> = NonNullable<RowDraft[P]>
/** A record as columns, ready for its table; ids, file and source are added by the writer. */
export type Columns = Readonly<Record<string, string | number | boolean | null>>

const dated = (name: string, value: Dated | null): Columns => ({
  [name]: value?.date ?? null,
  [`${name}_precision`]: value?.precision ?? null,
})

function stepColumns(step: Draft<'step'>): Columns {
  const hasBegun = step.state === 'running' || step.state === 'ended'
  const { promise } = step
  return {
    type_code: step.typeCode,
    kind: step.kind,
    promise_kind: promise.kind,
    promise_area: promise.kind === 'none' ? promise.area : null,
    promise_axis: promise.kind === 'level' ? promise.axis : null,
    promise_level: promise.kind === 'level' ? promise.level : null,
    provider_text: step.provider,
    occupation: step.occupation,
    unit_n: step.unit?.n ?? null,
    unit_of: step.unit?.of ?? null,
    state: step.state,
    result: step.result,
    end_reason: step.endReason,
    ...dated('planned_start', hasBegun ? null : step.start),
    ...dated('planned_end', step.state === 'ended' ? null : step.end),
    ...dated('actual_start', hasBegun ? step.start : null),
    ...dated('actual_end', step.state === 'ended' ? step.end : null),
  }
}

/** The columns of each part, and those of them that have to agree when a list comes a second time. */
const WRITTEN: { readonly [P in Part]: (draft: Draft<P>) => Columns } = {
  step: stepColumns,
  gap: (gap) => ({ ...dated('starts_on', gap.from), ...dated('ends_on', gap.to), reason: gap.reason }),
  attainment: (attainment) => ({
    axis: attainment.axis,
    level: attainment.level,
    ...dated('awarded_on', attainment.awardedOn),
    evidence: attainment.evidence,
  }),
  residence: ({ status, from, to }) => ({ status, valid_from: from, valid_to: to }),
  entitlement: ({ rechtskreis, from }) => ({ rechtskreis, valid_from: from }),
}

/** Columns by which a record of an earlier run is recognised as unchanged. */
export const COMPARED: Readonly<Record<Part, readonly string[]>> = {
  step: [
    'type_code',
    'state',
    'result',
    'end_reason',
    'actual_start',
    'actual_end',
    'planned_start',
    'planned_end',
  ],
  gap: ['starts_on', 'ends_on', 'reason'],
  attainment: ['level', 'awarded_on', 'evidence'],
  residence: ['status', 'valid_from', 'valid_to'],
  entitlement: ['rechtskreis'],
}

/** The columns that a part of a row becomes; null when the row has no such part. */
export function columnsOf(draft: RowDraft, part: Part): Columns | null {
  const value = draft[part]
  if (value === null) return null
  const write = WRITTEN[part] as (value: unknown) => Columns
  return { external_id: value.externalId, ...write(value) }
}

/** What two records of one part are compared by, as one text. */
export function printOf(part: Part, columns: Columns): string {
  return COMPARED[part].map((name) => String(columns[name] ?? '')).join('|')
}

import type { NewStep } from '@wegmarke/contract/steps'
import type { Updateable } from 'kysely'
import type { StepTable } from '../../platform/db/tables/pathway.ts'

/** The columns that an entry fills, each of them: what it leaves empty is emptied. */
export function stepColumns(
  entry: NewStep,
): Updateable<StepTable> & Pick<StepTable, 'type_code' | 'kind' | 'state'> {
  return {
    type_code: entry.typeCode,
    kind: entry.kind,
    title: entry.title,
    place: entry.place,
    funding_line: entry.fundingLine,
    occupation: entry.occupation,
    state: entry.state,
    result: entry.result,
    end_reason: entry.endReason,
    end_reason_text: entry.endReasonText,
    successor: entry.successor,
    what_is_different: entry.whatIsDifferent,
    hours_per_week: entry.hoursPerWeek,
    unit_n: entry.unit?.n ?? null,
    unit_of: entry.unit?.of ?? null,
    blocked_reason: entry.blocked?.reason ?? null,
    blocked_since: entry.blocked?.since ?? null,
    wanted_type: entry.blocked?.wantedType ?? null,
    ...promiseColumns(entry.promise),
    ...dateColumns(entry),
  }
}

function promiseColumns(promise: NewStep['promise']) {
  return {
    promise_kind: promise.kind,
    promise_area: promise.kind === 'none' ? promise.area : null,
    promise_axis: promise.kind === 'level' ? promise.axis : null,
    promise_level: promise.kind === 'level' ? promise.level : null,
  }
}

function dateColumns({ plannedStart, plannedEnd, actualStart, actualEnd }: NewStep) {
  return {
    planned_start: plannedStart?.date ?? null,
    planned_start_precision: plannedStart?.precision ?? null,
    planned_end: plannedEnd?.date ?? null,
    planned_end_precision: plannedEnd?.precision ?? null,
    actual_start: actualStart?.date ?? null,
    actual_start_precision: actualStart?.precision ?? null,
    actual_end: actualEnd?.date ?? null,
    actual_end_precision: actualEnd?.precision ?? null,
  }
}

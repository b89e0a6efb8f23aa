import type { CivilDate } from '../calendar/civil-date.ts'
import { DEADLINE_KINDS, type DeadlineKind } from './vocabulary.ts'

/** A day by which somebody has to do something, and what ends then. */
export interface Deadline {
  readonly on: CivilDate
  readonly kind: DeadlineKind
}

/**
 * The first of the deadlines of a file; of several on one day the gravest by law. An age limit that has passed is none:
 * nothing can be done about it any more, while a paper or a task that is overdue still waits.
 * @param days the day of each kind, null where there is none
 */
export function nextDeadline(
  days: Readonly<Record<DeadlineKind, CivilDate | null>>,
  today: CivilDate,
): Deadline | null {
  let first: Deadline | null = null
  for (const kind of DEADLINE_KINDS) {
    const on = days[kind]
    if (on === null || (kind === 'age' && on < today)) continue
    if (first === null || on < first.on) first = { on, kind }
  }
  return first
}

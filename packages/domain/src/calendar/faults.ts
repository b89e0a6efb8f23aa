import type { Fault } from '../fault.ts'
import { isCivilDate, type CivilDate } from './civil-date.ts'
import { earliestDay, type Dated } from './dated.ts'

/** A fault `not-a-day` for each field whose date does not exist, such as 30 February. Keys are the fields' pointers. */
export function faultsOfDays(fields: Readonly<Record<string, CivilDate | null>>): Fault[] {
  return Object.entries(fields)
    .filter(([, date]) => date !== null && !isCivilDate(date))
    .map(([pointer]) => ({ pointer, code: 'not-a-day' }))
}

/** A fault `ends-before-start` when a period ends before it begins; a missing end is none. */
export function faultsOfPeriod(from: CivilDate, to: CivilDate | null): Fault[] {
  return to !== null && to < from ? [{ pointer: '/to', code: 'ends-before-start' }] : []
}

/** A fault `in-the-future` when what has happened lies, at the earliest, after today. */
export function faultsOfPast(pointer: string, date: CivilDate | Dated | null, today: CivilDate): Fault[] {
  if (date === null) return []
  const earliest = typeof date === 'string' ? date : earliestDay(date)
  return earliest > today ? [{ pointer, code: 'in-the-future' }] : []
}

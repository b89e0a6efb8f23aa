import type { CivilDate } from '../calendar/civil-date.ts'

/** First and last day, both included; null = no end is known. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/** Whether two periods share a day. One whose end lies before its beginning has no day. */
export function overlap(one: Period, other: Period): boolean {
  if (isEmpty(one) || isEmpty(other)) return false
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)
}

function isEmpty({ from, to }: Period): boolean {
  return to !== null && to < from
}

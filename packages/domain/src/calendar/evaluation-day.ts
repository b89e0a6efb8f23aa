import { earlierOf, type CivilDate } from './civil-date.ts'

/** The day on which a file is judged: today, or the last day its source knows about when that is earlier. */
export function evaluationDay(today: CivilDate, knownUntil: CivilDate | null): CivilDate {
  return knownUntil === null ? today : earlierOf(today, knownUntil)
}

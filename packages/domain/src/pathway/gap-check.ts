import type { CivilDate } from '../calendar/civil-date.ts'
import type { Dated } from '../calendar/dated.ts'
import { checkDated, checkPastDay, endsBeforeStart } from './date-check.ts'
import type { Refusal } from './refusal.ts'

/** The fields of a gap that can contradict each other. */
export interface GapEntry {
  readonly from: Dated
  readonly to: Dated | null
  readonly evidenceOn: CivilDate | null
}

/** What cannot be in a gap: days that do not exist, an end before the beginning, evidence from the future. */
export function checkGap(gap: GapEntry, today: CivilDate): Refusal[] {
  const refusals = [
    ...checkDated(gap.from, '/from', today),
    ...checkDated(gap.to, '/to', today),
    ...checkPastDay(gap.evidenceOn, '/evidenceOn', today),
  ]
  if (refusals.length === 0 && endsBeforeStart(gap.from, gap.to)) {
    refusals.push({ code: 'gap-end-before-start', pointer: '/to/date', params: { from: gap.from.date } })
  }
  return refusals
}

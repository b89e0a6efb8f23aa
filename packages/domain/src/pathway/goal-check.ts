import type { CivilDate } from '../calendar/civil-date.ts'
import { checkDay } from './date-check.ts'
import type { Refusal } from './refusal.ts'

/** What cannot be in a goal: a day that does not exist, or one further ahead than anybody plans. */
export function checkGoal(goal: { readonly from: CivilDate }, today: CivilDate): Refusal[] {
  return checkDay(goal.from, '/from', today)
}

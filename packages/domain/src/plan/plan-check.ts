import type { CivilDate } from '../calendar/civil-date.ts'
import type { FileRefusal } from '../case-file/refusal.ts'
import { checkDay, checkPastDay } from '../pathway/date-check.ts'
import { MOST_PLAN_ITEMS, type PlanItemWho } from './vocabulary.ts'

/** What the head of a plan refers to, and whether the file has it. */
export interface PlanEntry {
  readonly agreedOn: CivilDate
  readonly nextReviewOn: CivilDate | null
}

/** What cannot be in a plan: an agreement to come, a day that is none, a next talk before the agreement, a goal of another file. */
export function checkPlan(
  { agreedOn, nextReviewOn }: PlanEntry,
  isGoalKnown: boolean,
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = [
    ...checkPastDay(agreedOn, '/agreedOn', today),
    ...checkDay(nextReviewOn, '/nextReviewOn', today),
  ]
  if (refusals.length === 0 && nextReviewOn !== null && nextReviewOn < agreedOn) {
    refusals.push({ code: 'review-before-agreed', pointer: '/nextReviewOn', params: { agreedOn } })
  }
  if (!isGoalKnown) refusals.push({ code: 'plan-goal-unknown', pointer: '/goalId' })
  return refusals
}

/** One item of a plan, as entered. */
export interface PlanItemEntry {
  readonly who: PlanItemWho
  readonly whoText: string | null
  readonly dueOn: CivilDate | null
}

/** What cannot be in an item: somebody else without a name, a name beside one of the roles, a step of another file. */
export function checkPlanItem(
  { who, whoText, dueOn }: PlanItemEntry,
  isStepKnown: boolean,
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = checkDay(dueOn, '/dueOn', today)
  if ((who === 'other') !== (whoText !== null))
    refusals.push({ code: 'other-needs-name', pointer: '/whoText' })
  if (!isStepKnown) refusals.push({ code: 'plan-step-unknown', pointer: '/stepId' })
  return refusals
}

/** Refuses the item that would make a plan longer than anybody can follow (param `most`). */
export function checkPlanLength(itemsNow: number): FileRefusal[] {
  if (itemsNow < MOST_PLAN_ITEMS) return []
  return [{ code: 'too-many-plan-items', pointer: '', params: { most: MOST_PLAN_ITEMS } }]
}

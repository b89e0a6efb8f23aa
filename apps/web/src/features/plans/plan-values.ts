import type { ChangedPlanItem, NewPlanItem, Plan, PlanHead, PlanItem } from '@wegmarke/contract/plans'
import { isPaperLanguage } from '@wegmarke/domain/consent/texts/texts'
import type { PlanItemState, PlanItemWho } from '@wegmarke/domain/plan/vocabulary'
import type { PaperLanguage } from '@wegmarke/domain/printing/paper-languages'
import { type DateEntry, dateEntry, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** The head of a plan as a form holds it. */
export interface PlanValues {
  agreedOn: DateEntry
  agreedWith: string
  language: PaperLanguage | null
  goal: string
  goalId: string | null
  nextReviewOn: DateEntry
}

export function planValues(plan: Plan): PlanValues {
  return {
    agreedOn: dateEntry(plan.agreedOn),
    agreedWith: plan.agreedWith,
    language: isPaperLanguage(plan.language) ? plan.language : 'de',
    goal: plan.goal,
    goalId: plan.goalId,
    nextReviewOn: dateEntry(plan.nextReviewOn),
  }
}

/** The next version starts with what was agreed last, from today. */
export function nextPlanValues(current: Plan | null, today: string, goalId: string | null): PlanValues {
  const before = current && planValues(current)
  return {
    agreedWith: '',
    language: 'de',
    goal: '',
    goalId,
    ...before,
    agreedOn: dateEntry(today),
    nextReviewOn: NO_DATE,
  }
}

/** What is sent; the form has made sure that everything needed is there. */
export function planBody(values: PlanValues, today: string): PlanHead {
  return {
    agreedOn: values.agreedOn.date ?? today,
    agreedWith: values.agreedWith.trim(),
    language: values.language ?? 'de',
    goal: values.goal.trim(),
    goalId: values.goalId,
    nextReviewOn: values.nextReviewOn.date,
  }
}

/** Keys of sentences by field, in the order of the form. */
export function planMistakes(values: PlanValues): Record<string, string | undefined> {
  return {
    goal: values.goal.trim() === '' ? 'plans.missing.goal' : undefined,
    agreedOn: mistakeInDate(values.agreedOn, { isRequired: true }),
    nextReviewOn: mistakeInDate(values.nextReviewOn),
    agreedWith: values.agreedWith.trim() === '' ? 'plans.missing.agreedWith' : undefined,
  }
}

/** An item as a form holds it. */
export interface ItemValues {
  what: string
  who: PlanItemWho | null
  whoText: string
  dueOn: DateEntry
  stepId: string | null
  state: PlanItemState | null
}

export function newItemValues(): ItemValues {
  return { what: '', who: 'person', whoText: '', dueOn: NO_DATE, stepId: null, state: 'open' }
}

export function itemValues({ what, who, whoText, dueOn, stepId, state }: PlanItem): ItemValues {
  return { what, who, whoText: whoText ?? '', dueOn: dateEntry(dueOn), stepId, state }
}

export function itemBody({ what, who, whoText, dueOn, stepId }: ItemValues): NewPlanItem {
  return {
    what: what.trim(),
    who: who ?? 'person',
    whoText: who === 'other' ? whoText.trim() : null,
    dueOn: dueOn.date,
    stepId,
  }
}

export function changedItemBody(values: ItemValues): ChangedPlanItem {
  return { ...itemBody(values), state: values.state ?? 'open' }
}

/** The fields of a stored item that can be sent again, in another state. */
export function inState(item: PlanItem, state: PlanItemState): ChangedPlanItem {
  const { what, who, whoText, dueOn, stepId } = item
  return { what, who, whoText, dueOn, stepId, state }
}

export function itemMistakes({ what, who, whoText, dueOn }: ItemValues): Record<string, string | undefined> {
  return {
    what: what.trim() === '' ? 'plans.missing.what' : undefined,
    who: who === null ? 'plans.missing.who' : undefined,
    whoText: who === 'other' && whoText.trim() === '' ? 'plans.missing.whoText' : undefined,
    dueOn: mistakeInDate(dueOn),
  }
}

/** Who has taken an item of the plan on; of `other` a text says who. */
export const PLAN_ITEM_WHOS = ['person', 'caseworker', 'mentor', 'other'] as const
export type PlanItemWho = (typeof PLAN_ITEM_WHOS)[number]

/** Whether an item is still to be done; a dropped one stays in its version with the day. */
export const PLAN_ITEM_STATES = ['open', 'done', 'dropped'] as const
export type PlanItemState = (typeof PLAN_ITEM_STATES)[number]

/** The most items a version of a plan may have: more is no plan that a person can follow. */
export const MOST_PLAN_ITEMS = 40

import { PLAN_ITEM_STATES, PLAN_ITEM_WHOS } from '@wegmarke/domain/plan/vocabulary'
import { PAPER_LANGUAGES } from '@wegmarke/domain/printing/paper-languages'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, ShortText, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['plans']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)
const ofPlan = Type.Object({ caseFileId: Id, planId: Id }, CLOSED)

const itemFields = {
  what: ShortText,
  who: Type.Enum(PLAN_ITEM_WHOS),
  /** Who it is; of `other` alone. */
  whoText: Nullable(ShortText),
  dueOn: Nullable(CivilDate),
  stepId: Nullable(Id),
}

/** Who does what until when. `lineageId` is the same in every version that carries the item on. */
export const PlanItem = Type.Object({
  id: Id,
  lineageId: Id,
  version: Version,
  ...itemFields,
  state: Type.Enum(PLAN_ITEM_STATES),
  stateOn: Nullable(CivilDate),
  /** It stands in the caseworker's list of tasks; done there is done here. */
  hasTask: Type.Boolean(),
})
export type PlanItem = Static<typeof PlanItem>
export const NewPlanItem = Type.Object(itemFields, CLOSED)
export type NewPlanItem = Static<typeof NewPlanItem>

const headFields = {
  agreedOn: CivilDate,
  /** Who sat at the table beside the caseworker. */
  agreedWith: ShortText,
  language: Type.Enum(PAPER_LANGUAGES),
  /** The goal in the words that were agreed. */
  goal: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  /** Which goal of the pathway it is. */
  goalId: Nullable(Id),
  nextReviewOn: Nullable(CivilDate),
}

/** One version of the plan; the one with the highest number is current, earlier ones stay as they were. */
export const Plan = Type.Object({
  id: Id,
  version: Version,
  number: Type.Integer({ minimum: 1 }),
  ...headFields,
  language: Type.String(),
  items: Type.Array(PlanItem),
})
export type Plan = Static<typeof Plan>
export const PlanHead = Type.Object(headFields, CLOSED)
export type PlanHead = Static<typeof PlanHead>

/** All versions with their items, the current one first. */
export const listPlans = {
  method: 'GET',
  url: '/case-files/:caseFileId/plans',
  config: { action: 'pathway.read' },
  schema: { summary: 'Plan with the person', tags, params: inFile, response: { 200: Type.Array(Plan) } },
} as const satisfies Endpoint

/**
 * Agrees on the next version, which carries the open items on. `follows` is the number of the version that was read
 * (0 for none). @throws 412 when another version was agreed meanwhile
 */
export const agreePlan = {
  method: 'POST',
  url: '/case-files/:caseFileId/plans',
  config: { action: 'plan.write', creates: true },
  schema: {
    summary: 'Agree on a new version',
    tags,
    params: inFile,
    body: Type.Object({ ...headFields, follows: Type.Integer({ minimum: 0, maximum: 10_000 }) }, CLOSED),
    response: { 201: Plan },
  },
} as const satisfies Endpoint
export type NewPlan = Static<(typeof agreePlan)['schema']['body']>

/** Corrects the head of the current version. @throws 409 for an earlier one */
export const changePlan = {
  method: 'PUT',
  url: '/case-files/:caseFileId/plans/:planId',
  config: { action: 'plan.write', changes: true },
  schema: {
    summary: 'Correct the current version',
    tags,
    params: ofPlan,
    body: PlanHead,
    response: { 200: Plan },
  },
} as const satisfies Endpoint

export const addPlanItem = {
  method: 'POST',
  url: '/case-files/:caseFileId/plans/:planId/items',
  config: { action: 'plan.write', creates: true },
  schema: {
    summary: 'Agree on an item; one of the caseworker becomes a task',
    tags,
    params: ofPlan,
    body: NewPlanItem,
    response: { 201: PlanItem },
  },
} as const satisfies Endpoint

export const ChangedPlanItem = Type.Object({ ...itemFields, state: Type.Enum(PLAN_ITEM_STATES) }, CLOSED)
export type ChangedPlanItem = Static<typeof ChangedPlanItem>

export const changePlanItem = {
  method: 'PUT',
  url: '/case-files/:caseFileId/plans/:planId/items/:itemId',
  config: { action: 'plan.write', changes: true },
  schema: {
    summary: 'Change an item, or say that it is done or dropped',
    tags,
    params: Type.Object({ caseFileId: Id, planId: Id, itemId: Id }, CLOSED),
    body: ChangedPlanItem,
    response: { 200: PlanItem },
  },
} as const satisfies Endpoint

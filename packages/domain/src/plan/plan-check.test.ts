import { expect, it } from 'vitest'
import { checkPlan, checkPlanItem, checkPlanLength } from './plan-check.ts'

const today = '2026-11-22'
const found = (refusals: readonly { pointer: string; code: string }[]) =>
  refusals.map(({ pointer, code }) => `${pointer} ${code}`)

it.each([
  [{}, true, []],
  [{ agreedOn: '2026-11-23' }, true, ['/agreedOn day-in-future']],
  [{ nextReviewOn: '2026-02-30' }, true, ['/nextReviewOn day-does-not-exist']],
  [{ nextReviewOn: '2037-01-01' }, true, ['/nextReviewOn day-too-far-ahead']],
  [{ nextReviewOn: today }, true, []],
  [{ agreedOn: '2026-11-20', nextReviewOn: '2026-11-20' }, true, []],
  [{ nextReviewOn: '2026-11-21' }, true, ['/nextReviewOn review-before-agreed']],
  [{}, false, ['/goalId plan-goal-unknown']],
])('a plan with %j whose goal is known (%s) is refused for %j', (change, isGoalKnown, refusals) => {
  const plan = { agreedOn: today, nextReviewOn: null, ...change }
  expect(found(checkPlan(plan, isGoalKnown, today))).toEqual(refusals)
})

it.each([
  [{}, true, []],
  [{ who: 'other', whoText: 'VHS' }, true, []],
  [{ who: 'other' }, true, ['/whoText other-needs-name']],
  [{ whoText: 'VHS' }, true, ['/whoText other-needs-name']],
  [{ dueOn: '2026-13-01' }, true, ['/dueOn day-does-not-exist']],
  [{}, false, ['/stepId plan-step-unknown']],
] as const)('an item with %j whose step is known (%s) is refused for %j', (change, isStepKnown, refusals) => {
  const item = { who: 'person', whoText: null, dueOn: null, ...change } as const
  expect(found(checkPlanItem(item, isStepKnown, today))).toEqual(refusals)
})

it('takes forty items and no more', () => {
  expect(checkPlanLength(39)).toEqual([])
  expect(found(checkPlanLength(40))).toEqual([' too-many-plan-items'])
})

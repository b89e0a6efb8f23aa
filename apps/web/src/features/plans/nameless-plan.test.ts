import type { Plan } from '@wegmarke/contract/plans'
import { expect, it } from 'vitest'
import { namelessPlan } from './nameless-plan.ts'

const plan: Plan = {
  id: 'p',
  version: 1,
  number: 2,
  agreedOn: '2026-11-20',
  agreedWith: 'Amina und Nora Beispiel',
  language: 'de',
  goal: 'Amina will Pflegerin werden',
  goalId: null,
  nextReviewOn: null,
  items: [
    {
      id: 'i',
      lineageId: 'l',
      version: 1,
      what: 'Zeugnis mitbringen',
      who: 'other',
      whoText: 'Frau Haddads Schule',
      dueOn: null,
      stepId: null,
      state: 'open',
      stateOn: null,
      hasTask: false,
    },
  ],
}

it('masks goal, items and who, and says that there was something to mask', () => {
  const { plan: bare, found } = namelessPlan(plan, ['Amina Haddad', 'Nora Beispiel'])
  expect([bare.goal, bare.items[0]?.whoText, bare.items[0]?.what, found]).toEqual([
    '… will Pflegerin werden',
    'Frau … Schule',
    'Zeugnis mitbringen',
    true,
  ])
})

it('changes nothing where no name stands', () => {
  expect(namelessPlan(plan, ['Farid'])).toEqual({ plan, found: false })
})

import { expect, it } from 'vitest'
import { NO_DATE } from '../../ui/date-entry.ts'
import { nextPlanValues, planMistakes } from './plan-values.ts'

it('what is missing in a plan is told in the order of the form', () => {
  const values = { ...nextPlanValues(null, '2026-11-23', null), agreedOn: NO_DATE }
  const missing = Object.entries(planMistakes(values)).filter(([, key]) => key !== undefined)
  expect(missing.map(([name]) => name)).toEqual(['goal', 'agreedOn', 'agreedWith'])
})

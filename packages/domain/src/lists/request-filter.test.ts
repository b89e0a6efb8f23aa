import { expect, it } from 'vitest'
import { REQUEST_STATES } from './oversight-words.ts'
import { isInState } from './request-filter.ts'

const TODAY = '2026-11-22'

it.each([
  ['that is answered', { closedAt: '2026-11-01T10:00:00Z', dueOn: '2026-10-01' }, ['all', 'closed']],
  ['whose day is today', { closedAt: null, dueOn: TODAY }, ['all', 'open']],
  ['whose day was yesterday', { closedAt: null, dueOn: '2026-11-21' }, ['all', 'open', 'overdue']],
])('an access request %s stands in its lists and in no other', (_name, request, states) => {
  expect(REQUEST_STATES.filter((state) => isInState(request, state, TODAY))).toEqual(states)
})

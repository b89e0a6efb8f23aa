import { expect, it } from 'vitest'
import { type ConsentFact, consentState, endsSoon } from './consent-state.ts'

const today = '2026-11-22'
const consent: ConsentFact = { signedOn: '2026-01-10', from: '2026-01-10', to: null, isWithdrawn: false }

it.each([
  [{}, 'in_force'],
  [{ to: today }, 'in_force'],
  [{ from: today }, 'in_force'],
  [{ to: '2026-11-21' }, 'expired'],
  [{ from: '2026-11-23' }, 'not_begun'],
  [{ signedOn: null }, 'prepared'],
  [{ signedOn: null, to: '2026-11-21' }, 'prepared'],
  [{ isWithdrawn: true }, 'withdrawn'],
  [{ isWithdrawn: true, signedOn: null, to: '2026-11-21' }, 'withdrawn'],
] as const)('a consent with %j is %s', (change, state) => {
  expect(consentState({ ...consent, ...change }, today)).toBe(state)
})

it.each([
  [{ to: today }, true],
  [{ to: '2026-12-20' }, true],
  [{ to: '2026-12-21' }, false],
  [{ to: '2026-11-21' }, false],
  [{ to: null }, false],
  [{ to: '2026-12-01', signedOn: null }, false],
  [{ to: '2026-12-01', from: '2026-11-25' }, false],
])('whether %j ends soon: %s', (change, soon) => {
  expect(endsSoon({ ...consent, ...change }, today)).toBe(soon)
})

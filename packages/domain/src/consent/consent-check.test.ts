import { describe, expect, it } from 'vitest'
import { checkConsent, checkParticipation, checkSignature } from './consent-check.ts'

const today = '2026-11-22'
const found = (refusals: readonly { pointer: string; code: string }[]) =>
  refusals.map(({ pointer, code }) => `${pointer} ${code}`)

describe('checkConsent', () => {
  const entry = {
    categories: ['pathway'],
    from: today,
    to: '2027-11-22',
    signedOn: null,
    evidence: null,
  } as const
  const recipient = { mayHoldContent: true, isController: false }

  it('lets a prepared and a signed consent pass, and one to the controller for mentoring', () => {
    expect(checkConsent(entry, recipient, today)).toEqual([])
    expect(checkConsent({ ...entry, signedOn: today, evidence: 'Akte' }, recipient, today)).toEqual([])
    const own = { ...recipient, isController: true }
    expect(checkConsent({ ...entry, categories: ['mentoring'], to: null }, own, today)).toEqual([])
  })

  it.each([
    [{ from: '2026-02-30' }, recipient, '/from day-does-not-exist'],
    [{ to: '2026-11-21' }, recipient, '/to end-before-start'],
    [{ from: '2026-01-01', to: '2026-11-21' }, recipient, '/to consent-over'],
    [{ signedOn: '2026-11-23', evidence: 'Akte' }, recipient, '/signedOn day-in-future'],
    [{ signedOn: today }, recipient, '/evidence signature-needs-evidence'],
    [{ evidence: 'Akte' }, recipient, '/signedOn signature-needs-evidence'],
    [{}, null, '/recipientId recipient-unknown'],
    [{}, { ...recipient, mayHoldContent: false }, '/recipientId recipient-unknown'],
    [{}, { ...recipient, isController: true }, '/recipientId recipient-is-controller'],
    [
      { categories: ['mentoring', 'needs'] },
      { ...recipient, isController: true },
      '/recipientId recipient-is-controller',
    ],
  ] as const)('refuses %j to %j', (change, to, refusal) => {
    expect(found(checkConsent({ ...entry, ...change }, to, today))).toEqual([refusal])
  })
})

describe('checkSignature', () => {
  it.each([
    ['2026-11-20', []],
    [today, []],
    ['2026-11-19', ['/signedOn signed-before-prepared']],
    ['2026-11-23', ['/signedOn day-in-future']],
    ['2026-02-30', ['/signedOn day-does-not-exist']],
  ])('of a form that was prepared on 20 November, on %s, is refused for %j', (signedOn, refusals) => {
    expect(found(checkSignature(signedOn, '2026-11-20', today))).toEqual(refusals)
  })
})

describe('checkParticipation', () => {
  const consent = { signedOn: '2026-01-10', from: '2026-01-10', to: '2026-12-31', isWithdrawn: false }
  const entry = { from: today, to: null }

  it('lets an account of the recipient take part within the consent, also one that begins later', () => {
    expect(checkParticipation(entry, consent, true, today)).toEqual([])
    expect(checkParticipation({ from: today, to: '2026-12-31' }, consent, true, today)).toEqual([])
    const later = { ...consent, from: '2026-12-01' }
    expect(checkParticipation({ from: '2026-12-01', to: null }, later, true, today)).toEqual([])
  })

  it.each([
    [{}, { signedOn: null }, true, ' consent-not-in-force'],
    [{}, { isWithdrawn: true }, true, ' consent-not-in-force'],
    [{ to: '2026-11-01' }, {}, true, '/to end-before-start'],
    [{ to: '2027-01-01' }, {}, true, '/to beyond-consent'],
    [{ from: '2027-01-01' }, {}, true, '/from beyond-consent'],
    [{}, {}, false, '/accountId account-not-of-recipient'],
  ])('refuses %j in %j', (change, state, isOfRecipient, refusal) => {
    const refusals = checkParticipation(
      { ...entry, ...change },
      { ...consent, ...state },
      isOfRecipient,
      today,
    )
    expect(found(refusals)).toEqual([refusal])
  })
})

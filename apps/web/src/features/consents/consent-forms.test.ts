import type { Consent } from '@wegmarke/contract/consents'
import { expect, it } from 'vitest'
import { formsOf, readersOf, sectionOf, withdrawable } from './consent-forms.ts'

const consent = (formId: string, state: Consent['state'], readers: readonly string[] = []): Consent => ({
  id: `${formId}-${state}`,
  formId,
  category: 'pathway',
  recipient: { id: 'r', name: 'Jobcenter' },
  purpose: 'Planung',
  language: 'de',
  formVersion: null,
  from: '2026-01-01',
  to: null,
  preparedAt: '2026-01-01T00:00:00Z',
  signedOn: null,
  evidence: null,
  interpreter: null,
  withdrawnAt: null,
  state,
  endsSoon: false,
  mentorships: 0,
  participations: readers.map((name) => ({
    id: name,
    account: { id: name, name },
    level: 'read',
    from: '2026-01-01',
    to: null,
    endedAt: name.startsWith('Ex') ? '2026-02-01T00:00:00Z' : null,
  })),
})

it('puts the consents of one sheet together', () => {
  const forms = formsOf([consent('b', 'in_force'), consent('a', 'expired'), consent('b', 'withdrawn')])
  expect(forms.map(({ id, consents }) => [id, consents.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})

it.each([
  [['withdrawn', 'prepared'], 'prepared'],
  [['withdrawn', 'in_force'], 'valid'],
  [['not_begun'], 'valid'],
  [['withdrawn', 'expired'], 'past'],
] as const)('lists a form of %j as %s', (states, section) => {
  const [form] = formsOf(states.map((state) => consent('a', state)))
  expect(form && sectionOf(form)).toBe(section)
})

it('offers to withdraw what has not ended', () => {
  const states = ['prepared', 'not_begun', 'in_force', 'expired', 'withdrawn'] as const
  const [form] = formsOf(states.map((state) => consent('a', state)))
  expect(form && withdrawable(form).map(({ state }) => state)).toEqual(['prepared', 'not_begun', 'in_force'])
})

it('names each reader once, and nobody whose participation has ended', () => {
  const both = [consent('a', 'in_force', ['Rita', 'Ex-Kai']), consent('a', 'in_force', ['Rita', 'Conny'])]
  expect(readersOf(both)).toEqual(['Rita', 'Conny'])
})

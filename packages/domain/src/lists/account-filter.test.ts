import { describe, expect, it } from 'vitest'
import { type AccountState, filterAccounts, type ListedAccount } from './account-filter.ts'

const TODAY = '2026-11-22'

function account(displayName: string, email: string, organisationName: string): ListedAccount {
  return {
    email,
    displayName,
    isDisabled: false,
    hasPassword: true,
    grants: [{ role: 'caseworker', to: null, organisationName, isConfirmed: true }],
  }
}

const ACCOUNTS = [
  account('Jörg Müller', 'j.mueller@neuss.example', 'Jobcenter Neuss'),
  account('Ayşe Yıldız', 'a.yildiz@kreis.example', 'Kommunales Integrationszentrum'),
]
const found = (text: string) =>
  filterAccounts(ACCOUNTS, { search: text, state: 'all' }, { language: 'de', today: TODAY }).map(
    (one) => one.email,
  )

describe('the search for accounts', () => {
  it.each(['', '   ', 'teilhabe'])('finds all by %j', (text) => {
    expect(found(text)).toHaveLength(2)
  })

  it.each([
    'mueller',
    'muller',
    'MÜLLER',
    'jorg',
    'joerg',
    'j.mueller@neuss.example',
    'jobcenter',
    'Jobcenter Müller',
  ])('finds one by %j', (text) => {
    expect(found(text)).toEqual(['j.mueller@neuss.example'])
  })

  it('looks at the beginning of words', () => {
    expect(found('inte')).toEqual(['a.yildiz@kreis.example'])
    expect(found('gration')).toEqual([])
  })

  it('wants every word to fit', () => {
    expect(found('jobcenter yildiz')).toEqual([])
  })
})

describe('the states that the filter shows', () => {
  const base = account('Anna', 'anna@example.org', 'KI')
  const [held] = base.grants
  const isInState = (one: ListedAccount, state: AccountState): boolean =>
    filterAccounts([one], { search: '', state }, { language: 'de', today: TODAY }).length === 1
  const of = (more: Partial<ListedAccount>): AccountState[] =>
    (['active', 'invited', 'unconfirmed', 'ending', 'disabled'] as const).filter((state) =>
      isInState({ ...base, ...more }, state),
    )

  it('hold an account by what is known of it', () => {
    expect(of({})).toEqual(['active'])
    expect(of({ hasPassword: false })).toEqual(['invited'])
    expect(of({ isDisabled: true, hasPassword: false })).toEqual(['disabled'])
    expect(of({ grants: [{ ...held!, isConfirmed: false }] })).toEqual(['active', 'unconfirmed'])
    expect(of({ grants: [{ ...held!, to: '2026-12-22' }] })).toEqual(['active', 'ending'])
    expect(of({ grants: [{ ...held!, to: '2026-12-23' }] })).toEqual(['active'])
    expect(isInState(base, 'all')).toBe(true)
  })
})

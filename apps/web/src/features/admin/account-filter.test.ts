import type { Account } from '@wegmarke/contract/accounts'
import { describe, expect, it } from 'vitest'
import { filterAccounts } from './account-filter.ts'

function account(displayName: string, email: string, organisationName: string): Account {
  const grant = { role: 'caseworker', organisationId: 'o', from: '2026-01-01', to: null } as const
  return {
    id: email,
    version: 1,
    email,
    displayName,
    isDisabled: false,
    hasPassword: true,
    lastSignInAt: null,
    grants: [{ ...grant, id: `grant of ${email}`, organisationName, isConfirmed: true }],
  }
}

const ACCOUNTS = [
  account('Jörg Müller', 'j.mueller@neuss.example', 'Jobcenter Neuss'),
  account('Ayşe Yıldız', 'a.yildiz@kreis.example', 'Kommunales Integrationszentrum'),
]
const found = (text: string) =>
  filterAccounts(ACCOUNTS, text, () => 'Teilhabemanagement').map((one) => one.email)

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

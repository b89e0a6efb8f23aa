import type { Account } from '@wegmarke/contract/accounts'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { toAscii } from '@wegmarke/domain/names/latin-letters'

const UMLAUTS = { ä: 'ae', ö: 'oe', ü: 'ue' } as const

/** Both ways of typing an umlaut, without marks and in lower case: "muller mueller" for "Müller". */
function spellingsOf(text: string): string {
  const spelt = text.toLowerCase().replace(/[äöü]/g, (letter) => UMLAUTS[letter as keyof typeof UMLAUTS])
  return `${toAscii(text)} ${toAscii(spelt)}`
}

/**
 * Accounts that contain every typed word in name, e-mail address, organisation or role, at the beginning of a word and
 * whatever the case and the accents. `roleName` says a role in the reader's language.
 */
export function filterAccounts(
  accounts: readonly Account[],
  text: string,
  roleName: (role: Account['grants'][number]['role']) => string,
): Account[] {
  const words = toAscii(text).split(' ')
  return accounts.filter(({ displayName, email, grants }) => {
    const roles = grants.flatMap((grant) => [roleName(grant.role), grant.organisationName])
    const hay = ` ${[displayName, email, ...roles].map(spellingsOf).join(' ')}`
    return words.every((word) => hay.includes(` ${word}`))
  })
}

export const ACCOUNT_STATES = ['all', 'active', 'invited', 'unconfirmed', 'ending', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

const ENDS_SOON_DAYS = 30

/** Whether an account belongs to what the filter shows, seen from today. */
export function isInState(account: Account, state: AccountState, today: string): boolean {
  const { isDisabled, hasPassword, grants } = account
  switch (state) {
    case 'all':
      return true
    case 'disabled':
      return isDisabled
    case 'active':
      return !isDisabled && hasPassword
    case 'invited':
      return !isDisabled && !hasPassword
    case 'unconfirmed':
      return !isDisabled && grants.some((grant) => !grant.isConfirmed)
    case 'ending': {
      const soon = addDays(today, ENDS_SOON_DAYS)
      return !isDisabled && grants.some(({ to }) => to !== null && to <= soon)
    }
  }
}

import { type CivilDate, addDays } from '../calendar/civil-date.ts'
import type { Role } from '../access/roles.ts'
import { ROLE_WORDS } from '../access/role-words.ts'
import { toAscii } from '../names/latin-letters.ts'
import type { ListLanguage } from './list-words.ts'

/** What is known of an account by which it is found. */
export interface ListedAccount {
  readonly displayName: string
  readonly email: string
  readonly isDisabled: boolean
  readonly hasPassword: boolean
  readonly grants: readonly {
    readonly role: Role
    readonly organisationName: string
    readonly to: CivilDate | null
    readonly isConfirmed: boolean
  }[]
}

const UMLAUTS = { ä: 'ae', ö: 'oe', ü: 'ue' } as const

/** Both ways of typing an umlaut, without marks and in lower case: "muller mueller" for "Müller". */
function spellingsOf(text: string): string {
  const spelt = text.toLowerCase().replace(/[äöü]/g, (letter) => UMLAUTS[letter as keyof typeof UMLAUTS])
  return `${toAscii(text)} ${toAscii(spelt)}`
}

/**
 * Whether an account contains every typed word in name, e-mail address, organisation or role, at the beginning of a word and
 * whatever the case and the accents. Roles are called as in the reader's language.
 */
function holds({ displayName, email, grants }: ListedAccount, text: string, language: ListLanguage): boolean {
  const roles = grants.flatMap((grant) => [ROLE_WORDS[language][grant.role], grant.organisationName])
  const hay = ` ${[displayName, email, ...roles].map(spellingsOf).join(' ')}`
  return toAscii(text)
    .split(' ')
    .every((word) => hay.includes(` ${word}`))
}

export const ACCOUNT_STATES = ['all', 'active', 'invited', 'unconfirmed', 'ending', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

const ENDS_SOON_DAYS = 30

/** Whether an account belongs to what the filter shows, seen from today. */
function isInState(account: ListedAccount, state: AccountState, today: CivilDate): boolean {
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

/** What the list of accounts shows: those in a state that hold the typed words. The page and the table ask here alike. */
export interface AccountChoice {
  readonly search: string
  readonly state: AccountState
}

/** Accounts of a choice, in the order in which they come. */
export function filterAccounts<Account extends ListedAccount>(
  accounts: readonly Account[],
  { search, state }: AccountChoice,
  { language, today }: { readonly language: ListLanguage; readonly today: CivilDate },
): Account[] {
  return accounts.filter((one) => isInState(one, state, today) && holds(one, search, language))
}

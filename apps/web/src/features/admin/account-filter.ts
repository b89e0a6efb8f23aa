import type { Account } from '@wegmarke/contract/accounts'
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

import type { Account } from '@wegmarke/contract/accounts'
import { foldName } from '@wegmarke/domain/names/fold-name'

/**
 * Accounts that contain every typed word somewhere in name, e-mail address, organisation or role, whatever the case
 * and the accents. `roleName` says a role in the reader's language.
 */
export function filterAccounts(
  accounts: readonly Account[],
  text: string,
  roleName: (role: Account['grants'][number]['role']) => string,
): Account[] {
  const words = text
    .split(/\s+/)
    .map((word) => foldName(word))
    .filter((word) => word !== '')
  if (words.length === 0) return [...accounts]
  return accounts.filter(({ displayName, email, grants }) => {
    const roles = grants.flatMap((grant) => [roleName(grant.role), grant.organisationName])
    const hay = [displayName, email, ...roles].map((one) => foldName(one)).join(' ')
    return words.every((word) => hay.includes(word))
  })
}

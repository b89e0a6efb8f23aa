const SHORTEST = 10
const FEWEST_DIFFERENT = 5
const SHORTEST_NAME_PART = 4

/** Words that guessing programs try first, with whatever digits and signs stand around them. */
const COMMON = new Set(
  `password passwort passwords kennwort geheim geheimnis hallo halloween willkommen welcome login anmelden admin
  administrator user benutzer test testtest start sommer winter herbst fruehling frühling schatz schatzi liebling
  ichliebedich iloveyou fussball fußball football borussia schalke bayern muenchen münchen koeln köln duesseldorf
  düsseldorf neuss deutschland germany berlin hamburg sonnenschein sunshine prinzessin princess dragon monkey master
  superman batman pokemon starwars qwertz qwerty qwertzuiop qwertyuiop asdfghjkl yxcvbnm letmein trustno computer
  internet arbeit jobcenter landkreis kreis stadt integration teilhabe wegmarke case casemanagement caseworker
  changeme secret michael daniel thomas andreas stefan alexander michelle jessica charlie`.split(/\s+/),
)

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
]
const RUN = 4

export type Weakness = 'too-short' | 'too-few-characters' | 'contains-name' | 'common' | 'sequence'

/**
 * Why a password is too easy to guess; undefined when it is not. No rules about kinds of characters: length and
 * unpredictability count (ASVS 5.0, 6.2.4, 6.2.5).
 */
export function weaknessOf(
  password: string,
  owner: { readonly email: string; readonly displayName: string },
): Weakness | undefined {
  const lower = password.toLowerCase()
  if ([...password].length < SHORTEST) return 'too-short'
  if (new Set(lower).size < FEWEST_DIFFERENT) return 'too-few-characters'
  if (namesOf(owner).some((name) => lower.includes(name))) return 'contains-name'
  if (isCommon(lower) || isRepetition(lower)) return 'common'
  return withoutRuns(lower).length < lower.length / 2 ? 'sequence' : undefined
}

function namesOf({ email, displayName }: { email: string; displayName: string }): string[] {
  const [beforeAt = ''] = email.toLowerCase().split('@')
  const parts = [beforeAt, ...beforeAt.split(/[^\p{L}]+/u), ...displayName.toLowerCase().split(/[^\p{L}]+/u)]
  return parts.filter((part) => part.length >= SHORTEST_NAME_PART)
}

/** "!Sommer2026!!" and "s0mmer1" are "sommer" to a guessing program. */
function isCommon(lower: string): boolean {
  const bare = lower.replaceAll(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '')
  return [lower, bare, readable(lower), readable(bare)].some((word) => COMMON.has(word))
}

function readable(word: string): string {
  return word
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll('1', 'i')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
}

/** The same short word again and again. */
function isRepetition(lower: string): boolean {
  return /^(.{1,6})\1+$/u.test(lower)
}

/** The password without parts that run along the alphabet, the digits or a row of the keyboard. */
function withoutRuns(lower: string): string {
  let rest = lower
  for (const row of ROWS.flatMap((row) => [row, [...row].toReversed().join('')])) {
    for (let start = 0; start + RUN <= row.length; start += 1) {
      rest = rest.replaceAll(row.slice(start, start + RUN), '')
    }
  }
  return rest
}

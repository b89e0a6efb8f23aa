/** A count of people as it is shown: rounded to five, or null where it is hidden. */
export type ShownCount = number | null

/** What rounding to five leaves open on either side, and the first count that is shown at all. */
const SPREAD = 2
const SMALLEST = 5

/**
 * The parts of a whole, of which fewer than five are hidden, as they can be shown beside it. Where the whole would say of
 * a hidden part more than that it is fewer than five, no part is shown: hiding just one more would tell the observer why.
 * So that whoever knows this rule too cannot narrow a hidden part to fewer than five values.
 *
 * @param total the whole as it is shown, rounded to five; null = hidden, because it is fewer than five
 * @param parts its parts, which together make the whole: rounded to five, null where fewer than five
 */
export function protectParts(total: ShownCount, parts: readonly ShownCount[]): ShownCount[] {
  const none = parts.map(() => null)
  if (total === null) return none
  const hidden = parts.filter((part) => part === null).length
  if (hidden === 0) return [...parts]
  const shown = parts.filter((part) => part !== null)
  const most = shown.reduce((sum, part) => sum + part + SPREAD, 0)
  const least = shown.reduce((sum, part) => sum + Math.max(SMALLEST, part - SPREAD), 0)
  // What the whole leaves to one hidden part when the other hidden ones are as large, or as small, as they can be.
  const from = total - SPREAD - most - (hidden - 1) * (SMALLEST - 1)
  const to = total + SPREAD - least
  return from > 0 || to < SMALLEST - 1 ? none : [...parts]
}

/** Counts of people below this are never said. */
export const SMALLEST_COUNT = 5

/**
 * A count of people that can be shown to who may not see the people: null for fewer than five, else rounded to the
 * nearest multiple of five. So no difference of two shown counts, of one preview or of several, can be one to four, and
 * no hidden count follows from a total.
 */
export function protectedCount(count: number): number | null {
  return count < SMALLEST_COUNT ? null : Math.round(count / SMALLEST_COUNT) * SMALLEST_COUNT
}

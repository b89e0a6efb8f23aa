/** A day as Germans write it; empty where there is none. */
export function germanDay(day: string | null): string {
  return day === null ? '' : `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

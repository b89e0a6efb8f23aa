const clock = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

/** A point in time as Germans write it and German Excel reads it: `22.11.2026 14:05:09`, on German clocks. */
export function inBerlin(instant: string): string {
  return clock.format(new Date(instant)).replace(', ', ' ')
}

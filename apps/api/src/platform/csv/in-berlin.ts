const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A point in time as a spreadsheet reads it: `2026-11-22 14:05:09`, on German clocks. */
export function inBerlin(instant: string): string {
  return clock.format(new Date(instant))
}

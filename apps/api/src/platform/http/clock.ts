const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' })

/** Which day it is in Germany, as 'YYYY-MM-DD'. */
export type Clock = () => string

/** The calendar of the server, or one that stands still on `fixed` for tests and demonstrations. */
export function clockOf(fixed: string | undefined): Clock {
  return fixed === undefined ? () => berlin.format(new Date()) : () => fixed
}

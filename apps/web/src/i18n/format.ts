import type { Language } from './i18n.ts'

export type DatePrecision = 'day' | 'month' | 'year'

const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }
const ZONE = 'Europe/Berlin'

/** Formatters are costly to build, and a list asks for hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(LOCALE[language], options)
  formatters.set(key, made)
  return made
}

/** A civil date has no time zone: it is read and written in UTC, so that no offset can move the day. */
function civil(date: string): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`)
}

/** `2024-03-31` by its precision: `31.03.2024`, `März 2024`, `2024`. */
export function formatDate(language: Language, date: string, precision: DatePrecision = 'day'): string {
  if (precision === 'year') return date.slice(0, 4)
  if (precision === 'month') return formatMonth(language, date)
  return formatter(language, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    civil(date),
  )
}

/** `2024-03-31` as `Sonntag, 31. März 2024`; with month or year precision as `formatDate` does. */
export function formatDateInWords(
  language: Language,
  date: string,
  precision: DatePrecision = 'day',
): string {
  if (precision !== 'day') return formatDate(language, date, precision)
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const
  return formatter(language, options).format(civil(date))
}

/** `2024-03` or `2024-03-31` as `März 2024`. */
export function formatMonth(language: Language, month: string): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    civil(`${month.slice(0, 7)}-01`),
  )
}

/** An instant in local time of the Kreis: `31.03.2024, 14:05`. */
export function formatInstant(language: Language, instant: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE } as const
  return formatter(language, options).format(new Date(instant))
}

/** The time of day of an instant in the Kreis: `14:05`. */
export function formatTime(language: Language, instant: string): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(instant))
}

export function formatNumber(language: Language, value: number, fractionDigits = 0): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: fractionDigits }).format(value)
}

/** Bytes as `1,2 MB`. */
export function formatBytes(language: Language, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(language, bytes)} B`
  if (bytes < 1_000_000) return `${formatNumber(language, bytes / 1000)} kB`
  return `${formatNumber(language, bytes / 1_000_000, 1)} MB`
}

/** `a, b und c`. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items)
}

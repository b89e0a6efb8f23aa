import { parseTypedDate, type YearlessDay } from '@wegmarke/domain/calendar/parse-typed-date'
import type { DateEntry } from './ui/date-entry.ts'

/** What was typed into a date box, read against today; text that is no date is kept without one. */
export function readDate(text: string, today: string, yearless: YearlessDay | null): DateEntry {
  const typed = parseTypedDate(text, today, yearless)
  return typed.ok ? { text, ...typed.dated } : { text, date: null, precision: 'day' }
}

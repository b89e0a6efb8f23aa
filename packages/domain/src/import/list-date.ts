import { civilDate, isRealDay } from '../calendar/civil-date.ts'
import type { Dated } from '../calendar/dated.ts'

const FORMS = {
  german: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/,
  iso: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  germanMonth: /^(\d{1,2})[./]\s?(\d{4})$/,
  isoMonth: /^(\d{4})-(\d{1,2})$/,
  year: /^(\d{4})$/,
} as const

/**
 * Reads a date as lists write it: `TT.MM.JJJJ`, ISO, a month (`03.2024`, `2024-03`) or a year. Words and two-digit
 * years, which a person may type into a form, are refused here: in a list nobody sees how they were understood.
 */
export function readListDate(text: string): Dated | undefined {
  const german = FORMS.german.exec(text)
  if (german) return dayOf(german[3], german[2], german[1])
  const iso = FORMS.iso.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const germanMonth = FORMS.germanMonth.exec(text)
  if (germanMonth) return monthOf(germanMonth[2], germanMonth[1])
  const isoMonth = FORMS.isoMonth.exec(text)
  if (isoMonth) return monthOf(isoMonth[1], isoMonth[2])
  const year = FORMS.year.exec(text)
  return year && isRealDay(Number(year[1]), 1, 1)
    ? { date: `${year[1]}-01-01`, precision: 'year' }
    : undefined
}

function dayOf(year?: string, month?: string, day?: string): Dated | undefined {
  const parts = [Number(year), Number(month), Number(day)] as const
  return isRealDay(...parts) ? { date: civilDate(...parts), precision: 'day' } : undefined
}

function monthOf(year?: string, month?: string): Dated | undefined {
  const parts = [Number(year), Number(month), 1] as const
  return isRealDay(...parts) ? { date: civilDate(...parts), precision: 'month' } : undefined
}

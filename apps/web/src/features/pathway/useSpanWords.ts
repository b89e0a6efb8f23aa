import { monthOf, type MonthIndex } from '@wegmarke/domain/calendar/month'
import { useI18n } from 'vue-i18n'
import type { DateEntry, DatePrecision } from '../../ui/date-entry.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useToday } from '../../ui/today.ts'

interface Dated {
  readonly date: string
  readonly precision: DatePrecision
}

/** Spans of time in words, each date in the precision it is known in. */
export function useSpanWords() {
  const { t } = useI18n()
  const { formatDate, formatMonth } = useFormat()
  const today = useToday()

  const dated = (value: Dated): string => formatDate(value.date, value.precision)

  /** What stands in a date box: the understood date, or the text as typed. */
  const typedDate = (entry: DateEntry): string =>
    entry.date === null ? entry.text : formatDate(entry.date, entry.precision)

  /** Both in words; `begin` is the day behind `from`, which tells whether it is still to come. */
  function between(begin: string | null, from: string | null, to: string | null): string {
    if (from !== null && to !== null) return from === to ? from : t('pathway.span', { from, to })
    if (from !== null) return t((begin ?? '') > today.value ? 'pathway.from' : 'pathway.since', { from })
    return to === null ? t('pathway.timeline.noDate') : t('pathway.until', { to })
  }

  function datedSpan(from: Dated | null, to: Dated | null): string {
    return between(from && from.date, from && dated(from), to && dated(to))
  }

  function daySpan(from: string | null, to: string | null): string {
    return between(from, from && formatDate(from), to && formatDate(to))
  }

  function monthSpan(from: MonthIndex, to: MonthIndex): string {
    return between(null, formatMonth(monthOf(from)), formatMonth(monthOf(to)))
  }

  return { dated, typedDate, datedSpan, daySpan, monthSpan }
}

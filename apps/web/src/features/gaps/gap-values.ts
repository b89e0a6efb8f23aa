import type { Gap, NewGap } from '@wegmarke/contract/pathway'
import type { GapReason } from '@wegmarke/domain/pathway/vocabulary'
import { type DateEntry, dateEntry, datedOf, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** A gap as a form holds it. */
export interface GapValues {
  from: DateEntry
  to: DateEntry
  reason: GapReason | null
  note: string
  evidenceOn: DateEntry
}

/** A new gap; months 'YYYY-MM' that are known to be empty stand in it already. */
export function newGapValues(months?: { readonly from: string; readonly to: string }): GapValues {
  const monthEntry = (month: string | undefined) =>
    month === undefined ? NO_DATE : dateEntry({ date: `${month}-01`, precision: 'month' })
  return {
    from: monthEntry(months?.from),
    to: monthEntry(months?.to),
    reason: null,
    note: '',
    evidenceOn: NO_DATE,
  }
}

export function gapValues(gap: Gap): GapValues {
  return {
    from: dateEntry(gap.from),
    to: dateEntry(gap.to),
    reason: gap.reason,
    note: gap.note ?? '',
    evidenceOn: dateEntry(gap.evidenceOn),
  }
}

/** What is sent; the form has made sure that the beginning is there. */
export function gapBody(values: GapValues): NewGap {
  return {
    from: datedOf(values.from) ?? { date: '', precision: 'day' },
    to: datedOf(values.to),
    reason: values.reason ?? 'unknown',
    note: values.note.trim() === '' ? null : values.note.trim(),
    evidenceOn: values.evidenceOn.date,
  }
}

/** Keys of sentences by field. */
export function gapMistakes(values: GapValues): Record<string, string | undefined> {
  return {
    from:
      values.from.text.trim() === '' ? 'gaps.missing.from' : mistakeInDate(values.from, { least: 'year' }),
    to: mistakeInDate(values.to, { least: 'year' }),
    reason: values.reason === null ? 'gaps.missing.reason' : undefined,
    evidenceOn: mistakeInDate(values.evidenceOn),
  }
}

import type { NewResidencePeriod, ResidencePeriod } from '@wegmarke/contract/residence'
import { type DateEntry, dateEntry, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** A residence period as a form holds it. */
export interface ResidenceValues {
  status: NewResidencePeriod['status'] | null
  from: DateEntry
  to: DateEntry
  documentValidUntil: DateEntry
  workPermission: NewResidencePeriod['workPermission']
  workPermissionUntil: DateEntry
  note: string
}

export function newResidenceValues(): ResidenceValues {
  return {
    status: null,
    from: NO_DATE,
    to: NO_DATE,
    documentValidUntil: NO_DATE,
    workPermission: 'unknown',
    workPermissionUntil: NO_DATE,
    note: '',
  }
}

export function residenceValues(period: ResidencePeriod): ResidenceValues {
  return {
    status: period.status,
    from: dateEntry(period.from),
    to: dateEntry(period.to),
    documentValidUntil: dateEntry(period.documentValidUntil),
    workPermission: period.workPermission,
    workPermissionUntil: dateEntry(period.workPermissionUntil),
    note: period.note ?? '',
  }
}

/** What is sent; the form has made sure that status and beginning are there. */
export function residenceBody(values: ResidenceValues): NewResidencePeriod {
  return {
    status: values.status ?? 'unknown',
    from: values.from.date ?? '',
    to: values.to.date,
    documentValidUntil: values.documentValidUntil.date,
    workPermission: values.workPermission,
    workPermissionUntil: values.workPermissionUntil.date,
    note: values.note.trim() === '' ? null : values.note.trim(),
  }
}

/** Keys of sentences by field. */
export function residenceMistakes(values: ResidenceValues): Record<string, string | undefined> {
  return {
    status: values.status === null ? 'residence.missing.status' : undefined,
    from: values.from.text.trim() === '' ? 'residence.missing.from' : mistakeInDate(values.from),
    to: mistakeInDate(values.to),
    documentValidUntil: mistakeInDate(values.documentValidUntil),
    workPermissionUntil: mistakeInDate(values.workPermissionUntil),
  }
}

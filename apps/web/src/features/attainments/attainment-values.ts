import type { Attainment, NewAttainment } from '@wegmarke/contract/pathway'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import { axisOfLevel, type Level } from '@wegmarke/domain/ladder/levels'
import { type DateEntry, dateEntry, datedOf, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** A certificate as a form holds it; `level` 'none' is "no level of the ladder". */
export interface AttainmentValues {
  level: Level | 'none' | null
  /** Asked only where there is no level that says it. */
  axis: Axis
  title: string
  awardedOn: DateEntry
  validUntil: DateEntry
  originStepId: string | null
  isFromAbroad: boolean
  evidence: NewAttainment['evidence']
  document: string
  recognition: NewAttainment['recognition']
}

export function newAttainmentValues(): AttainmentValues {
  return {
    level: null,
    axis: 'L',
    title: '',
    awardedOn: NO_DATE,
    validUntil: NO_DATE,
    originStepId: null,
    isFromAbroad: false,
    evidence: 'claimed',
    document: '',
    recognition: 'not_applied',
  }
}

export function attainmentValues(attainment: Attainment): AttainmentValues {
  return {
    level: attainment.level ?? 'none',
    axis: attainment.axis,
    title: attainment.title ?? '',
    awardedOn: dateEntry(attainment.awardedOn),
    validUntil: dateEntry(attainment.validUntil),
    originStepId: attainment.originStepId,
    isFromAbroad: attainment.isFromAbroad,
    evidence: attainment.evidence,
    document: attainment.document ?? '',
    recognition: attainment.recognition,
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function attainmentBody(values: AttainmentValues): NewAttainment {
  const level = values.level === 'none' ? null : values.level
  return {
    axis: level === null ? values.axis : axisOfLevel(level),
    level,
    title: textOrNull(values.title),
    awardedOn: datedOf(values.awardedOn),
    validUntil: values.validUntil.date,
    originStepId: values.originStepId,
    isFromAbroad: values.isFromAbroad,
    evidence: values.evidence,
    document: textOrNull(values.document),
    recognition: values.isFromAbroad ? values.recognition : 'not_needed',
  }
}

/** Keys of sentences by field. A missing date is no mistake: it is shown as missing. */
export function attainmentMistakes(values: AttainmentValues): Record<string, string | undefined> {
  return {
    level: values.level === null ? 'attainments.missing.level' : undefined,
    title: values.level === 'none' && values.title.trim() === '' ? 'attainments.missing.title' : undefined,
    awardedOn: mistakeInDate(values.awardedOn, { least: 'year' }),
    validUntil: mistakeInDate(values.validUntil),
  }
}

import { USUAL_RHYTHMS } from '@wegmarke/domain/mentoring/vocabulary'

/** The agreed rhythm in a form: one of the usual ones, another number of days, or none. */
export interface RhythmValues {
  choice: string | null
  days: string
}

export const RHYTHM_CHOICES = [...USUAL_RHYTHMS.map(String), 'other', 'none'] as const
const MOST_DAYS = 365

export function rhythmValues(days: number | null): RhythmValues {
  if (days === null) return { choice: 'none', days: '' }
  const isUsual = (USUAL_RHYTHMS as readonly number[]).includes(days)
  return isUsual ? { choice: String(days), days: '' } : { choice: 'other', days: String(days) }
}

/** Days between two meetings; null = nothing agreed. Only for what `rhythmMistake` has let pass. */
export function rhythmDays({ choice, days }: RhythmValues): number | null {
  if (choice === null || choice === 'none') return null
  return Number(choice === 'other' ? days.trim() : choice)
}

/** The key of the sentence that says what is wrong. */
export function rhythmMistake(values: RhythmValues): string | undefined {
  const days = rhythmDays(values)
  const isRight = days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)
  return isRight ? undefined : 'mentoring.arrange.missingDays'
}

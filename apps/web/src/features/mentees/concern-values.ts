import type { NewConcern } from '@wegmarke/contract/mentees'

/** A concern in the form. */
export interface ConcernValues {
  text: string
  isUrgent: boolean
}

export const NO_CONCERN: ConcernValues = { text: '', isUrgent: false }

export function concernBody({ text, isUrgent }: ConcernValues): NewConcern {
  return { text: text.trim(), urgency: isUrgent ? 'urgent' : 'normal' }
}

/** The key of the sentence that says what is missing. */
export function concernMistake({ text }: ConcernValues): string | undefined {
  return text.trim() === '' ? 'mentees.concern.missing' : undefined
}

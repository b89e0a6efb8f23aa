import type { Mentorship } from '@wegmarke/contract/mentoring'

/**
 * The next day on which the person was to meet somebody who accompanies them no more. Whoever comes after may not read
 * the meetings before, so lead and deputy have to pass it on.
 */
export function leftAppointment(mentorships: readonly Mentorship[]): string | null {
  const days = mentorships.flatMap(({ isRunning, contact }) =>
    isRunning || contact.nextOn === null ? [] : [contact.nextOn],
  )
  return days.toSorted()[0] ?? null
}

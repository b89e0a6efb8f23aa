import type { PathwayRefusal } from '../pathway/refusal.ts'

/** Why an entry about a mentorship is refused: only for what cannot be. */
export const MENTORING_REFUSALS = [
  'next-before-session',
  'session-before-mentorship',
  'undertaking-after-start',
  'pause-before-start',
  'mentorship-ends-before-start',
  'ends-later-than-before',
  'mentor-unknown',
  'mentoring-consent-missing',
  'mentor-accompanies-already',
  'reached-before-agreed',
] as const

/** One refused field of an entry about a mentorship; days are refused for the same reasons as in a pathway. */
export interface MentoringRefusal {
  readonly code: (typeof MENTORING_REFUSALS)[number] | PathwayRefusal
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}

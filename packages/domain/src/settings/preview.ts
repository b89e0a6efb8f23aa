import type { CareerLevel } from '../career/result.ts'

export const PREVIEW_STATES = ['waiting', 'done', 'failed'] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

export const PREVIEW_FAILURES = ['too-many-files', 'took-too-long'] as const
export type PreviewFailure = (typeof PREVIEW_FAILURES)[number]

/** How many open files have a level now and would have it, each count protected: null for fewer than five. */
export interface PreviewLine {
  readonly level: CareerLevel
  readonly now: number | null
  readonly after: number | null
}

import type { Note, NoteReason } from '@wegmarke/contract/notes'
import type { Attainment, Gap } from '@wegmarke/contract/pathway'
import type { Entitlement, ResidencePeriod } from '@wegmarke/contract/residence'
import type { Step } from '@wegmarke/contract/steps'
import type { MonthIndex } from '@wegmarke/domain/calendar/month'
import type { StepPhase } from './step-span.ts'

/** The lanes from top to bottom. */
export const LANES = ['notes', 'L', 'S', 'V', 'support', 'work', 'gaps', 'residence'] as const
export type LaneKey = (typeof LANES)[number]

type Thing =
  | { readonly kind: 'step'; readonly step: Step; readonly phase: StepPhase }
  | { readonly kind: 'attainment'; readonly attainment: Attainment }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'blank' }
  | { readonly kind: 'residence'; readonly period: ResidencePeriod }
  | { readonly kind: 'entitlement'; readonly entitlement: Entitlement }
  | { readonly kind: 'note'; readonly note: Note; readonly reason: NoteReason }

/** One thing in a lane with the months it covers, both included. */
export type LaneEntry = Thing & {
  readonly key: string
  readonly from: MonthIndex
  readonly to: MonthIndex
  /** It goes on, and nobody knows until when. */
  readonly isOpen: boolean
}

export interface Lane {
  readonly key: LaneKey
  /** Newest first, the order in which a list reads. */
  readonly entries: readonly LaneEntry[]
}

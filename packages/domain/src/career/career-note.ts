import type { CivilDate } from '../calendar/civil-date.ts'
import type { AnswerKind, NoteState } from '../notes/vocabulary.ts'
import type { FactPrints } from './fact-prints.ts'
import type { Anchor } from './result.ts'

export type CareerNoteLevel = 'onset' | 'career'

/** The human answer, with the evidence on which it was given. */
export interface CareerAnswer {
  readonly kind: AnswerKind
  /** Last day on which "known and justified" holds; null for the other answers. */
  readonly justifiedUntil: CivilDate | null
  readonly level: CareerNoteLevel
  readonly evidence: FactPrints
}

/** The Prüfhinweis of a file for one anchor, as it is stored. */
export interface CareerNote {
  readonly anchor: Anchor
  readonly state: NoteState
  readonly level: CareerNoteLevel
  readonly answer: CareerAnswer | null
  /** The facts when its level last held: what is gone since then was closed by facts or by time. */
  readonly heldOn: FactPrints
}

export const NOTE_EVENTS = ['open', 'reopen', 'raise', 'lower', 'move', 'restore', 'clear', 'keep'] as const
export type NoteEvent = (typeof NOTE_EVENTS)[number]

export const NOTE_REASONS = [
  'level_holds',
  'fact_new',
  'fact_changed',
  'risen',
  'justification_ended',
  'anchor_corrected',
  'rest_ended',
  'gain',
  'goal_reached',
  'file_closed',
  'resting',
  'not_enough_data',
  'only_time_passed',
  'nothing_new',
] as const
export type NoteReason = (typeof NOTE_REASONS)[number]

/** One thing that happened to a note, why, and what it is now. */
export interface NoteChange {
  readonly event: NoteEvent
  readonly reason: NoteReason
  /** The fact behind it, where one is: 'step:…', 'gap:…', 'attainment:…'. */
  readonly record: string | null
  readonly note: CareerNote
}

/** The part of a note's key that its anchor gives: 'start', 'gain:…' or 'goal:…'. */
export function anchorKey(anchor: Anchor): string {
  return anchor.id === null ? anchor.kind : `${anchor.kind}:${anchor.id}`
}

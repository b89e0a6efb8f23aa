import type { CivilDate } from '../calendar/civil-date.ts'
import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import {
  anchorKey,
  type CareerNote,
  type CareerNoteLevel,
  type NoteChange,
  type NoteReason,
} from './career-note.ts'
import { changedEvidence, factPrints, type FactChange, type FactPrints } from './fact-prints.ts'
import type { Anchor, Evaluation } from './result.ts'

/**
 * What a new evaluation does to the Prüfhinweis of a file.
 *
 * Time alone may open or raise one. Only facts, rest, the goal or the closing of the file clear one; that a window
 * has passed does not. An answered one comes back for a new or changed fact within its evidence, for a rise, or
 * when "justified until" is over.
 *
 * @param previous the note that is not cleared; without one, the cleared note with the anchor of the evaluation
 * @param today the day of the person who looks, for "justified until"
 * @returns the changes in their order; empty when there is neither note nor reason for one
 */
export function noteLife(
  previous: CareerNote | null,
  facts: CareerFacts,
  evaluation: Evaluation,
  today: CivilDate,
): NoteChange[] {
  const prints = factPrints(facts)
  const level = heldLevel(evaluation)
  if (previous === null) return level === null ? [] : [opened(evaluation.anchor, level, prints)]
  if (anchorKey(previous.anchor) === anchorKey(evaluation.anchor)) {
    return [sameAnchor({ ...previous, anchor: evaluation.anchor }, prints, evaluation, level, today)]
  }
  if (previous.state === 'cleared') return level === null ? [] : [opened(evaluation.anchor, level, prints)]
  if (!stillStands(previous.anchor, facts, evaluation)) {
    return corrected(previous, prints, evaluation, level, today)
  }
  const cleared: NoteChange = {
    event: 'clear',
    reason: stoppedBy(evaluation) ?? (evaluation.anchor.kind === 'goal' ? 'goal_reached' : 'gain'),
    record: evaluation.anchor.kind === 'gain' ? `attainment:${evaluation.anchor.id}` : null,
    note: { ...previous, state: 'cleared' },
  }
  return level === null ? [cleared] : [cleared, opened(evaluation.anchor, level, prints)]
}

function heldLevel(evaluation: Evaluation): CareerNoteLevel | null {
  return evaluation.level === 'onset' || evaluation.level === 'career' ? evaluation.level : null
}

function opened(anchor: Anchor, level: CareerNoteLevel, prints: FactPrints): NoteChange {
  const note: CareerNote = { anchor, state: 'open', level, answer: null, heldOn: prints }
  return { event: 'open', reason: 'level_holds', record: null, note }
}

/** Whether the anchor is still what it was, so that another one came after it: a gain that is one, a goal, the start. */
function stillStands(anchor: Anchor, facts: CareerFacts, evaluation: Evaluation): boolean {
  if (anchor.kind === 'gain') return evaluation.gains.some((gain) => gain.attainmentId === anchor.id)
  if (anchor.kind === 'start') return true
  const isThere = facts.goals.some((goal) => goal.id === anchor.id)
  return isThere && monthText(evaluation.anchor) > monthText(anchor)
}

/** The month of an anchor; a start without a clock comes before every month. */
function monthText(anchor: Anchor): string {
  return anchor.month ?? ''
}

/** A correction replaced the anchor: the note and its answer move along. */
function corrected(
  previous: CareerNote,
  prints: FactPrints,
  evaluation: Evaluation,
  level: CareerNoteLevel | null,
  today: CivilDate,
): NoteChange[] {
  const note: CareerNote = { ...previous, anchor: evaluation.anchor }
  const moved: NoteChange = { event: 'move', reason: 'anchor_corrected', record: null, note }
  if (level === null) {
    const reason = stoppedBy(evaluation) ?? 'anchor_corrected'
    return [moved, { event: 'clear', reason, record: null, note: { ...note, state: 'cleared' } }]
  }
  const next = sameAnchor(note, prints, evaluation, level, today)
  return next.event === 'keep' ? [{ ...moved, note: next.note }] : [moved, next]
}

function sameAnchor(
  note: CareerNote,
  prints: FactPrints,
  evaluation: Evaluation,
  level: CareerNoteLevel | null,
  today: CivilDate,
): NoteChange {
  const change = changedEvidence(
    note.heldOn,
    prints,
    anchorMonth(evaluation.anchor),
    evidenceSteps(evaluation),
  )
  if (level === null) return whileNotHeld(note, evaluation, change)
  const held: CareerNote = { ...note, heldOn: prints }
  if (note.answer !== null) return whileAnswered(held, note.answer, prints, evaluation, level, today)
  if (note.state === 'cleared') {
    return {
      event: 'reopen',
      reason: change?.kind ?? 'rest_ended',
      record: change?.record ?? null,
      note: { ...held, state: 'open', level },
    }
  }
  if (level === 'career' && note.level === 'onset') {
    return {
      event: 'raise',
      reason: 'risen',
      record: change?.record ?? null,
      note: { ...held, state: 'open', level },
    }
  }
  if (level === 'onset' && note.level === 'career' && change !== null) {
    return { event: 'lower', reason: change.kind, record: change.record, note: { ...held, level } }
  }
  return kept(held, 'nothing_new')
}

/** An answer stands until a fact within its evidence is new or changed, the level rises, or its time is over. */
function whileAnswered(
  note: CareerNote,
  answer: NonNullable<CareerNote['answer']>,
  prints: FactPrints,
  evaluation: Evaluation,
  level: CareerNoteLevel,
  today: CivilDate,
): NoteChange {
  const reopen = (reason: NoteReason, record: string | null): NoteChange => ({
    event: 'reopen',
    reason,
    record,
    note: { ...note, state: 'open', level, answer: null },
  })
  const change = changedEvidence(
    answer.evidence,
    prints,
    anchorMonth(evaluation.anchor),
    evidenceSteps(evaluation),
  )
  if (change !== null) return reopen(change.kind, change.record)
  if (level === 'career' && answer.level === 'onset') return reopen('risen', null)
  if (answer.justifiedUntil !== null && today > answer.justifiedUntil)
    return reopen('justification_ended', null)
  if (note.state !== 'cleared') return kept(note, 'nothing_new')
  return { event: 'restore', reason: 'rest_ended', record: null, note: { ...note, state: 'answered' } }
}

/** The level does not hold: a stop, rest or a fact clears; time alone does not. */
function whileNotHeld(note: CareerNote, evaluation: Evaluation, change: FactChange | null): NoteChange {
  if (note.state === 'cleared') return kept(note, 'nothing_new')
  const cleared: CareerNote = { ...note, state: 'cleared' }
  const stopped = stoppedBy(evaluation)
  if (stopped !== null) return { event: 'clear', reason: stopped, record: null, note: cleared }
  if (change === null) return kept(note, 'only_time_passed')
  const reason = evaluation.level === 'not_enough_data' ? 'not_enough_data' : change.kind
  return { event: 'clear', reason, record: change.record, note: cleared }
}

function stoppedBy(evaluation: Evaluation): NoteReason | null {
  if (evaluation.isGoalReached) return 'goal_reached'
  if (evaluation.isClosed) return 'file_closed'
  return evaluation.level === 'resting' ? 'resting' : null
}

function kept(note: CareerNote, reason: NoteReason): NoteChange {
  return { event: 'keep', reason, record: null, note }
}

/** The month that the evidence lies after; null for the start, which has everything after it. */
function anchorMonth(anchor: Anchor): MonthIndex | null {
  if (anchor.kind === 'start' || anchor.month === null) return null
  return anchor.kind === 'goal' ? monthIndex(anchor.month) - 1 : monthIndex(anchor.month)
}

function evidenceSteps(evaluation: Evaluation): ReadonlySet<string> {
  return new Set(evaluation.signals.flatMap((signal) => signal.stepIds.map((id) => `step:${id}`)))
}

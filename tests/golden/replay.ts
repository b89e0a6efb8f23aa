import type { CareerNote, NoteChange } from '@wegmarke/domain/career/career-note'
import { evaluate } from '@wegmarke/domain/career/evaluate'
import { factPrints } from '@wegmarke/domain/career/fact-prints'
import { noteLife } from '@wegmarke/domain/career/note-life'
import type { Evaluation } from '@wegmarke/domain/career/result'
import { addDays, lastDayOfMonth } from '@wegmarke/domain/calendar/civil-date'
import { firstDayOf, monthIndex } from '@wegmarke/domain/calendar/month'
import type { CareerFacts, StepFact } from '@wegmarke/domain/pathway/facts'

/** One day of a replay on which something happened to the Prüfhinweis. */
export interface ReplayDay {
  readonly day: string
  readonly evaluation: Evaluation
  readonly change: NoteChange
  /** What was known that day, to tell which facts are new. */
  readonly known: string
}

/** How a caseworker treats an open Prüfhinweis in a replay. */
export type Answering = 'never' | 'at_once'

/** What was known on a day: steps run by their plan until they end, records appear on their day. */
export function knownOn(facts: CareerFacts, day: string): CareerFacts {
  return {
    ...facts,
    goals: facts.goals.filter((goal) => goal.from <= day),
    steps: facts.steps.flatMap((step) => knownStep(step, day)),
    gaps: facts.gaps.filter((gap) => gap.from <= day),
    attainments: facts.attainments.filter(({ awardedOn }) => awardedOn !== null && awardedOn <= day),
  }
}

function knownStep(step: StepFact, day: string): StepFact[] {
  if (step.actualStart === null || step.actualStart > day) return []
  if (step.actualEnd === null || step.actualEnd <= day) return [step]
  return [
    { ...step, actualEnd: null, plannedEnd: step.actualEnd, state: 'running', result: null, endReason: null },
  ]
}

/** Evaluates every day of the 24 months that end with the given month, and gives the note its life. */
export function replay(facts: CareerFacts, lastMonth: string, answering: Answering): ReplayDay[] {
  const days: ReplayDay[] = []
  const notes = new Map<string, CareerNote>()
  let live: CareerNote | null = null
  const end = lastDayOfMonth(lastMonth)
  for (let day = firstDayOf(monthIndex(lastMonth) - 23); day <= end; day = addDays(day, 1)) {
    const known = knownOn(facts, day)
    const evaluation = evaluate(known, day)
    const previous: CareerNote | null = live ?? notes.get(keyOf(evaluation.anchor)) ?? null
    const changes = noteLife(previous, known, evaluation, day)
    for (const change of changes) {
      notes.set(keyOf(change.note.anchor), change.note)
      live = change.note.state === 'cleared' ? null : change.note
      if (change.event !== 'keep')
        days.push({ day, evaluation, change, known: JSON.stringify(factPrints(known)) })
    }
    live = answering === 'at_once' ? answered(live, known) : live
  }
  return days
}

const keyOf = (anchor: { kind: string; id: string | null }): string => `${anchor.kind} ${anchor.id}`

function answered(note: CareerNote | null, known: CareerFacts): CareerNote | null {
  if (note === null || note.state !== 'open') return note
  const answer = {
    kind: 'remedy',
    justifiedUntil: null,
    level: note.level,
    evidence: factPrints(known),
  } as const
  return { ...note, state: 'answered', answer }
}

/** One line of the log. */
export function logLine(code: string, { day, evaluation, change }: ReplayDay): string {
  const signals = evaluation.signals.map((signal) => signal.code).join('') || '–'
  const record = change.record === null ? '' : ` ${change.record}`
  const anchor = change.note.anchor
  return `${code} ${day} ${change.event} (${change.reason}${record}) note ${change.note.level}, since ${anchor.id ?? anchor.kind}; evaluation ${evaluation.level} ${signals}`
}

import type { MentoringSession, NewMentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import type { SessionKind, SessionOutcome } from '@wegmarke/domain/mentoring/vocabulary'
import { type DateEntry, dateEntry, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** Durations that one tap gives, in minutes. */
export const DURATIONS = ['15', '30', '60', '90', '120'] as const
type Duration = (typeof DURATIONS)[number]

/** Days until the next appointment that one tap gives, beside the agreed rhythm. */
const USUAL_DAYS = [7, 14]

/** A session in the form: days and durations as they are tapped. */
export interface SessionValues {
  outcome: SessionOutcome | null
  day: 'today' | 'yesterday' | 'other'
  otherDay: DateEntry
  kind: SessionKind | null
  minutes: string | null
  /** A number of days from today, another day, or none. */
  next: string | null
  nextDay: DateEntry
  text: string
}

/** They met today: most sessions are logged on their day. */
export function newSessionValues(): SessionValues {
  return {
    outcome: null,
    day: 'today',
    otherDay: NO_DATE,
    kind: 'meeting',
    minutes: null,
    next: null,
    nextDay: NO_DATE,
    text: '',
  }
}

/** A stored session in the form. */
export function sessionValues(session: MentoringSession): SessionValues {
  const { outcome, happenedOn, kind, minutes, nextOn, text } = session
  return {
    outcome,
    day: 'other',
    otherDay: dateEntry(happenedOn),
    kind: kind ?? 'meeting',
    minutes: minutes === null ? null : String(minutes),
    next: nextOn === null ? 'none' : 'other',
    nextDay: dateEntry(nextOn),
    text: text ?? '',
  }
}

/** What is sent. How and how long belong to a meeting that happened. */
export function sessionBody(values: SessionValues, today: string): NewMentoringSession {
  const outcome = values.outcome ?? 'happened'
  const happened = outcome === 'happened'
  return {
    outcome,
    happenedOn: dayOf(values, today) ?? today,
    kind: happened ? values.kind : null,
    minutes: happened && values.minutes !== null ? Number(values.minutes) : null,
    nextOn: nextOf(values, today),
    text: values.text.trim() === '' ? null : values.text.trim(),
  }
}

/** What is missing or not understood: keys of sentences by the name of the field. */
export function sessionMistakes(values: SessionValues): Record<string, string | undefined> {
  return {
    outcome: values.outcome === null ? 'mentees.form.missing.outcome' : undefined,
    happenedOn: values.day === 'other' ? mistakeInDate(values.otherDay, { isRequired: true }) : undefined,
    nextOn: values.next === 'other' ? mistakeInDate(values.nextDay, { isRequired: true }) : undefined,
  }
}

/** Choices of days until the next appointment: the agreed rhythm among the usual ones, each once. */
export function daysToNext(rhythmDays: number | null): number[] {
  const days = rhythmDays === null ? USUAL_DAYS : [...USUAL_DAYS, rhythmDays]
  return [...new Set(days)].toSorted((one, other) => one - other)
}

/** Choices of durations; one that was stored stays a choice. */
export function durationChoices(chosen: string | null): string[] {
  const isUsual = chosen === null || DURATIONS.includes(chosen as Duration)
  return isUsual
    ? [...DURATIONS]
    : [...DURATIONS, chosen].toSorted((one, other) => Number(one) - Number(other))
}

function dayOf({ day, otherDay }: SessionValues, today: string): string | null {
  if (day === 'other') return otherDay.date
  return day === 'today' ? today : addDays(today, -1)
}

function nextOf({ next, nextDay }: SessionValues, today: string): string | null {
  if (next === null || next === 'none') return null
  return next === 'other' ? nextDay.date : addDays(today, Number(next))
}

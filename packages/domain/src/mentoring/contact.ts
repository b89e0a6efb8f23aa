import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { SessionOutcome } from './vocabulary.ts'

/** How many times the agreed rhythm may pass without a meeting before the contact counts as broken. */
export const RHYTHMS_UNTIL_BROKEN = 2

/** What is known of one mentorship when its contact is judged. */
export interface ContactFacts {
  readonly begunOn: CivilDate
  /** Agreed days between two meetings; null = nothing agreed. */
  readonly rhythmDays: number | null
  /** Until then both have agreed not to meet; null = no pause. */
  readonly pausedUntil: CivilDate | null
  readonly sessions: readonly { readonly happenedOn: CivilDate; readonly outcome: SessionOutcome }[]
}

/**
 * `not_begun` before the first day; `unknown` where no rhythm is agreed; `paused` while a pause lasts;
 * `holding` and `broken` as the last meeting lies within twice the rhythm or not.
 */
export const CONTACT_STATES = ['not_begun', 'unknown', 'paused', 'holding', 'broken'] as const
export type ContactState = (typeof CONTACT_STATES)[number]

/** Rhythm and breaks of one mentorship. A fact about the meetings, no mark for either of the two. */
export interface Contact {
  readonly state: ContactState
  /** Last meeting that happened; null = never. */
  readonly metOn: CivilDate | null
  /** Days since that meeting; null = there was none, which is not zero. */
  readonly daysSince: number | null
  /** Appointments in a row, up to now, at which they did not meet. */
  readonly missedInARow: number
  /** Last day on which the contact still holds without another meeting; null where no rhythm is agreed. */
  readonly holdsUntil: CivilDate | null
}

/** Judges the contact on a day. What was entered for later days does not count yet. */
export function contactOf(facts: ContactFacts, today: CivilDate): Contact {
  const past = facts.sessions
    .filter(({ happenedOn }) => happenedOn <= today)
    .toSorted((one, other) => (one.happenedOn < other.happenedOn ? 1 : -1))
  const lastMeeting = past.findIndex(({ outcome }) => outcome === 'happened')
  const metOn = past[lastMeeting]?.happenedOn ?? null
  const holdsUntil = lastHoldingDay(facts, metOn)
  return {
    state: stateOf(facts, holdsUntil, today),
    metOn,
    daysSince: metOn === null ? null : daysBetween(metOn, today),
    missedInARow: lastMeeting === -1 ? past.length : lastMeeting,
    holdsUntil,
  }
}

function lastHoldingDay({ begunOn, rhythmDays, pausedUntil }: ContactFacts, metOn: CivilDate | null) {
  if (rhythmDays === null) return null
  const from = [begunOn, pausedUntil, metOn].reduce<CivilDate>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    begunOn,
  )
  return addDays(from, RHYTHMS_UNTIL_BROKEN * rhythmDays)
}

function stateOf(
  { begunOn, pausedUntil }: ContactFacts,
  holdsUntil: CivilDate | null,
  today: CivilDate,
): ContactState {
  if (today < begunOn) return 'not_begun'
  if (pausedUntil !== null && today <= pausedUntil) return 'paused'
  if (holdsUntil === null) return 'unknown'
  return today > holdsUntil ? 'broken' : 'holding'
}

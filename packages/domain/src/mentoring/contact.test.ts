import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/civil-date.ts'
import { contactOf, type ContactFacts } from './contact.ts'

const TODAY = '2026-11-22'
const FORTNIGHTLY: ContactFacts = { begunOn: '2026-06-01', rhythmDays: 14, pausedUntil: null, sessions: [] }
const met = (happenedOn: string) => ({ happenedOn, outcome: 'happened' as const })
const missed = (happenedOn: string) => ({ happenedOn, outcome: 'did_not_come' as const })
const cancelled = (happenedOn: string) => ({ happenedOn, outcome: 'cancelled' as const })

describe('the contact of a mentorship', () => {
  it.each([
    ['holds on the day that ends twice the rhythm', 28, 'holding'],
    ['is broken on the day after', 29, 'broken'],
  ] as const)('%s', (_what, days, state) => {
    const facts = { ...FORTNIGHTLY, sessions: [met(addDays(TODAY, -days))] }
    expect(contactOf(facts, TODAY)).toMatchObject({
      state,
      daysSince: days,
      holdsUntil: addDays(TODAY, 28 - days),
    })
  })

  it('counts from the beginning where they have never met: never is no number of days', () => {
    expect(contactOf({ ...FORTNIGHTLY, begunOn: '2026-11-01' }, TODAY)).toEqual({
      state: 'holding',
      metOn: null,
      daysSince: null,
      missedInARow: 0,
      holdsUntil: '2026-11-29',
    })
    expect(contactOf({ ...FORTNIGHTLY, begunOn: '2026-10-24' }, TODAY).state).toBe('broken')
  })

  it('is not judged where no rhythm is agreed', () => {
    const contact = contactOf({ ...FORTNIGHTLY, rhythmDays: null, sessions: [met('2026-01-01')] }, TODAY)
    expect(contact).toMatchObject({ state: 'unknown', holdsUntil: null, metOn: '2026-01-01' })
  })

  it('has not begun before its first day', () => {
    expect(contactOf({ ...FORTNIGHTLY, begunOn: '2026-11-23' }, TODAY).state).toBe('not_begun')
  })

  it('rests while a pause lasts, and gets twice the rhythm again after it', () => {
    const facts = { ...FORTNIGHTLY, sessions: [met('2026-07-01')] }
    expect(contactOf({ ...facts, pausedUntil: TODAY }, TODAY).state).toBe('paused')
    expect(contactOf({ ...facts, pausedUntil: '2026-11-21' }, TODAY)).toMatchObject({
      state: 'holding',
      holdsUntil: '2026-12-19',
    })
    expect(contactOf({ ...facts, pausedUntil: '2026-10-24' }, TODAY).state).toBe('broken')
  })

  it('is not mended by a meeting that did not happen, nor by one that is still to come', () => {
    const sessions = [met('2026-09-01'), missed('2026-11-20'), met('2026-11-25')]
    expect(contactOf({ ...FORTNIGHTLY, sessions }, TODAY)).toMatchObject({
      state: 'broken',
      metOn: '2026-09-01',
    })
  })

  it.each([
    ['since the last meeting', [met('2026-10-01'), missed('2026-11-01'), cancelled('2026-11-15')], 2],
    ['from the start where there was none', [missed('2026-11-01'), missed('2026-11-15')], 2],
    ['none after a meeting', [missed('2026-11-01'), met('2026-11-15')], 0],
  ] as const)('counts missed appointments in a row: %s', (_what, sessions, missedInARow) => {
    expect(contactOf({ ...FORTNIGHTLY, sessions }, TODAY).missedInARow).toBe(missedInARow)
    expect(contactOf({ ...FORTNIGHTLY, sessions: sessions.toReversed() }, TODAY).missedInARow).toBe(
      missedInARow,
    )
  })
})

import { daysBetween } from '@wegmarke/domain/calendar/civil-date'
import { contactOf } from '@wegmarke/domain/mentoring/contact'
import { describe, expect, it } from 'vitest'
import { sampleSessions } from './mentoring.ts'

const span = { from: '2026-07-01', rhythmDays: 14, today: '2026-11-22' }

describe('invented meetings', () => {
  it.each([
    ['steady', 'holding'],
    ['silent', 'broken'],
  ] as const)('of a %s course leave a contact that is %s', (course, state) => {
    for (let number = 0; number < 20; number += 1) {
      const sessions = sampleSessions(number, course, span)
      const facts = { begunOn: span.from, rhythmDays: span.rhythmDays, pausedUntil: null, sessions }
      expect([number, contactOf(facts, span.today).state]).toEqual([number, state])
    }
  })

  it('lie between the first day and today, in their order, each with a next one that is not before it', () => {
    const sessions = sampleSessions(3, 'missing', span)
    expect(sessions.length).toBeGreaterThan(5)
    for (const { happenedOn, nextOn } of sessions) {
      expect(happenedOn >= span.from && happenedOn <= span.today).toBe(true)
      expect(nextOn === null || daysBetween(happenedOn, nextOn) > 0).toBe(true)
    }
    expect(sessions.slice(-2).map(({ outcome }) => outcome)).not.toContain('happened')
    expect(sampleSessions(3, 'missing', span)).toEqual(sessions)
  })
})

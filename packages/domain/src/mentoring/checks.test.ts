import { describe, expect, it } from 'vitest'
import { checkArrangement, checkEnding, checkMentoringGoal, checkPause } from './mentorship-check.ts'
import { checkSession } from './session-check.ts'

const TODAY = '2026-11-22'
const codes = (refusals: readonly { code: string; pointer: string }[]) =>
  refusals.map(({ code, pointer }) => `${pointer} ${code}`)

describe('a session', () => {
  it.each([
    [{ happenedOn: TODAY, nextOn: TODAY }, []],
    [{ happenedOn: '2026-11-20', nextOn: null }, []],
    [{ happenedOn: '2026-11-23', nextOn: null }, ['/happenedOn day-in-future']],
    [{ happenedOn: '2026-11-20', nextOn: '2026-11-19' }, ['/nextOn next-before-session']],
    [
      { happenedOn: '2026-02-30', nextOn: '2026-02-31' },
      ['/happenedOn day-does-not-exist', '/nextOn day-does-not-exist'],
    ],
    [{ happenedOn: TODAY, nextOn: '2040-01-01' }, ['/nextOn day-too-far-ahead']],
    [{ happenedOn: '2026-11-18', nextOn: null }, []],
    [{ happenedOn: '2026-11-17', nextOn: TODAY }, ['/happenedOn session-before-mentorship']],
    [
      { happenedOn: '2020-01-02', nextOn: '2020-01-01' },
      ['/happenedOn session-before-mentorship', '/nextOn next-before-session'],
    ],
  ])('of %j in a mentorship since 18 November is refused for %j', (entry, expected) => {
    expect(codes(checkSession(entry, '2026-11-18', TODAY))).toEqual(expected)
  })
})

describe('a mentorship', () => {
  it.each([
    [{ undertakingSignedOn: TODAY, from: TODAY }, []],
    [{ undertakingSignedOn: TODAY, from: '2026-12-01' }, []],
    [{ undertakingSignedOn: '2026-11-23', from: '2026-12-01' }, ['/undertakingSignedOn day-in-future']],
    [
      { undertakingSignedOn: '2026-11-21', from: '2026-11-20' },
      ['/undertakingSignedOn undertaking-after-start'],
    ],
  ])('arranged with %j is refused for %j', (entry, expected) => {
    expect(codes(checkArrangement(entry, TODAY))).toEqual(expected)
  })

  it.each([
    ['2026-11-01', []],
    ['2026-12-01', []],
    ['2026-10-31', ['/on mentorship-ends-before-start']],
    ['2026-12-31', []],
    ['2027-01-01', ['/on ends-later-than-before']],
    ['2026-13-01', ['/on day-does-not-exist']],
  ])('that lasts from 1 November to 31 December and ends on %s is refused for %j', (on, expected) => {
    expect(codes(checkEnding(on, { from: '2026-11-01', to: '2026-12-31' }, TODAY))).toEqual(expected)
  })

  it('without an end can end on any later day', () => {
    expect(checkEnding('2027-01-01', { from: '2026-11-01', to: null }, TODAY)).toEqual([])
  })

  it.each([
    [null, []],
    ['2026-12-24', []],
    ['2026-10-31', ['/pausedUntil pause-before-start']],
    ['2026-13-01', ['/pausedUntil day-does-not-exist']],
  ])('that began on 1 November and pauses until %s is refused for %j', (until, expected) => {
    expect(codes(checkPause(until, '2026-11-01', TODAY))).toEqual(expected)
  })
})

describe('a goal of the mentoring', () => {
  it.each([
    [{ agreedOn: TODAY, reachedOn: null }, []],
    [{ agreedOn: '2026-11-01', reachedOn: '2026-11-01' }, []],
    [{ agreedOn: '2026-11-02', reachedOn: '2026-11-01' }, ['/reachedOn reached-before-agreed']],
    [{ agreedOn: '2026-11-02', reachedOn: '2026-11-23' }, ['/reachedOn day-in-future']],
    [{ agreedOn: '2026-11-23', reachedOn: null }, ['/agreedOn day-in-future']],
  ])('of %j is refused for %j', (entry, expected) => {
    expect(codes(checkMentoringGoal(entry, TODAY))).toEqual(expected)
  })
})

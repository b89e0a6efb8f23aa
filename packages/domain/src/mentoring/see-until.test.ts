import { describe, expect, it } from 'vitest'
import { seeUntil } from './see-until.ts'

describe('the last day to look at a concern', () => {
  it.each([
    ['raised on a Monday', '2026-11-16', '2026-11-19'],
    ['raised on a Thursday: the weekend does not count', '2026-11-19', '2026-11-24'],
    ['raised on a Friday', '2026-11-20', '2026-11-25'],
    ['raised on a Saturday', '2026-11-21', '2026-11-25'],
    ['raised on a Sunday', '2026-11-22', '2026-11-25'],
  ])('within three working days, %s', (_when, raisedOn, until) => {
    expect(seeUntil(raisedOn, 'normal', 3)).toBe(until)
  })

  it('is the next working day where it is urgent', () => {
    expect(seeUntil('2026-11-18', 'urgent', 10)).toBe('2026-11-19')
    expect(seeUntil('2026-11-20', 'urgent', 10)).toBe('2026-11-23')
  })
})

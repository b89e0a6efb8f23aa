import { expect, it } from 'vitest'
import { germanDay } from './german-day.ts'
import { inBerlin } from './in-berlin.ts'

it('writes a moment as the day beside it is written, on German clocks', () => {
  expect([germanDay('2026-11-22'), germanDay(null)]).toEqual(['22.11.2026', ''])
  expect(inBerlin('2026-11-22T13:05:09Z')).toBe('22.11.2026 14:05:09')
  expect(inBerlin('2026-07-01T22:30:00.123Z')).toBe('02.07.2026 00:30:00')
})

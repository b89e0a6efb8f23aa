import { describe, expect, it } from 'vitest'
import { rhythmDays, rhythmMistake, rhythmValues } from './rhythm-values.ts'

describe('the agreed rhythm in a form', () => {
  it.each([7, 14, 28, 10, 1, 365, null])('comes back as it was stored: %s', (days) => {
    expect(rhythmDays(rhythmValues(days))).toBe(days)
    expect(rhythmMistake(rhythmValues(days))).toBeUndefined()
  })

  it.each(['', '0', '366', '2,5', 'oft'])('is not understood as %s days', (days) => {
    expect(rhythmMistake({ choice: 'other', days })).toBe('mentoring.arrange.missingDays')
  })
})

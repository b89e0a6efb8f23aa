import { describe, expect, it } from 'vitest'
import { h6 } from './histories/h6-tq-kette.ts'
import { verdictOf } from './judged.ts'

describe('H6 TQ-Kette', () => {
  it('is none: the goal is reached', () => {
    expect(verdictOf(h6)).toEqual({ sinceLastGain: 0, monthsOfStandstill: 0, signals: '', level: 'none' })
  })
})

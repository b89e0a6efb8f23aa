import { describe, expect, it } from 'vitest'
import { h7 } from './histories/h7-rechtliche-wartezeit.ts'
import { verdictOf } from './judged.ts'

describe('H7 Rechtliche Wartezeit', () => {
  it('is none: the waiting is excused', () => {
    expect(verdictOf(h7)).toEqual({ sinceLastGain: 1, monthsOfStandstill: 2, signals: '', level: 'none' })
  })
})

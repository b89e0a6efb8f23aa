import { describe, expect, it } from 'vitest'
import { h5 } from './histories/h5-die-leiter.ts'
import { verdictOf } from './judged.ts'

describe('H5 Die Leiter', () => {
  it('is none: the training runs and nothing rests', () => {
    expect(verdictOf(h5)).toEqual({ sinceLastGain: 1, monthsOfStandstill: 3, signals: '', level: 'none' })
  })
})

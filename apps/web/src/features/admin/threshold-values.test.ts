import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import { describe, expect, it } from 'vitest'
import {
  rangeOf,
  THRESHOLD_NAMES,
  thresholdsOf,
  thresholdValues,
  unitOf,
  wholeNumber,
} from './threshold-values.ts'

describe('the boxes of the thresholds', () => {
  it('show every threshold that the rules know, each once', () => {
    expect([...THRESHOLD_NAMES].sort()).toEqual(Object.keys(DEFAULT_THRESHOLDS).sort())
  })

  it('give back what they were filled with', () => {
    expect(thresholdsOf(thresholdValues(DEFAULT_THRESHOLDS))).toEqual(DEFAULT_THRESHOLDS)
  })

  it.each([
    ['3', 3],
    [' 18 ', 18],
    ['', undefined],
    ['drei', undefined],
    ['2,5', undefined],
    ['-1', undefined],
    ['1e3', undefined],
  ])('read %j as %j', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected)
  })

  it('say in which unit they count and how far they reach', () => {
    expect(unitOf('holdingPercent')).toBe('percent')
    expect(unitOf('brokenOffSteps')).toBe('steps')
    expect(unitOf('brokenOffWindowMonths')).toBe('months')
    expect(unitOf('paceMonthsPerGain')).toBe('months')
    expect(rangeOf('holdingPercent').most).toBe(100)
    expect(rangeOf('paceMonths').most).toBe(120)
  })
})

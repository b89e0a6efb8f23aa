import { describe, expect, it } from 'vitest'
import { AXES } from './axes.ts'
import { axisLabels, levelLabels } from './level-labels.ts'
import {
  ALL_LEVELS,
  axisOfLevel,
  compareLevels,
  entryRank,
  isLevelOn,
  levelRank,
  LEVELS,
  type Level,
} from './levels.ts'

describe('the ladder', () => {
  it('orders each axis from none upwards', () => {
    for (const axis of AXES) {
      for (const [rank, level] of LEVELS[axis].entries()) {
        expect(levelRank(level)).toBe(rank)
        expect(axisOfLevel(level)).toBe(axis)
      }
    }
    expect(compareLevels('FOR', 'EESA')).toBeGreaterThan(0)
    expect(compareLevels('A1', 'B2')).toBeLessThan(0)
  })

  it('compares no levels of two axes and knows no others', () => {
    expect(() => compareLevels('FOR', 'B1')).toThrow(RangeError)
    expect(() => levelRank('EQ' as Level)).toThrow(RangeError)
    expect(() => axisOfLevel('EQ' as Level)).toThrow(RangeError)
    expect(isLevelOn('S', 'B1')).toBe(false)
    expect(isLevelOn('L', 'B1')).toBe(true)
  })

  it('takes an unknown entry level as the lowest', () => {
    expect(entryRank('unknown')).toBe(0)
    expect(entryRank('B1')).toBe(3)
  })

  it('has a name for every level and axis', () => {
    expect(Object.keys(levelLabels)).toEqual([...ALL_LEVELS])
    expect(Object.keys(axisLabels)).toEqual([...AXES])
  })
})

import { describe, expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS } from '../career/thresholds.ts'
import { checkSettings } from './check-settings.ts'
import { protectedCount } from './protected-count.ts'
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS, thresholdsIn } from './registry.ts'
import { settingChanges } from './setting-changes.ts'

describe('the settings', () => {
  it('hold every threshold of the rules with its own value', () => {
    expect(thresholdsIn(DEFAULT_SETTINGS)).toEqual(DEFAULT_THRESHOLDS)
    expect(SETTING_NAMES.filter((name) => name.startsWith('threshold.'))).toHaveLength(
      Object.keys(DEFAULT_THRESHOLDS).length,
    )
  })

  it('have values of the product that they accept themselves', () => {
    expect(checkSettings(DEFAULT_SETTINGS)).toEqual([])
  })

  it.each([
    ['threshold.chainSteps', 0, 'below-least'],
    ['threshold.chainSteps', 121, 'above-most'],
    ['threshold.holdingPercent', 101, 'above-most'],
    ['concern.escalationDays', 61, 'above-most'],
    ['age.from', 28, 'age-limits-crossed'],
  ] as const)('refuse %s = %s', (name, value, code) => {
    expect(checkSettings({ ...DEFAULT_SETTINGS, [name]: value })).toMatchObject([
      { code, pointer: `/values/${name}` },
    ])
  })

  it('count percent, steps and months as their names say', () => {
    expect(SETTINGS['threshold.holdingPercent'].unit).toBe('percent')
    expect(SETTINGS['threshold.brokenOffSteps'].unit).toBe('steps')
    expect(SETTINGS['threshold.paceMonthsPerGain'].unit).toBe('months')
  })

  it('differ in what was changed, and in nothing else', () => {
    const changed = { ...DEFAULT_SETTINGS, 'report.staffColumns': false, 'age.to': 25 }
    expect(settingChanges(DEFAULT_SETTINGS, changed)).toEqual([
      { name: 'age.to', from: 27, to: 25 },
      { name: 'report.staffColumns', from: true, to: false },
    ])
    expect(settingChanges(changed, changed)).toEqual([])
  })
})

describe('a protected count', () => {
  it('says nothing about fewer than five', () => {
    expect([0, 1, 4].map(protectedCount)).toEqual([null, null, null])
  })

  it('differs from every other one by five at least, or not at all', () => {
    const shown = Array.from({ length: 200 }, (_, count) => protectedCount(count)).filter(
      (one) => one !== null,
    )
    for (const one of shown) {
      expect(one % 5).toBe(0)
    }
    expect(protectedCount(7)).toBe(5)
    expect(protectedCount(8)).toBe(10)
  })
})

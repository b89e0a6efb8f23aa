import { DEFAULT_SETTINGS, SETTING_NAMES } from '@wegmarke/domain/settings/registry'
import { describe, expect, it } from 'vitest'
import {
  changedIn,
  entriesOf,
  mistakeIn,
  OTHER_SETTINGS,
  SETTINGS_OF,
  settingsOf,
  wholeNumber,
} from './setting-values.ts'

describe('the boxes of the settings', () => {
  it('show every setting once, with its signal or among the others', () => {
    const shown = [...Object.values(SETTINGS_OF).flat(), ...OTHER_SETTINGS]
    expect(shown.toSorted()).toEqual([...SETTING_NAMES].toSorted())
    expect(OTHER_SETTINGS.every((name) => !name.startsWith('threshold.'))).toBe(true)
  })

  it('give back what they were filled with', () => {
    expect(settingsOf(entriesOf(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS)
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

  it('say what cannot be saved', () => {
    expect(mistakeIn('threshold.holdingPercent', '101')).toBe('outside')
    expect(mistakeIn('threshold.chainSteps', '0')).toBe('outside')
    expect(mistakeIn('threshold.chainSteps', 'drei')).toBe('notANumber')
    expect(mistakeIn('threshold.chainSteps', '3')).toBeUndefined()
    expect(mistakeIn('report.staffColumns', false)).toBeUndefined()
  })

  it('know what was changed', () => {
    const entries = { ...entriesOf(DEFAULT_SETTINGS), 'age.to': '25', 'report.staffColumns': false }
    expect(changedIn(entries, DEFAULT_SETTINGS)).toEqual(['age.to', 'report.staffColumns'])
    expect(changedIn({ ...entriesOf(DEFAULT_SETTINGS), 'age.to': ' 27 ' }, DEFAULT_SETTINGS)).toEqual([])
  })
})

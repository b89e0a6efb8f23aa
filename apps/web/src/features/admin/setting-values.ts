import type { SignalCode } from '@wegmarke/domain/career/signal'
import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '@wegmarke/domain/settings/registry'

/** What stands in the boxes: numbers as text, so that nothing typed is lost. */
export type SettingEntries = Record<SettingName, string | boolean>

/** Each signal with the thresholds that it has; repetition has none. */
export const SETTINGS_OF = {
  A: ['threshold.chainSteps'],
  B: ['threshold.standstillMonths'],
  C: [],
  D: ['threshold.brokenOffSteps', 'threshold.brokenOffWindowMonths'],
  E: ['threshold.silentGapMonths'],
  F: ['threshold.holdingSteps', 'threshold.holdingPercent'],
  G: ['threshold.paceMonths', 'threshold.paceMonthsPerGain'],
  H: ['threshold.noAccessMonths'],
} as const satisfies Record<SignalCode, readonly SettingName[]>

const THRESHOLDS: readonly SettingName[] = Object.values(SETTINGS_OF).flat()

/** Settings that belong to no signal. */
export const OTHER_SETTINGS = SETTING_NAMES.filter((name) => !THRESHOLDS.includes(name))

/** The settings as they stand in the boxes. */
export function entriesOf(settings: Settings): SettingEntries {
  const entries = SETTING_NAMES.map((name) => {
    const value = settings[name]
    return [name, typeof value === 'boolean' ? value : String(value)]
  })
  return Object.fromEntries(entries) as SettingEntries
}

/** The whole number that a box holds, or undefined. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined
}

/** Why a box cannot be saved: no whole number, or outside of the bounds; undefined when it can. */
export function mistakeIn(name: SettingName, entry: string | boolean): 'notANumber' | 'outside' | undefined {
  const definition = SETTINGS[name]
  if (definition.kind === 'switch' || typeof entry === 'boolean') return undefined
  const value = wholeNumber(entry)
  if (value === undefined) return 'notANumber'
  return value < definition.least || value > definition.most ? 'outside' : undefined
}

/** The boxes as settings; ask `mistakeIn` of each before. */
export function settingsOf(entries: SettingEntries): Settings {
  const settings = SETTING_NAMES.map((name) => {
    const entry = entries[name]
    return [name, typeof entry === 'boolean' ? entry : (wholeNumber(entry) ?? 0)]
  })
  return Object.fromEntries(settings) as Settings
}

/** Settings that stand otherwise in the boxes than they are saved. */
export function changedIn(entries: SettingEntries, saved: Settings): SettingName[] {
  const before = entriesOf(saved)
  return SETTING_NAMES.filter((name) => String(entries[name]).trim() !== String(before[name]))
}

import { SETTINGS, SETTING_NAMES, type SettingName, type Settings } from './registry.ts'

/** Why a value cannot be set. */
export const SETTING_REFUSALS = [
  'below-least',
  'above-most',
  'age-limits-crossed',
  'nothing-changed',
] as const

export interface SettingRefusal {
  readonly code: (typeof SETTING_REFUSALS)[number]
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Refuses values outside of their bounds, and a lower age limit above the upper one. */
export function checkSettings(settings: Settings): SettingRefusal[] {
  const refusals = SETTING_NAMES.flatMap((name) => checkBounds(name, settings[name]))
  if (settings['age.from'] > settings['age.to']) {
    refusals.push({ code: 'age-limits-crossed', pointer: '/values/age.from' })
  }
  return refusals
}

function checkBounds(name: SettingName, value: number | boolean): SettingRefusal[] {
  const definition = SETTINGS[name]
  if (definition.kind === 'switch' || typeof value === 'boolean') return []
  const { least, most } = definition
  const pointer = `/values/${name}`
  if (value < least) return [{ code: 'below-least', pointer, params: { limit: least } }]
  return value > most ? [{ code: 'above-most', pointer, params: { limit: most } }] : []
}

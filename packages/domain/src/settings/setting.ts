/** A whole number with its unit and the values that it may take. */
export interface IntegerSetting {
  readonly kind: 'integer'
  readonly unit: SettingUnit
  readonly default: number
  readonly least: number
  readonly most: number
}

/** Something that is on or off. */
export interface SwitchSetting {
  readonly kind: 'switch'
  readonly default: boolean
}

export const SETTING_UNITS = ['steps', 'months', 'percent', 'years', 'days'] as const
export type SettingUnit = (typeof SETTING_UNITS)[number]

export type SettingDefinition = IntegerSetting | SwitchSetting
export type SettingValue = number | boolean

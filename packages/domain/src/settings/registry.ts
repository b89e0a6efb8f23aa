import { type CareerThresholds, DEFAULT_THRESHOLDS } from '../career/thresholds.ts'
import type { IntegerSetting, SettingDefinition, SettingUnit, SwitchSetting } from './setting.ts'

type ThresholdSettings = { readonly [Name in keyof CareerThresholds as `threshold.${Name}`]: IntegerSetting }

function threshold(name: keyof CareerThresholds): IntegerSetting {
  const unit: SettingUnit = name.endsWith('Percent') ? 'percent' : name.endsWith('Steps') ? 'steps' : 'months'
  const most = unit === 'percent' ? 100 : 120
  return { kind: 'integer', unit, default: DEFAULT_THRESHOLDS[name], least: 1, most }
}

const THRESHOLDS: ThresholdSettings = {
  'threshold.chainSteps': threshold('chainSteps'),
  'threshold.standstillMonths': threshold('standstillMonths'),
  'threshold.brokenOffSteps': threshold('brokenOffSteps'),
  'threshold.brokenOffWindowMonths': threshold('brokenOffWindowMonths'),
  'threshold.silentGapMonths': threshold('silentGapMonths'),
  'threshold.holdingSteps': threshold('holdingSteps'),
  'threshold.holdingPercent': threshold('holdingPercent'),
  'threshold.paceMonths': threshold('paceMonths'),
  'threshold.paceMonthsPerGain': threshold('paceMonthsPerGain'),
  'threshold.noAccessMonths': threshold('noAccessMonths'),
}

const integer = (unit: SettingUnit, preset: number, least: number, most: number): IntegerSetting => ({
  kind: 'integer',
  unit,
  default: preset,
  least,
  most,
})
const onOff = (preset: boolean): SwitchSetting => ({ kind: 'switch', default: preset })

/**
 * Every setting of an alliance by its name, with unit, the product's own value and bounds: the one place that the
 * server, the forms and the history read. The part before the dot is the group in which screens show it.
 */
export const SETTINGS = {
  ...THRESHOLDS,
  /** Of those whom the alliance accompanies: completed years from which on, and until the day before which birthday. */
  'age.from': integer('years', 18, 14, 40),
  'age.to': integer('years', 27, 15, 65),
  /** Working days for lead or deputy to look at a concern of a mentor before the supervisor reads it too. */
  'concern.escalationDays': integer('days', 3, 1, 20),
  /** Whether the report on caseloads names the staff. */
  'report.staffColumns': onOff(true),
} as const satisfies Record<string, SettingDefinition>

export type SettingName = keyof typeof SETTINGS
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]

/** A value for every setting. */
export type Settings = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name] extends SwitchSetting ? boolean : number
}

/** The values of the product, which hold until an alliance has set its own. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as unknown as Settings

/** The thresholds of the rules among the settings. */
export function thresholdsIn(settings: Settings): CareerThresholds {
  const names = Object.keys(DEFAULT_THRESHOLDS) as (keyof CareerThresholds)[]
  return Object.fromEntries(
    names.map((name) => [name, settings[`threshold.${name}`]]),
  ) as unknown as CareerThresholds
}

import { SETTING_NAMES, type SettingName, type Settings } from './registry.ts'
import type { SettingValue } from './setting.ts'

/** One setting that differs between two versions. */
export interface SettingChange {
  readonly name: SettingName
  readonly from: SettingValue
  readonly to: SettingValue
}

/** What a version has changed, in the order of the registry. */
export function settingChanges(before: Settings, after: Settings): SettingChange[] {
  return SETTING_NAMES.filter((name) => before[name] !== after[name]).map((name) => ({
    name,
    from: before[name],
    to: after[name],
  }))
}

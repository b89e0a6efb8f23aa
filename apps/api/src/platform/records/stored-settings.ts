import {
  DEFAULT_SETTINGS,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from '@wegmarke/domain/settings/registry'

/** How a version of the settings lies in its row. */
export interface StoredSettings {
  readonly thresholds: unknown
  readonly age_limits: unknown
  readonly options: unknown
}

type Group = Readonly<Record<string, unknown>>

/** Which column holds a setting, and under which key. */
function placeOf(name: SettingName): { readonly column: keyof StoredSettings; readonly key: string } {
  const [group = '', key = ''] = name.split('.')
  if (group === 'threshold') return { column: 'thresholds', key }
  return group === 'age' ? { column: 'age_limits', key } : { column: 'options', key: name }
}

/** The settings of a row; one that came into being after the row was written holds the product's value. */
export function readStored(row: StoredSettings | undefined): Settings {
  const stored = SETTING_NAMES.map((name) => {
    const { column, key } = placeOf(name)
    const value = (row?.[column] as Group | undefined)?.[key]
    return [name, value ?? DEFAULT_SETTINGS[name]]
  })
  return Object.fromEntries(stored) as Settings
}

/** The columns for a row with these settings, as JSON text. */
export function storeSettings(settings: Settings): {
  thresholds: string
  age_limits: string
  options: string
} {
  const columns = { thresholds: {}, age_limits: {}, options: {} } as Record<
    keyof StoredSettings,
    Record<string, unknown>
  >
  for (const name of SETTING_NAMES) {
    const { column, key } = placeOf(name)
    columns[column][key] = settings[name]
  }
  return {
    thresholds: JSON.stringify(columns.thresholds),
    age_limits: JSON.stringify(columns.age_limits),
    options: JSON.stringify(columns.options),
  }
}

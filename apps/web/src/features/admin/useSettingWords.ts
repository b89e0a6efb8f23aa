import { SIGNAL_CODES, SIGNAL_NAMES, type SignalCode } from '@wegmarke/domain/career/signal'
import { SETTINGS, type SettingName } from '@wegmarke/domain/settings/registry'
import type { SettingValue } from '@wegmarke/domain/settings/setting'
import { useI18n } from 'vue-i18n'
import { mistakeIn, SETTINGS_OF } from './setting-values.ts'

/** Names, hints and values of settings in words. */
export function useSettingWords() {
  const { t } = useI18n()

  /** The name of a box with its unit. */
  function labelOf(name: SettingName): string {
    const definition = SETTINGS[name]
    const words = t(`admin.settings.${name}.name`)
    if (definition.kind === 'switch') return words
    return t('admin.settings.withUnit', { name: words, unit: t(`admin.settings.unit.${definition.unit}`) })
  }

  function valueWords(value: SettingValue): string {
    if (typeof value === 'boolean') return t(value ? 'admin.settings.on' : 'admin.settings.off')
    return String(value)
  }

  function hintOf(name: SettingName): string {
    const preset = t('admin.settings.preset', { value: valueWords(SETTINGS[name].default) })
    return `${t(`admin.settings.${name}.hint`)} ${preset}.`
  }

  function headingOf(code: SignalCode): string {
    return t('admin.settings.signal', { letter: code, name: t(`notes.signal.${SIGNAL_NAMES[code]}`) })
  }

  /** The signal that a threshold belongs to. */
  function signalOf(name: SettingName): SignalCode | undefined {
    return SIGNAL_CODES.find((code) => (SETTINGS_OF[code] as readonly string[]).includes(name))
  }

  /** The name where no heading stands above it: with the signal that it belongs to. */
  function fullNameOf(name: SettingName): string {
    const signal = signalOf(name)
    return signal === undefined ? labelOf(name) : `${headingOf(signal)}: ${labelOf(name)}`
  }

  /** The sentence for a box that cannot be saved; undefined when it can. */
  function mistakeWords(name: SettingName, entry: string | boolean): string | undefined {
    const definition = SETTINGS[name]
    const mistake = mistakeIn(name, entry)
    if (mistake === undefined || definition.kind === 'switch') return undefined
    const { least, most } = definition
    return mistake === 'notANumber'
      ? t('admin.settings.notANumber', { example: definition.default })
      : t('admin.settings.outside', { least, most })
  }

  /** The same sentence away from its box: with the signal, and the box where the signal has more than one. */
  function mistakeAfar(name: SettingName, entry: string | boolean): string | undefined {
    const words = mistakeWords(name, entry)
    const signal = signalOf(name)
    const isAlone = signal !== undefined && SETTINGS_OF[signal].length === 1
    return words && `${isAlone ? headingOf(signal) : fullNameOf(name)}: ${words}`
  }

  return { labelOf, hintOf, valueWords, headingOf, signalOf, fullNameOf, mistakeWords, mistakeAfar }
}

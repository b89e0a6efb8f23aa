import { type AllianceSettings, changeSettings, type SettingVersion } from '@wegmarke/contract/settings'
import { DEFAULT_SETTINGS, SETTING_NAMES, type SettingName } from '@wegmarke/domain/settings/registry'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useNotices } from '../../stores/notices.ts'
import { useRecordForm } from '../person/useRecordForm.ts'
import { changedIn, entriesOf, type SettingEntries, settingsOf } from './setting-values.ts'
import { useSettingWords } from './useSettingWords.ts'

export type SettingsValues = SettingEntries & { reason: string }

/** The path of a setting in what is sent, which is also the name of its field. */
export const fieldOf = (name: SettingName): string => `values.${name}`

/** All settings in boxes, with the sentence that says why; an earlier version comes back as a new change. */
export function useSettingsForm(settings: AllianceSettings, onSaved: () => Promise<void>) {
  const { t } = useI18n()
  const { formatInstant } = useFormat()
  const notices = useNotices()
  const { mistakeWords } = useSettingWords()

  const form = useRecordForm<SettingsValues, AllianceSettings>({
    draftKey: 'settings',
    initial: () => ({ ...entriesOf(settings.values), reason: '' }),
    version: settings.version,
    validate: (values) => ({
      ...Object.fromEntries(SETTING_NAMES.map((name) => [fieldOf(name), mistakeWords(name, values[name])])),
      reason: values.reason.trim().length < 3 ? t('admin.settings.missingReason') : undefined,
    }),
    send: (values, _key, version) => {
      const after = settingsOf(values)
      const changed = changedIn(values, settings.values).map((name) => [name, after[name]])
      const body = { values: Object.fromEntries(changed), reason: values.reason.trim() }
      return call(changeSettings, { body, version })
    },
    valuesOf: (saved) => ({ ...entriesOf(saved.values), reason: '' }),
    onSaved: async (saved) => {
      const before = settings.values
      notices.done(t('admin.settings.saved'), async () => {
        const body = { values: { ...before }, reason: t('admin.settings.undoReason') }
        await call(changeSettings, { body, version: saved.version })
        await onSaved()
      })
      await onSaved()
    },
  })

  const changed = computed(() => changedIn(form.values.value, settings.values))

  function fillInDefaults(): void {
    Object.assign(form.values.value, entriesOf(DEFAULT_SETTINGS))
  }

  /** Puts the values of an earlier version into the boxes; they hold again once they are saved. */
  function bringBack({ values, changedAt }: SettingVersion): void {
    const reason = t('admin.settings.restoreReason', { moment: formatInstant(changedAt) })
    Object.assign(form.values.value, entriesOf(values), { reason })
  }

  return { ...form, changed, fillInDefaults, bringBack }
}

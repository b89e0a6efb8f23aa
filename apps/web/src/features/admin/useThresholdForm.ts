import { changeThresholds, type ThresholdSettings } from '@wegmarke/contract/settings'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import { useRecordForm } from '../person/useRecordForm.ts'
import {
  rangeOf,
  THRESHOLD_NAMES,
  type ThresholdName,
  thresholdsOf,
  type ThresholdValues,
  thresholdValues,
  unitOf,
  wholeNumber,
} from './threshold-values.ts'

/** The thresholds in boxes; saving has every file evaluated again, and can be undone. */
export function useThresholdForm(settings: ThresholdSettings, onSaved: () => Promise<void>) {
  const { t } = useI18n()
  const notices = useNotices()

  /** What is wrong with one box, in words. */
  function mistakeIn(name: ThresholdName, text: string): string | undefined {
    const value = wholeNumber(text)
    if (value === undefined) return t('admin.settings.notANumber', { example: settings.defaults[name] })
    const { least, most } = rangeOf(name)
    return value < least || value > most ? t('admin.settings.outside', { least, most }) : undefined
  }

  /** The name of a box with its unit. */
  function labelOf(name: ThresholdName): string {
    const unit = t(`admin.settings.unit.${unitOf(name)}`)
    return t('admin.settings.withUnit', { name: t(`admin.settings.threshold.${name}.name`), unit })
  }

  async function announce(saved: ThresholdSettings): Promise<void> {
    notices.done(t('admin.settings.saved'), async () => {
      await call(changeThresholds, { body: settings.thresholds, version: saved.version })
      await onSaved()
    })
    await onSaved()
  }

  const form = useRecordForm<ThresholdValues, ThresholdSettings>({
    draftKey: 'thresholds',
    initial: () => thresholdValues(settings.thresholds),
    version: settings.version,
    validate: (values) =>
      Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, mistakeIn(name, values[name])])),
    send: (values, _key, version) => call(changeThresholds, { body: thresholdsOf(values), version }),
    valuesOf: (saved) => thresholdValues(saved.thresholds),
    onSaved: announce,
  })

  function fillInDefaults(): void {
    Object.assign(form.values.value, thresholdValues(settings.defaults))
  }

  return { ...form, labelOf, fillInDefaults }
}

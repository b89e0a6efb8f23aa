import type { Attainment } from '@wegmarke/contract/pathway'
import { useI18n } from 'vue-i18n'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordForm } from '../person/useRecordForm.ts'
import {
  attainmentBody,
  attainmentMistakes,
  attainmentValues,
  type AttainmentValues,
  newAttainmentValues,
} from './attainment-values.ts'
import { useAttainmentCommands } from './useAttainmentCommands.ts'

/** The form of one certificate; null is a new one. */
export function useAttainmentForm(attainment: Attainment | null, onSaved: () => void) {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const commands = useAttainmentCommands()
  const form = useRecordForm<AttainmentValues, Attainment>({
    draftKey: attainment === null ? `attainment.new:${file.value.id}` : `attainment:${attainment.id}`,
    initial: () => (attainment === null ? newAttainmentValues() : attainmentValues(attainment)),
    version: attainment?.version ?? null,
    record: attainment,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(attainmentMistakes(values)).map(([name, key]) => [name, key && t(key)]),
      ),
    send: (values, key, version, before) =>
      before === null
        ? commands.record(attainmentBody(values), key)
        : commands.correct(before, attainmentBody(values), version),
    valuesOf: attainmentValues,
    onSaved,
  })
  return { ...form, takeBack: commands.takeBack }
}

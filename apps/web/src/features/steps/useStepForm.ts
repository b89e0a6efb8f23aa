import type { Step } from '@wegmarke/contract/steps'
import { defaultKind } from '@wegmarke/domain/catalogue/default-step'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordForm } from '../person/useRecordForm.ts'
import { newStepValues, stepBody, stepMistakes, stepValues, type StepValues } from './step-values.ts'
import { useStepCommands } from './useStepCommands.ts'

/** The state of the last step that was recorded here: who types a history types many of the same. */
const lastState = ref<StepValues['state']>('running')

/** The form of one step; `step` null is a new one. */
export function useStepForm(step: Step | null, onSaved: () => void) {
  const { file, measureTypes } = useCaseFile()
  const { t } = useI18n()
  const commands = useStepCommands()

  const form = useRecordForm<StepValues, Step>({
    draftKey: step === null ? `step.new:${file.value.id}` : `step:${step.id}`,
    initial: () => (step === null ? newStepValues(lastState.value) : stepValues(step)),
    version: step?.version ?? null,
    record: step,
    validate: (values) =>
      Object.fromEntries(Object.entries(stepMistakes(values)).map(([name, key]) => [name, key && t(key)])),
    send: (values, key, version, before) => {
      lastState.value = values.state
      const body = stepBody(values, step?.blocked?.wantedType ?? null)
      return before === null ? commands.record(body, key) : commands.correct(before, body, version)
    },
    valuesOf: stepValues,
    onSaved,
  })

  /** Kind and promise follow the type, until somebody says otherwise. */
  function chooseType(code: string | null): void {
    const values = form.values.value
    values.typeCode = code
    const type = measureTypes.value.find((one) => one.code === code)
    if (type === undefined) return
    const shipped = findMeasureType(type.code)
    const earlier = (file.value.steps ?? []).filter((one) => one.id !== step?.id)
    const occupation = values.occupation.trim() || null
    values.kind = shipped?.kind === type.kind ? defaultKind(shipped, occupation, earlier) : type.kind
    values.promiseKind = type.promise === null ? 'none' : 'level'
    values.promiseLevel = type.promise?.level ?? null
    values.promiseArea = null
    if (values.provider.trim() === '') values.provider = type.provider ?? ''
  }

  return { ...form, chooseType, takeBack: commands.takeBack }
}

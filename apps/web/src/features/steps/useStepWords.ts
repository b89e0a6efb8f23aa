import type { Step, StepPromise } from '@wegmarke/contract/steps'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useLevelWords } from '../attainments/useLevelWords.ts'
import { useCaseFile } from '../person/useCaseFile.ts'

/** A step in words. */
export function useStepWords() {
  const { t, locale } = useI18n()
  const { formatDate } = useFormat()
  const { measureTypes } = useCaseFile()
  const { levelName } = useLevelWords()

  /** The name of a type of measure; a code that the catalogue does not know stands for itself. */
  function typeName(code: string): string {
    const type = measureTypes.value.find((one) => one.code === code)
    if (type === undefined) return code
    return locale.value === 'de' ? type.labelDe : type.labelEn
  }

  function stepName(step: Pick<Step, 'title' | 'typeCode' | 'unit'>): string {
    const name = step.title ?? typeName(step.typeCode)
    return step.unit === null ? name : `${name}, ${t('steps.unit', { n: step.unit.n, of: step.unit.of })}`
  }

  function promiseText(promise: StepPromise): string {
    if (promise.kind === 'unknown') return t('pathway.promise.unknown')
    if (promise.kind === 'level') return t('pathway.promise.level', { level: levelName(promise.level) })
    if (promise.area === null) return t('pathway.promise.none')
    return t('pathway.promise.noneArea', { area: t(`steps.area.${promise.area}`) })
  }

  /** How it ended: the result, and the reason where there is one. */
  function resultText(step: Pick<Step, 'state' | 'result' | 'endReason' | 'endReasonText'>): string {
    const reason = step.endReasonText ?? (step.endReason && t(`steps.endReason.${step.endReason}`))
    const result = step.result ? t(`steps.result.${step.result}`) : t('steps.resultUnknown')
    if (step.state !== 'ended') return t(`steps.state.${step.state}`)
    return reason ? `${result} (${reason})` : result
  }

  function blockedText(step: Pick<Step, 'blocked'>): string | null {
    if (step.blocked === null) return null
    const reason = t(`steps.blockReason.${step.blocked.reason}`)
    return t('pathway.blocked', { date: formatDate(step.blocked.since), reason })
  }

  return { typeName, stepName, promiseText, resultText, blockedText }
}

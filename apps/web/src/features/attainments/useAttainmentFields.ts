import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSpanWords } from '../pathway/useSpanWords.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import type { AttainmentValues } from './attainment-values.ts'
import { useLevelWords } from './useLevelWords.ts'

/** Every field of a certificate in words, to lay two versions side by side. */
export function useAttainmentFields() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const { levelName } = useLevelWords()
  const { stepName } = useStepWords()
  const { typedDate } = useSpanWords()

  const stepWords = (id: string | null): string => {
    const step = file.value.steps?.find((one) => one.id === id)
    return step ? stepName(step) : ''
  }
  const levelWords = (level: AttainmentValues['level']): string => {
    if (level === null) return ''
    return level === 'none' ? t('attainments.noLevel') : levelName(level)
  }
  const field = (
    names: readonly (keyof AttainmentValues)[],
    label: string,
    show: (values: AttainmentValues) => string,
  ) => ({ names, label: t(`attainments.form.${label}`), show })

  const fields = computed(() => [
    field(['level', 'axis'], 'level', ({ level }) => levelWords(level)),
    field(['title'], 'title', ({ title }) => title.trim()),
    field(['awardedOn'], 'awardedOn', ({ awardedOn }) => typedDate(awardedOn)),
    field(['validUntil'], 'validUntil', ({ validUntil }) => typedDate(validUntil)),
    field(['originStepId'], 'originStep', ({ originStepId }) => stepWords(originStepId)),
    field(['isFromAbroad', 'recognition'], 'isFromAbroad', ({ isFromAbroad, recognition }) =>
      isFromAbroad ? t(`attainments.recognition.${recognition}`) : t('person.form.no'),
    ),
    field(['evidence'], 'evidence', ({ evidence }) => t(`attainments.evidence.${evidence}`)),
    field(['document'], 'document', ({ document }) => document.trim()),
  ])
  return { fields }
}

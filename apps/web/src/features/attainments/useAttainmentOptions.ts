import { AXES } from '@wegmarke/domain/ladder/axes'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import { EVIDENCE_STATES, RECOGNITIONS } from '@wegmarke/domain/pathway/vocabulary'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useEntryDates } from '../pathway/useEntryDates.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import { useLevelWords } from './useLevelWords.ts'

/** The choices of the form about a certificate. */
export function useAttainmentOptions() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const { levelName } = useLevelWords()
  const { stepName } = useStepWords()
  const { stepDates } = useEntryDates()

  const options = computed(() => ({
    levels: [
      ...AXES.map((axis) => ({
        label: t(`pathway.lane.${axis}`),
        options: LEVELS[axis].slice(1).map((level) => ({ value: level, label: levelName(level) })),
      })),
      { value: 'none' as const, label: t('attainments.noLevel') },
    ],
    axes: AXES.map((axis) => ({ value: axis, label: t(`pathway.lane.${axis}`) })),
    evidence: EVIDENCE_STATES.map((state) => ({
      value: state,
      label: t(`attainments.evidence.${state}`),
      detail: t(`attainments.evidenceDetail.${state}`),
    })),
    recognitions: RECOGNITIONS.map((one) => ({ value: one, label: t(`attainments.recognition.${one}`) })),
    steps: (file.value.steps ?? []).map((step) => ({
      value: step.id,
      label: `${stepName(step)}, ${stepDates(step)}`,
    })),
  }))
  return { options }
}

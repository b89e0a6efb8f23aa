import type { Attainment } from '@wegmarke/contract/pathway'
import { AXES } from '@wegmarke/domain/ladder/axes'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import { EVIDENCE_STATES, RECOGNITIONS } from '@wegmarke/domain/pathway/vocabulary'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSpanWords } from '../pathway/useSpanWords.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordForm } from '../person/useRecordForm.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import {
  attainmentBody,
  attainmentMistakes,
  attainmentValues,
  type AttainmentValues,
  newAttainmentValues,
} from './attainment-values.ts'
import { useAttainmentCommands } from './useAttainmentCommands.ts'
import { useLevelWords } from './useLevelWords.ts'

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

/** Choices of the form, and every field in words. */
export function useAttainmentWords() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const { levelName } = useLevelWords()
  const { stepName } = useStepWords()
  const { typedDate, datedSpan } = useSpanWords()

  const stepWords = (id: string | null): string => {
    const step = file.value.steps?.find((one) => one.id === id)
    return step ? `${stepName(step)}, ${datedSpan(step.actualStart, step.actualEnd)}` : ''
  }
  const levelWords = (level: AttainmentValues['level']): string => {
    if (level === null) return ''
    return level === 'none' ? t('attainments.noLevel') : levelName(level)
  }
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
    steps: (file.value.steps ?? []).map((step) => ({ value: step.id, label: stepWords(step.id) })),
  }))
  const field = (
    name: keyof AttainmentValues,
    label: string,
    show: (values: AttainmentValues) => string,
  ) => ({
    names: [name],
    label: t(`attainments.form.${label}`),
    show,
  })
  const fields = computed(() => [
    { ...field('level', 'level', ({ level }) => levelWords(level)), names: ['level', 'axis'] as const },
    field('title', 'title', ({ title }) => title.trim()),
    field('awardedOn', 'awardedOn', ({ awardedOn }) => typedDate(awardedOn)),
    field('validUntil', 'validUntil', ({ validUntil }) => typedDate(validUntil)),
    field('originStepId', 'originStep', ({ originStepId }) => stepWords(originStepId)),
    field('isFromAbroad', 'isFromAbroad', ({ isFromAbroad }) =>
      t(`person.form.${isFromAbroad ? 'yes' : 'no'}`),
    ),
    field('evidence', 'evidence', ({ evidence }) => t(`attainments.evidence.${evidence}`)),
    field('document', 'document', ({ document }) => document.trim()),
    field('recognition', 'recognition', ({ recognition }) => t(`attainments.recognition.${recognition}`)),
  ])
  return { options, fields }
}

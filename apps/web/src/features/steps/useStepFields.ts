import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSpanWords } from '../pathway/useSpanWords.ts'
import { useStepWords } from './useStepWords.ts'
import { type StepValues, promiseOf } from './step-values.ts'

interface Shown {
  readonly names: readonly (keyof StepValues)[]
  readonly label: string
  readonly show: (values: StepValues) => string
}

const DATES = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'] as const
const PROMISE = ['promiseKind', 'promiseLevel', 'promiseArea'] as const
const TEXTS = [
  'title',
  'provider',
  'place',
  'fundingLine',
  'occupation',
  'hoursPerWeek',
  'endReasonText',
  'successor',
  'whatIsDifferent',
] as const

/** Every field of a step with its label and its value in words, to lay two versions side by side. */
export function useStepFields() {
  const { t } = useI18n()
  const { typeName, promiseText } = useStepWords()
  const { typedDate } = useSpanWords()
  const promiseWords = (values: StepValues): string => promiseText(promiseOf(values))

  const first = computed((): Shown[] => [
    {
      names: ['typeCode'],
      label: t('steps.form.type'),
      show: ({ typeCode }) => (typeCode ? typeName(typeCode) : ''),
    },
    { names: ['state'], label: t('steps.form.state'), show: ({ state }) => t(`steps.state.${state}`) },
    ...DATES.map((name) => ({
      names: [name],
      label: t(`steps.form.${name}`),
      show: (values: StepValues) => typedDate(values[name]),
    })),
    {
      names: ['result'],
      label: t('steps.form.result'),
      show: ({ result }) => (result ? t(`steps.result.${result}`) : ''),
    },
    {
      names: ['endReason'],
      label: t('steps.form.endReason'),
      show: ({ endReason }) => (endReason ? t(`steps.endReason.${endReason}`) : ''),
    },
  ])
  const rest = computed((): Shown[] => [
    { names: ['kind'], label: t('steps.form.kind'), show: ({ kind }) => t(`steps.kind.${kind}`) },
    { names: PROMISE, label: t('steps.form.promise'), show: promiseWords },
    ...TEXTS.map((name) => ({
      names: [name],
      label: t(`steps.form.${name}`),
      show: (values: StepValues) => values[name].trim(),
    })),
    {
      names: ['isUnit', 'unitN', 'unitOf'],
      label: t('steps.form.isUnit'),
      show: ({ isUnit, unitN, unitOf }) => (isUnit ? t('steps.unit', { n: unitN, of: unitOf }) : ''),
    },
    {
      names: ['blockReason', 'blockSince'],
      label: t('steps.form.blockReason'),
      show: ({ blockReason, blockSince }) =>
        blockReason ? `${t(`steps.blockReason.${blockReason}`)} ${blockSince.text}` : '',
    },
  ])
  return { fields: computed(() => [...first.value, ...rest.value]) }
}

import { AXES } from '@wegmarke/domain/ladder/axes'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import {
  BLOCK_REASONS,
  END_REASONS,
  PROMISE_AREAS,
  STEP_KINDS,
  STEP_RESULTS,
  STEP_STATES,
} from '@wegmarke/domain/pathway/vocabulary'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useLevelWords } from '../attainments/useLevelWords.ts'

/** The choices of the step form, in the reader's language. */
export function useStepOptions() {
  const { t } = useI18n()
  const { levelName } = useLevelWords()

  function options<Value extends string>(values: readonly Value[], prefix: string) {
    return values.map((value) => ({ value, label: t(`${prefix}.${value}`) }))
  }

  const stepOptions = computed(() => ({
    states: options(STEP_STATES, 'steps.state'),
    kinds: options(STEP_KINDS, 'steps.kind'),
    results: options(STEP_RESULTS, 'steps.result'),
    endReasons: options(END_REASONS, 'steps.endReason'),
    areas: options(PROMISE_AREAS, 'steps.area'),
    blockReasons: options(BLOCK_REASONS, 'steps.blockReason'),
    promises: [
      { value: 'level' as const, label: t('steps.form.promiseLevel') },
      { value: 'none' as const, label: t('steps.form.promiseNone') },
      { value: 'unknown' as const, label: t('steps.form.promiseUnknown') },
    ],
    levels: AXES.map((axis) => ({
      label: t(`pathway.lane.${axis}`),
      options: LEVELS[axis].slice(1).map((level) => ({ value: level, label: levelName(level) })),
    })),
  }))
  return { stepOptions }
}

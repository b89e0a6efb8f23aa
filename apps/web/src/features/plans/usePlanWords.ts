import type { PlanItem } from '@wegmarke/contract/plans'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useStepWords } from '../steps/useStepWords.ts'

/** Parts of a plan in words. */
export function usePlanWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const { file, today } = useCaseFile()
  const { stepName } = useStepWords()

  function whoOf({ who, whoText }: Pick<PlanItem, 'who' | 'whoText'>): string {
    return whoText ?? t(`plans.who.${who}`)
  }

  const isOverdue = ({ state, dueOn }: PlanItem) => state === 'open' && dueOn !== null && dueOn < today.value

  /** Until when, or on which day it was done or dropped. */
  function whenOf(item: PlanItem): string {
    const { state, stateOn, dueOn } = item
    if (state !== 'open') return t(`plans.${state}`, { date: formatDate(stateOn ?? '') })
    if (dueOn === null) return t('plans.noDue')
    return t(isOverdue(item) ? 'plans.overdue' : 'plans.due', { date: formatDate(dueOn) })
  }

  /** An item in one line, as it was agreed. */
  function lineOf(item: PlanItem): string {
    const due = item.dueOn === null ? t('plans.noDue') : t('plans.due', { date: formatDate(item.dueOn) })
    return t('plans.changes.line', { what: item.what, who: whoOf(item), due })
  }

  /** The step that an item belongs to; empty where there is none or it cannot be seen. */
  function stepOf({ stepId }: PlanItem): string {
    const step = file.value.steps?.find(({ id }) => id === stepId)
    return step === undefined ? '' : stepName(step)
  }
  return { whoOf, whenOf, lineOf, stepOf, isOverdue }
}

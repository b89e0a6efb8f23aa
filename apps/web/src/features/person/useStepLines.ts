import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { useSpanWords } from '../pathway/useSpanWords.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import type { NextStep } from './next-steps.ts'
import { useCaseFile } from './useCaseFile.ts'
import { usePersonDialogs } from './usePersonDialogs.ts'

/** One line of the next steps: what, what beside it, and the one thing to do; null where the reader can do nothing. */
export interface NextStepLine {
  readonly what: string
  readonly more: string
  readonly action: { readonly label: string; readonly to: RouteLocationRaw } | null
}

/** Steps that are planned, end soon or have no end yet, as lines. */
export function useStepLines() {
  const { t } = useI18n()
  const { can } = useCaseFile()
  const { linkTo } = usePersonDialogs()
  const { dated } = useSpanWords()
  const { stepName, blockedText } = useStepWords()
  /** Who may not change the step still may open it. */
  const open = (label: string, to: RouteLocationRaw) => ({
    label: t(can('step.change') ? label : 'person.next.openStep'),
    to,
  })

  function lineOfStep(next: Extract<NextStep, { kind: 'plan' | 'ends' | 'end_missing' }>): NextStepLine {
    const { step } = next
    const name = stepName(step)
    const to = linkTo('step', step.id)
    if (next.kind === 'end_missing') {
      return { what: t('person.next.endMissing', { name }), more: '', action: open('person.next.addEnd', to) }
    }
    if (next.kind === 'ends') {
      const what = t('person.next.ends', { name, date: step.plannedEnd ? dated(step.plannedEnd) : '' })
      return step.successor === null
        ? { what, more: t('person.next.endsHint'), action: open('person.next.addSuccessor', to) }
        : {
            what,
            more: t('person.next.successor', { text: step.successor }),
            action: open('person.next.openStep', to),
          }
    }
    const start = step.plannedStart
    const when = start ? t('person.next.planFrom', { date: dated(start) }) : t('person.next.noDate')
    const more = [when, blockedText(step)].filter(Boolean).join('. ')
    return {
      what: t('person.next.plan', { state: t(`steps.state.${step.state}`), name }),
      more,
      action: open('person.next.openStep', to),
    }
  }

  return { lineOfStep }
}

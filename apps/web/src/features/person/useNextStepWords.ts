import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCareerWords } from '../notes/useCareerWords.ts'
import { useResidenceWords } from '../residence/useResidenceWords.ts'
import type { NextStep } from './next-steps.ts'
import { useCaseFile } from './useCaseFile.ts'
import { usePersonDialogs } from './usePersonDialogs.ts'
import { type NextStepLine, useStepLines } from './useStepLines.ts'

/** A next step in words, with the one thing to do about it. */
export function useNextStepWords() {
  const { t } = useI18n()
  const { today, can } = useCaseFile()
  const { linkTo } = usePersonDialogs()
  const { formatDate } = useFormat()
  const { sentences } = useCareerWords()
  const { lineOfStep } = useStepLines()
  const { statusName } = useResidenceWords()

  const open = (label: string, to: RouteLocationRaw) => ({ label: t(label), to })

  function dueText(dueOn: string | null): string {
    if (dueOn === null) return t('tasks.noDate')
    return t(dueOn < today.value ? 'tasks.overdue' : 'tasks.due', { date: formatDate(dueOn) })
  }

  function lineOf(next: NextStep): NextStepLine {
    switch (next.kind) {
      case 'note': {
        const what =
          next.note.level === null ? t('person.next.note') : sentences.value.noteName[next.note.level]
        return {
          what,
          more: t(`notes.state.${next.note.state}`),
          action: can('note.answer') ? open('notes.answer.title', linkTo('answer', next.note.id)) : null,
        }
      }
      case 'task': {
        const more = [dueText(next.task.dueOn), next.task.owner?.name].filter(Boolean).join(', ')
        return {
          what: next.task.title,
          more,
          action: open('person.next.openStep', linkTo('task', next.task.id)),
        }
      }
      case 'expiry': {
        const key = (next.dueOn ?? '') < today.value ? 'person.next.expired' : 'person.next.expiry'
        const what = t(key, { name: statusName(next.period.status), date: formatDate(next.dueOn ?? '') })
        const label = can('residence.change') ? 'person.next.renew' : 'person.next.openStep'
        return { what, more: '', action: open(label, linkTo('residence', next.period.id)) }
      }
      default:
        return lineOfStep(next)
    }
  }

  return { lineOf, isOverdue: (next: NextStep) => next.dueOn !== null && next.dueOn < today.value }
}

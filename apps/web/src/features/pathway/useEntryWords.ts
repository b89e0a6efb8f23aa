import type { NoteReason } from '@wegmarke/contract/notes'
import type { Step } from '@wegmarke/contract/steps'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useLevelWords } from '../attainments/useLevelWords.ts'
import { useResidenceWords } from '../residence/useResidenceWords.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import type { LaneEntry } from './lane-entry.ts'
import { useSpanWords } from './useSpanWords.ts'

/** What stands in a lane, in words: a name, and what a reader has to know beside it. */
export function useEntryWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const { stepName, promiseText, resultText, blockedText } = useStepWords()
  const { attainmentName } = useLevelWords()
  const { statusName, rechtskreisName } = useResidenceWords()
  const { dated, datedSpan, daySpan, monthSpan } = useSpanWords()

  const join = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

  function reasonName(reason: NoteReason): string {
    return t(`notes.signal.${reason.signal.name}`)
  }

  function entryName(entry: LaneEntry): string {
    switch (entry.kind) {
      case 'step':
        return stepName(entry.step)
      case 'attainment':
        return attainmentName(entry.attainment)
      case 'gap':
        return t(`gaps.reason.${entry.gap.reason}`)
      case 'blank':
        return t('gaps.blank')
      case 'residence':
        return statusName(entry.period.status)
      case 'entitlement':
        return rechtskreisName(entry.entitlement.rechtskreis)
      case 'note':
        return reasonName(entry.reason)
    }
  }

  function stepDates(step: Step): string {
    return datedSpan(step.actualStart ?? step.plannedStart, step.actualEnd ?? step.plannedEnd)
  }

  function entryState(entry: LaneEntry): string {
    switch (entry.kind) {
      case 'step':
        return entry.phase === 'ended' ? resultText(entry.step) : t(`pathway.phase.${entry.phase}`)
      case 'attainment':
        return t(`attainments.evidence.${entry.attainment.evidence}`)
      case 'note':
        return t(`notes.state.${entry.note.state}`)
      case 'residence':
        return t(`residence.work.${entry.period.workPermission}`)
      default:
        return ''
    }
  }

  function entryDates(entry: LaneEntry): string {
    switch (entry.kind) {
      case 'step':
        return stepDates(entry.step)
      case 'attainment':
        return entry.attainment.awardedOn === null ? '' : dated(entry.attainment.awardedOn)
      case 'gap':
        return datedSpan(entry.gap.from, entry.gap.to)
      case 'residence':
        return daySpan(entry.period.from, entry.period.to)
      case 'entitlement':
        return daySpan(entry.entitlement.from, entry.entitlement.to)
      default:
        return monthSpan(entry.from, entry.to)
    }
  }

  function entryMore(entry: LaneEntry): string {
    if (entry.kind === 'step') {
      return join([entry.step.provider, promiseText(entry.step.promise), blockedText(entry.step)])
    }
    if (entry.kind === 'residence' && entry.period.documentValidUntil !== null) {
      return t('residence.paperUntil', { date: formatDate(entry.period.documentValidUntil) })
    }
    return entry.kind === 'gap' ? (entry.gap.note ?? '') : ''
  }

  /** Everything in one line: "B1-Kurs, vhs, 01.02.2027 bis 30.06.2027, läuft". */
  function entrySentence(entry: LaneEntry): string {
    return join([entryName(entry), entryDates(entry), entryState(entry), entryMore(entry)])
  }

  return { entryName, entryDates, entryState, entryMore, entrySentence, stepDates }
}

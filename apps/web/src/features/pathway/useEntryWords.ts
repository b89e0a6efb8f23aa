import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import type { LaneEntry } from './lane-entry.ts'
import { useEntryDates } from './useEntryDates.ts'
import { useEntryNames } from './useEntryNames.ts'

/** What stands in a lane, in words: a name, when, how it stands, and what a reader has to know beside it. */
export function useEntryWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const { entryName } = useEntryNames()
  const { entryDates } = useEntryDates()
  const { promiseText, resultText, blockedText } = useStepWords()

  const join = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

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

  function entryMore(entry: LaneEntry): string {
    if (entry.kind === 'step') {
      return join([entry.step.provider, promiseText(entry.step.promise), blockedText(entry.step)])
    }
    if (entry.kind === 'residence' && entry.period.documentValidUntil !== null) {
      return t('residence.paperUntil', { date: formatDate(entry.period.documentValidUntil) })
    }
    return entry.kind === 'gap' ? (entry.gap.note ?? '') : ''
  }

  /** Everything in one line: "B1-Kurs, 01.02.2027 bis 30.06.2027, läuft, vhs". */
  function entrySentence(entry: LaneEntry): string {
    return join([entryName(entry), entryDates(entry), entryState(entry), entryMore(entry)])
  }

  return { entryName, entryDates, entryState, entryMore, entrySentence }
}

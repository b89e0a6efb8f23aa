import type { HandOverFact } from '@wegmarke/contract/hand-overs'
import type { ResidenceStatus } from '@wegmarke/domain/residence/vocabulary'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useTypeName } from '../case-files/useTypeName.ts'
import { useResidenceWords } from '../residence/useResidenceWords.ts'

/** One fact of a checklist in words; what it says stands in the file. */
export function useFactWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const { typeName } = useTypeName()
  const { statusName } = useResidenceWords()

  function thing({ item, text, detail }: HandOverFact): string {
    switch (item) {
      case 'steps':
        return typeName(text ?? '')
      case 'appointments':
        return text === null ? t('handOvers.fact.meeting') : typeName(text)
      case 'deadlines':
        return statusName((text ?? 'unknown') as ResidenceStatus)
      case 'notes':
        return detail === 'career' || detail === 'onset'
          ? t(`today.note.${detail}`)
          : t(`handOvers.note.${text ?? 'data'}`)
      case 'consents':
        return t('handOvers.fact.consent', {
          category: t(`handOvers.category.${text ?? 'journal'}`),
          organisation: detail ?? '',
        })
      case 'mentorships':
        return text ?? t('handOvers.fact.mentor')
      default:
        return text ?? ''
    }
  }

  function factWords(fact: HandOverFact): string {
    const text = thing(fact)
    if (fact.on === null || fact.item === 'notes') return text
    const isDay = fact.item === 'appointments'
    return t(isDay ? 'handOvers.fact.on' : 'handOvers.fact.until', { text, date: formatDate(fact.on) })
  }

  return { factWords }
}

import type { Attainment } from '@wegmarke/contract/pathway'
import { levelLabels } from '@wegmarke/domain/ladder/level-labels'
import { useI18n } from 'vue-i18n'

type Level = keyof typeof levelLabels

/** Levels and certificates in words. */
export function useLevelWords() {
  const { t, locale } = useI18n()

  function levelName(level: Level): string {
    return levelLabels[level][locale.value === 'de' ? 'de' : 'en']
  }

  function entryName(level: Level | 'unknown'): string {
    return level === 'unknown' ? t('attainments.entryUnknown') : levelName(level)
  }

  function attainmentName(attainment: Pick<Attainment, 'title' | 'level'>): string {
    if (attainment.title !== null) return attainment.title
    return attainment.level === null ? t('attainments.noLevel') : levelName(attainment.level)
  }

  return { levelName, entryName, attainmentName }
}

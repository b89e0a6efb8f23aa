import { de } from '@wegmarke/domain/career/sentences/de'
import { en } from '@wegmarke/domain/career/sentences/en'
import type { CareerSentences } from '@wegmarke/domain/career/sentences/sentences'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

/** What the rules say, in the reader's language; every sentence is made from the evidence. */
export function useCareerWords(): { sentences: ComputedRef<CareerSentences> } {
  const { locale } = useI18n()
  return { sentences: computed(() => (locale.value === 'de' ? de : en)) }
}

import type { ReportRow } from '@wegmarke/contract/report'
import { REPORT_WORDS, type ReportLanguage } from '@wegmarke/domain/report/words/words'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The words of the report in the language that is shown; exports use the same. */
export function useReportWords() {
  const { locale } = useI18n()
  const language = computed(() => locale.value as ReportLanguage)
  const words = computed(() => REPORT_WORDS[language.value])

  /** What a step leads to, in a word or two. */
  function promiseOf(step: NonNullable<ReportRow['currentStep']>): string {
    const { promise } = step
    if (promise.kind === 'level') return promise.level
    if (promise.kind === 'unknown') return words.value.unknown
    return words.value.stabilises(promise.area && words.value.area[promise.area])
  }
  return { words, language, promiseOf }
}

import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import * as format from './format.ts'
import type { DatePrecision } from './format.ts'
import type { Language } from './i18n.ts'

/** The formats of `format.ts` in the language that is shown; templates follow when it is switched. */
export function useFormat() {
  const { locale } = useI18n()
  const language = computed(() => locale.value as Language)
  return {
    formatDate: (date: string, precision?: DatePrecision) =>
      format.formatDate(language.value, date, precision),
    formatDateInWords: (date: string, precision?: DatePrecision) =>
      format.formatDateInWords(language.value, date, precision),
    formatMonth: (month: string) => format.formatMonth(language.value, month),
    formatInstant: (instant: string) => format.formatInstant(language.value, instant),
    formatTime: (instant: string) => format.formatTime(language.value, instant),
    formatNumber: (value: number, fractionDigits?: number) =>
      format.formatNumber(language.value, value, fractionDigits),
    formatBytes: (bytes: number) => format.formatBytes(language.value, bytes),
    formatList: (items: readonly string[]) => format.formatList(language.value, items),
  }
}

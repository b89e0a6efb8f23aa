import type { CaseFile } from '@wegmarke/contract/case-files'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { printsWithoutNames } from './print-mode.ts'
import { withoutNames } from './without-names.ts'

/** The file as the page shows it: itself, or for the moment of a print without names one that holds none. */
export function useFileForPrint(file: () => CaseFile): ComputedRef<CaseFile> {
  const { t } = useI18n()
  return computed(() => (printsWithoutNames.value ? withoutNames(file(), t('printing.staff')) : file()))
}

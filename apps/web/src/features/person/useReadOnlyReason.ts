import type { CaseFile } from '@wegmarke/contract/case-files'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCaseFile } from './useCaseFile.ts'

/** Why a record can be read only, or undefined when the server lets it be changed. */
export function useReadOnlyReason(
  action: () => CaseFile['abilities'][number],
): ComputedRef<string | undefined> {
  const { file, can } = useCaseFile()
  const { t } = useI18n()
  return computed(() => {
    if (can(action())) return undefined
    return file.value.isClosed ? t('person.form.closedHint') : t('person.form.readOnlyHint')
  })
}

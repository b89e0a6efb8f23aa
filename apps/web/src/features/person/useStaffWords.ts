import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCaseFile } from './useCaseFile.ts'

/** Who leads and who covers the file, in words. Whoever may not see that reads so: out of sight is not nobody. */
export function useStaffWords(): { lead: ComputedRef<string>; deputies: ComputedRef<string> } {
  const { t } = useI18n()
  const { file } = useCaseFile()
  const orNobody = (names: string | undefined): string => {
    if (file.value.deputies === null) return t('person.head.notForYou')
    return names || t('person.head.nobody')
  }
  return {
    lead: computed(() => orNobody(file.value.lead?.name)),
    deputies: computed(() => orNobody(file.value.deputies?.map(({ name }) => name).join(', '))),
  }
}

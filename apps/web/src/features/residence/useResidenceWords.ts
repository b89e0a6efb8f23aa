import type { Entitlement, ResidencePeriod } from '@wegmarke/contract/residence'
import { RESIDENCE_STATUS_ENTRIES } from '@wegmarke/domain/catalogue/residence-statuses'
import { useI18n } from 'vue-i18n'

/** Residence statuses and Rechtskreise in words. */
export function useResidenceWords() {
  const { t, locale } = useI18n()

  function statusName(status: ResidencePeriod['status']): string {
    const entry = RESIDENCE_STATUS_ENTRIES.find((one) => one.code === status)
    return entry?.label[locale.value === 'de' ? 'de' : 'en'] ?? status
  }

  function rechtskreisName(rechtskreis: Entitlement['rechtskreis']): string {
    return t(`residence.rechtskreis.${rechtskreis}`)
  }

  return { statusName, rechtskreisName }
}

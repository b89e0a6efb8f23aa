import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '../../i18n/i18n.ts'
import { useSession } from '../../session.ts'
import { useCaseListExport } from '../case-files/useCaseListExport.ts'
import { useRegisterExports } from '../protection/useRegisterExports.ts'
import { useReportExport } from '../report/useReportExport.ts'
import type { ListExport, ListSource } from './list-export.ts'
import { PLAIN_EXPORTS } from './plain-exports.ts'

/**
 * The list of a number as CSV, with the definition of the number in it: for those lists that can be taken away, and for
 * those readers who may. Each export leaves its trace; names of people are left out.
 */
export function useListAsCsv(
  measure: () => MeasureId,
  source: () => ListSource | undefined,
): ComputedRef<(() => Promise<void>) | undefined> {
  const session = useSession()
  const { locale } = useI18n()
  const { exportAuditList, exportConsentList } = useRegisterExports()
  const exports = new Map<unknown, ListExport>([
    ...PLAIN_EXPORTS,
    ['case-files', ['caseFile.list', useCaseListExport().exportList]],
    ['report', ['report.read', useReportExport().exportList]],
    ['protection-audit', ['audit.read', exportAuditList]],
    ['protection-consents', ['consent.list', exportConsentList]],
  ])

  return computed(() => {
    const list = source()
    const found = exports.get(list?.name)
    if (list === undefined || found === undefined) return undefined
    const [action, take] = found
    return action === 'of file' || session.can(action)
      ? () => take(list, { language: locale.value as Language, measure: measure() })
      : undefined
  })
}

import type { GeneralAction } from '@wegmarke/domain/access/may'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { type LocationQuery, type RouteLocationRaw, useRouter } from 'vue-router'
import type { Language } from '../../i18n/i18n.ts'
import { useSession } from '../../session.ts'
import { useRegisterExports } from '../protection/useRegisterExports.ts'
import { useReportExport } from '../report/useReportExport.ts'

interface ListExport {
  readonly action: GeneralAction
  readonly take: (query: LocationQuery, wish: { language: Language; measure: MeasureId }) => Promise<void>
}

/**
 * The list of a number as CSV, with the definition of the number in it: for those lists that can be taken away, and for
 * those readers who may. Each export leaves the trace that it leaves from its own page; names are left out.
 */
export function useListAsCsv(
  measure: () => MeasureId,
  list: () => RouteLocationRaw | undefined,
): ComputedRef<(() => Promise<void>) | undefined> {
  const router = useRouter()
  const session = useSession()
  const { locale } = useI18n()
  const { exportList } = useReportExport()
  const { exportAuditList, exportConsentList } = useRegisterExports()
  const exports = new Map<unknown, ListExport>([
    ['report', { action: 'report.read', take: exportList }],
    ['protection-audit', { action: 'audit.read', take: exportAuditList }],
    ['protection-consents', { action: 'consent.list', take: exportConsentList }],
  ])

  return computed(() => {
    const target = list()
    if (target === undefined) return undefined
    const { name, query } = router.resolve(target)
    const found = exports.get(name)
    if (found === undefined || !session.can(found.action)) return undefined
    return () => found.take(query, { language: locale.value as Language, measure: measure() })
  })
}

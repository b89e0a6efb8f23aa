import { exportAudit } from '@wegmarke/contract/audit'
import { exportConsents } from '@wegmarke/contract/consent-register'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { type LocationQuery, type RouteLocationRaw, useRouter } from 'vue-router'
import { call } from '../../api/client.ts'
import { saveTextFile } from '../../api/save-text-file.ts'
import type { Language } from '../../i18n/i18n.ts'
import { useSession } from '../../session.ts'
import { auditFiltersOf, readAuditQuery } from '../protection/audit-query.ts'
import { consentFiltersOf, readConsentQuery } from '../protection/consent-query.ts'
import { downloadReport } from '../report/download-report.ts'
import { readReportQuery } from '../report/report-query.ts'

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

  function exporterOf(name: unknown, query: LocationQuery): (() => Promise<void>) | undefined {
    const wish = { language: locale.value as Language, measure: measure() }
    if (name === 'report' && session.can('report.read'))
      return () => downloadReport(readReportQuery(query), { ...wish, names: 'without' })
    if (name === 'protection-audit' && session.can('audit.read'))
      return async () => {
        const filters = auditFiltersOf(readAuditQuery(query), session.today)
        saveTextFile(await call(exportAudit, { query: { ...filters, ...wish } }))
      }
    if (name === 'protection-consents' && session.can('consent.list'))
      return async () => {
        const filters = consentFiltersOf(readConsentQuery(query))
        saveTextFile(await call(exportConsents, { query: { ...filters, ...wish } }))
      }
    return undefined
  }

  return computed(() => {
    const target = list()
    if (target === undefined) return undefined
    const { name, query } = router.resolve(target)
    return exporterOf(name, query)
  })
}

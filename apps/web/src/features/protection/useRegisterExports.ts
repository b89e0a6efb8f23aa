import { exportAudit } from '@wegmarke/contract/audit'
import { exportConsents } from '@wegmarke/contract/consent-register'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { LocationQuery } from 'vue-router'
import { call } from '../../api/client.ts'
import { saveTextFile } from '../../api/save-text-file.ts'
import type { Language } from '../../i18n/i18n.ts'
import { useSession } from '../../session.ts'
import { auditFiltersOf, readAuditQuery } from './audit-query.ts'
import { consentFiltersOf, readConsentQuery } from './consent-query.ts'

interface Source {
  readonly query: LocationQuery
}

interface Wish {
  readonly language: Language
  readonly measure: MeasureId
}

/** Audit and register of consents as CSV, as the choice in an address says, with the definition of the number that led there. */
export function useRegisterExports() {
  const session = useSession()

  const exportAuditList = async ({ query }: Source, wish: Wish): Promise<void> => {
    const filters = auditFiltersOf(readAuditQuery(query), session.today)
    saveTextFile(await call(exportAudit, { query: { ...filters, ...wish } }))
  }
  const exportConsentList = async ({ query }: Source, wish: Wish): Promise<void> => {
    const filters = consentFiltersOf(readConsentQuery(query))
    saveTextFile(await call(exportConsents, { query: { ...filters, ...wish } }))
  }
  return { exportAuditList, exportConsentList }
}

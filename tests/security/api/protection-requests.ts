import * as requests from '@wegmarke/contract/access-requests'
import * as audit from '@wegmarke/contract/audit'
import * as consents from '@wegmarke/contract/consent-register'
import * as protection from '@wegmarke/contract/protection'
import { type Asked, ask } from './request.ts'

/** What the requests of data protection name, in the lead's organisation. */
export interface ProtectionPlace {
  /** A file that nobody has asked about. */
  readonly unaskedFile: string
  readonly openRequest: string
}

type Place = ProtectionPlace

const inGerman = () => ({ query: { language: 'de' as const } })

export const PROTECTION_REQUESTS: Record<string, Asked<Place>> = {
  getProtectionOverview: ask(protection.getProtectionOverview, () => ({})),
  listAudit: ask(audit.listAudit, () => ({})),
  exportAudit: ask(audit.exportAudit, inGerman),
  getAuditCheck: ask(audit.getAuditCheck, () => ({})),
  askForAuditCheck: ask(audit.askForAuditCheck, () => ({})),
  listRegisteredConsents: ask(consents.listRegisteredConsents, () => ({})),
  exportConsents: ask(consents.exportConsents, inGerman),
  findProtectedFiles: ask(protection.findProtectedFiles, () => ({
    body: { text: 'Amina', birthDate: null },
  })),
  listRights: ask(protection.listRights, () => ({})),
  listWatchedAccounts: ask(protection.listWatchedAccounts, () => ({})),
  listAccessRequests: ask(requests.listAccessRequests, () => ({})),
  openAccessRequest: ask(requests.openAccessRequest, (at: Place) => ({
    body: { caseFileId: at.unaskedFile, receivedOn: '2026-11-20', reason: 'Brief vom 18.11.' },
  })),
  closeAccessRequest: ask(requests.closeAccessRequest, (at: Place) => ({
    params: { requestId: at.openRequest },
    body: { outcome: 'answered' as const },
  })),
}

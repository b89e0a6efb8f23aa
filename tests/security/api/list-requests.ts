import { exportAccessRequests } from '@wegmarke/contract/access-requests'
import { exportAccounts } from '@wegmarke/contract/accounts'
import { exportCaseFiles, exportSearchHits } from '@wegmarke/contract/case-list'
import { exportCaseloads } from '@wegmarke/contract/caseloads'
import { exportOverlay } from '@wegmarke/contract/catalogue-overlay'
import { exportHandOver } from '@wegmarke/contract/hand-overs'
import { exportImportRows } from '@wegmarke/contract/imports'
import { exportOrganisations } from '@wegmarke/contract/organisations'
import { exportOutreach } from '@wegmarke/contract/outreach'
import { exportToday } from '@wegmarke/contract/today'
import { type Asked, ask } from './request.ts'

/** What the lists name that are taken away as CSV: a list that the lead has uploaded, a file that the lead took over. */
export interface ListPlace {
  readonly checkedBatch: { readonly id: string; readonly version: number }
  readonly received: { readonly id: string; readonly version: number }
}

type Place = ListPlace

const language = 'de' as const
const plainly = () => ({ query: { language } })

export const LIST_REQUESTS: Record<string, Asked<Place>> = {
  exportToday: ask(exportToday, () => ({ query: { list: 'waiting' as const, language } })),
  exportCaseFiles: ask(exportCaseFiles, plainly),
  exportSearchHits: ask(exportSearchHits, () => ({ body: { text: 'Amina', language } })),
  exportOutreach: ask(exportOutreach, () => ({ query: { month: '2026-11', language } })),
  exportAccounts: ask(exportAccounts, () => ({ body: { search: '', state: 'all' as const, language } })),
  exportOrganisations: ask(exportOrganisations, plainly),
  exportOverlay: ask(exportOverlay, () => ({ body: { search: 'bvb', language } })),
  exportAccessRequests: ask(exportAccessRequests, plainly),
  exportCaseloads: ask(exportCaseloads, plainly),
  exportHandOver: ask(exportHandOver, ({ received }: Place) => ({
    params: { handOverId: received.id },
    query: { language },
  })),
  exportImportRows: ask(exportImportRows, ({ checkedBatch }: Place) => ({
    params: { batchId: checkedBatch.id },
    query: { language },
  })),
}

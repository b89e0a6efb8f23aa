import { exportCaseFiles } from '@wegmarke/contract/case-list'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { LocationQuery } from 'vue-router'
import { call } from '../../api/client.ts'
import { saveTextFile } from '../../api/save-text-file.ts'
import type { Language } from '../../i18n/i18n.ts'
import { apiQueryOf, readListQuery } from './list-query.ts'

/** The files of the list as CSV, as the choice in an address says, with the definition of the number that led there. */
export function useCaseListExport() {
  return {
    exportList: async (
      { query }: { readonly query: LocationQuery },
      wish: { language: Language; measure: MeasureId },
    ): Promise<void> => {
      saveTextFile(await call(exportCaseFiles, { query: { ...apiQueryOf(readListQuery(query)), ...wish } }))
    },
  }
}

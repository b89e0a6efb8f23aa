import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { LocationQuery } from 'vue-router'
import type { Language } from '../../i18n/i18n.ts'
import { downloadReport } from './download-report.ts'
import { readReportQuery } from './report-query.ts'

/** The report as CSV without names, as the choice in an address says, with the definition of the number that led there. */
export function useReportExport() {
  return {
    exportList: (
      { query }: { readonly query: LocationQuery },
      wish: { language: Language; measure: MeasureId },
    ): Promise<void> => downloadReport(readReportQuery(query), { ...wish, names: 'without' }),
  }
}

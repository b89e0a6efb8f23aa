import { recordListPrint } from '@wegmarke/contract/prints'
import type { ReportRow } from '@wegmarke/contract/report'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { usePrint } from '../printing/usePrint.ts'
import { usePrintMode } from '../printing/usePrintMode.ts'

/** As many files as one record of a print names. */
const MOST_AT_ONCE = 1000

/** Printing the report, with names or with codes in their place; each file on the paper has its trace. */
export function useReportPrint(rows: () => readonly ReportRow[], loadAll: () => Promise<void>) {
  const { t } = useI18n()
  const { printsWithoutNames } = usePrintMode()
  const { print: printNow } = usePrint({
    namelessTitle: () => t('report.title'),
    async record(hasNames) {
      const ids = [...new Set(rows().map(({ id }) => id))]
      for (let from = 0; from < ids.length; from += MOST_AT_ONCE)
        await call(recordListPrint, { body: { caseFileIds: ids.slice(from, from + MOST_AT_ONCE), hasNames } })
    },
  })
  const shown = computed(() => (printsWithoutNames.value ? rows().map(bare) : rows()))

  async function print(withNames: boolean): Promise<void> {
    await loadAll()
    await printNow(withNames)
  }
  return { print, shown }
}

/** A line that names neither the person nor the staff, whose names caseloads sometimes bear. */
function bare({ leadName: _lead, mentor, caseload, ...row }: ReportRow): ReportRow {
  return {
    ...row,
    name: row.code,
    caseload: { ...caseload, name: '' },
    mentor: mentor && { lastSessionOn: mentor.lastSessionOn },
  }
}

import type { CaseRow } from '@wegmarke/contract/case-list'
import { recordListPrint } from '@wegmarke/contract/prints'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { printsWithoutNames } from './print-mode.ts'
import { usePrint } from './usePrint.ts'

/** Printing a list of files, with names or with the codes in their place. */
export function useListPrint(rows: () => readonly CaseRow[]) {
  const { t } = useI18n()
  const { print } = usePrint({
    namelessTitle: () => t('caseFiles.title'),
    record: async (hasNames) => {
      const caseFileIds = rows().map(({ id }) => id)
      if (caseFileIds.length > 0) await call(recordListPrint, { body: { caseFileIds, hasNames } })
    },
  })
  const shown = computed(() => (printsWithoutNames.value ? rows().map(bare) : rows()))
  return { print, shown }
}

/** A row that names nobody: neither the person nor the staff, whose names caseloads sometimes bear. */
function bare(row: CaseRow): CaseRow {
  return { ...row, name: row.code, caseload: null, standsInFor: null }
}

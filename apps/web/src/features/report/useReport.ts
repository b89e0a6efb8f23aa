import { getReport, listReportRows, type ReportQuery, type ReportRow } from '@wegmarke/contract/report'
import { computed, ref, shallowRef, watch } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'

const MOST_PRINTED = 2000
const PRINTED_PAGE = 200

/**
 * The numbers on top: over all caseloads in sight, or the chosen one, in the chosen quarter. A caseload that the reader may
 * not open has none.
 */
export function useReportNumbers(query: () => ReportQuery) {
  const load = useLoad(() => {
    const { caseloadId, quarter } = query()
    return call(getReport, {
      query: { ...(caseloadId !== undefined && { caseloadId }), ...(quarter !== undefined && { quarter }) },
    })
  })
  const isUnseen = computed(() => query().caseloadId !== undefined && load.problem.value?.status === 404)
  return { ...load, isUnseen }
}

/** The lines of a choice, page after page. */
export function useReportRows(query: () => ReportQuery) {
  const notices = useNotices()
  const first = useLoad(() => call(listReportRows, { query: { ...query() } }))
  const further = shallowRef<ReportRow[]>([])
  const next = ref<string | null>()
  const isLoadingMore = ref(false)
  watch(first.data, () => {
    further.value = []
    next.value = undefined
  })
  const cursor = computed(() => (next.value === undefined ? (first.data.value?.next ?? null) : next.value))
  const rows = computed(() => first.data.value && [...first.data.value.items, ...further.value])

  async function more(limit?: number): Promise<void> {
    if (cursor.value === null || isLoadingMore.value) return
    isLoadingMore.value = true
    const asked = first.data.value
    try {
      const page = await call(listReportRows, {
        query: { ...query(), after: cursor.value, ...(limit !== undefined && { limit }) },
      })
      // Another choice may have been made meanwhile
      if (asked !== first.data.value) return
      further.value = [...further.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      next.value = null
      notices.failed(thrown)
    } finally {
      isLoadingMore.value = false
    }
  }

  /** Before printing: all lines of the choice, as far as anybody prints. */
  async function loadAll(): Promise<void> {
    while (cursor.value !== null && (rows.value?.length ?? 0) < MOST_PRINTED) await more(PRINTED_PAGE)
  }

  return { ...first, rows, cursor, isLoadingMore, more: () => more(), loadAll }
}

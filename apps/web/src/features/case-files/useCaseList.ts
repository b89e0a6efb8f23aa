import { listCaseFiles, type CaseRow } from '@wegmarke/contract/case-list'
import { computed, ref, shallowRef, watch } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'
import { apiQueryOf, type ListQuery } from './list-query.ts'

/** The files of a query, page after page. */
export function useCaseList(query: () => ListQuery) {
  const notices = useNotices()
  const { data, problem, isSlow, isLoading, reload } = useLoad(() =>
    call(listCaseFiles, { query: apiQueryOf(query()) }),
  )
  const further = shallowRef<CaseRow[]>([])
  const next = ref<string | null>()
  const isLoadingMore = ref(false)
  watch(data, () => {
    further.value = []
    next.value = undefined
  })
  const cursor = computed(() => (next.value === undefined ? (data.value?.next ?? null) : next.value))
  const rows = computed(() =>
    data.value === undefined ? undefined : [...data.value.items, ...further.value],
  )

  async function more(): Promise<void> {
    if (cursor.value === null || isLoadingMore.value) return
    isLoadingMore.value = true
    const asked = data.value
    try {
      const page = await call(listCaseFiles, { query: { ...apiQueryOf(query()), after: cursor.value } })
      // Another query may have been chosen meanwhile
      if (asked !== data.value) return
      further.value = [...further.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      notices.failed(thrown)
    } finally {
      isLoadingMore.value = false
    }
  }

  return { rows, cursor, problem, isSlow, isLoading, isLoadingMore, more, reload }
}

import { computed, ref, shallowRef, watch } from 'vue'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'

interface Page<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

/** The rows of a list, page after page. `load` reads what it depends on before its first await. */
export function usePages<Row>(load: (after?: string) => Promise<Page<Row>>) {
  const notices = useNotices()
  const { data, problem, isSlow, reload } = useLoad(() => load())
  const further = shallowRef<readonly Row[]>([])
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
      const page = await load(cursor.value)
      // Another choice may have been made meanwhile
      if (asked !== data.value) return
      further.value = [...further.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      notices.failed(thrown)
    } finally {
      isLoadingMore.value = false
    }
  }

  return { rows, cursor, problem, isSlow, isLoadingMore, more, reload }
}

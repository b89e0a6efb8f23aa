import { listMentoringSessions } from '@wegmarke/contract/mentoring'
import type { MentoringSessionOfFile } from '@wegmarke/contract/mentoring-sessions'
import type { Problem } from '@wegmarke/contract/problems'
import { computed, ref, shallowRef } from 'vue'
import { call } from '../../api/client.ts'
import { problemOf } from '../../api/problems.ts'

/** The meetings of a file, newest first, read page by page. */
export function useSessionsOfFile(caseFileId: string) {
  const sessions = shallowRef<readonly MentoringSessionOfFile[]>()
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem>()
  const isLoading = ref(false)

  async function load(after: string | null = null): Promise<void> {
    isLoading.value = true
    try {
      const query = after === null ? {} : { after }
      const page = await call(listMentoringSessions, { params: { caseFileId }, query })
      sessions.value = after === null ? page.items : [...(sessions.value ?? []), ...page.items]
      next.value = page.next
      problem.value = undefined
    } catch (thrown) {
      problem.value = problemOf(thrown)
    }
    isLoading.value = false
  }

  void load()
  return {
    sessions,
    problem,
    isLoading,
    hasMore: computed(() => next.value !== null),
    reload: () => load(),
    loadMore: () => load(next.value),
  }
}

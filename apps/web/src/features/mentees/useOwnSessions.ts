import { listLoggedSessions, logSession, withdrawSession } from '@wegmarke/contract/mentees'
import type { MentoringSession } from '@wegmarke/contract/mentoring-sessions'
import type { Problem } from '@wegmarke/contract/problems'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { problemOf } from '../../api/problems.ts'
import { useNotices } from '../../stores/notices.ts'
import { useMenteeChanges } from './useMentees.ts'

/** The own entries about one person, newest first, read page by page, and again after every change. */
export function useOwnSessions(mentorshipId: string) {
  const { t } = useI18n()
  const notices = useNotices()
  const changes = useMenteeChanges()
  const sessions = shallowRef<readonly MentoringSession[]>()
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem>()
  const isLoading = ref(false)
  const params = { mentorshipId }

  async function load(after: string | null = null): Promise<void> {
    isLoading.value = true
    try {
      const page = await call(listLoggedSessions, { params, query: after === null ? {} : { after } })
      sessions.value = after === null ? page.items : [...(sessions.value ?? []), ...page.items]
      next.value = page.next
      problem.value = undefined
    } catch (thrown) {
      problem.value = problemOf(thrown)
    }
    isLoading.value = false
  }

  async function takeBack({ id, version, recordedAt: _when, ...fields }: MentoringSession): Promise<void> {
    try {
      await call(withdrawSession, { params: { ...params, sessionId: id }, version })
      notices.done(t('mentees.form.withdrawn'), async () => {
        const body = { ...fields, concern: null }
        await call(logSession, { params, body, idempotencyKey: crypto.randomUUID() })
        changes.add()
      })
    } catch (thrown) {
      notices.failed(thrown)
    }
    changes.add()
  }

  watch(
    () => changes.count,
    () => void load(),
    { immediate: true },
  )
  return {
    sessions,
    problem,
    isLoading,
    hasMore: computed(() => next.value !== null),
    reload: () => load(),
    loadMore: () => load(next.value),
    takeBack,
  }
}

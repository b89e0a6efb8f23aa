import { defineStore } from 'pinia'
import { ref } from 'vue'
import { fieldSentenceOf, problemOf, sentenceOf } from '../api/problems.ts'
import { i18n } from '../i18n/i18n.ts'
import type { Notice } from '../ui/notice.ts'
import { noticeTimers } from './notice-timers.ts'

/** The last one and the one before: whoever saves often reads no more. */
const MOST_AT_ONCE = 2

/** Short messages after an action. `undo` makes the action reversible for as long as the message stands. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  const timers = noticeTimers(dismiss)
  let lastId = 0

  function dismiss(id: number): void {
    timers.stop(id)
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  function clear(): void {
    for (const { id } of notices.value) dismiss(id)
  }

  function show(notice: Omit<Notice, 'id'>): void {
    lastId += 1
    notices.value = [...notices.value.slice(1 - MOST_AT_ONCE), { ...notice, id: lastId }]
    timers.start(lastId)
  }

  /** "Saved." with the way back, when there is one. */
  function done(text: string, undo?: () => Promise<void>): void {
    const action = undo === undefined ? undefined : { label: i18n.global.t('ui.undo'), run: undo }
    show({ tone: 'success', text, action })
  }

  /** What went wrong, as exactly as the server has said it: the first faulty field, else the problem. */
  function failed(thrown: unknown): void {
    const problem = problemOf(thrown)
    const [first] = problem.errors ?? []
    show({ tone: 'danger', text: first === undefined ? sentenceOf(problem) : fieldSentenceOf(first) })
  }

  async function act(id: number): Promise<void> {
    const notice = notices.value.find((one) => one.id === id)
    dismiss(id)
    try {
      await notice?.action?.run()
      if (notice?.action !== undefined) show({ tone: 'success', text: i18n.global.t('ui.undone') })
    } catch (thrown) {
      failed(thrown)
    }
  }

  function release(): void {
    for (const notice of notices.value) timers.start(notice.id)
  }

  return { notices, show, done, failed, dismiss, clear, act, hold: timers.holdAll, release }
})

import { listMentees } from '@wegmarke/contract/mentees'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'

/**
 * Counts what is written about the people accompanied. A message with its way back outlives the page that has shown it:
 * whatever is on the screen by then reads again.
 */
export const useMenteeChanges = defineStore('menteeChanges', () => {
  const count = ref(0)
  function add(): void {
    count.value += 1
  }
  return { count, add }
})

/** The people whom the account accompanies, read again after every change. */
export function useMentees() {
  const changes = useMenteeChanges()
  return useLoad(() => {
    void changes.count
    return call(listMentees, {})
  })
}

import { getPreview, requestPreview, type SettingPreview } from '@wegmarke/contract/settings'
import type { Settings } from '@wegmarke/domain/settings/registry'
import type { Problem } from '@wegmarke/contract/problems'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { call } from '../../api/client.ts'
import { problemOf } from '../../api/problems.ts'

const LOOK_EVERY_MS = 700

/** Asks what other thresholds would say, and looks for the answer until it is there. */
export function usePreview() {
  const preview = shallowRef<SettingPreview>()
  const problem = shallowRef<Problem>()
  const isRunning = ref(false)
  let latest = 0

  const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))

  async function start(values: Partial<Settings>): Promise<void> {
    if (isRunning.value) return
    const mine = ++latest
    isRunning.value = true
    problem.value = undefined
    preview.value = undefined
    try {
      let found = await call(requestPreview, { body: { values }, idempotencyKey: crypto.randomUUID() })
      while (found.state === 'waiting' && mine === latest) {
        await pause()
        found = await call(getPreview, { params: { previewId: found.id } })
      }
      if (mine === latest) preview.value = found
    } catch (thrown) {
      if (mine === latest) problem.value = problemOf(thrown)
    }
    if (mine === latest) isRunning.value = false
  }

  /** The values have changed: what was counted no longer answers the question. */
  function forget(): void {
    latest += 1
    isRunning.value = false
    preview.value = undefined
    problem.value = undefined
  }
  onScopeDispose(forget)

  return { preview, problem, isRunning, start, forget }
}

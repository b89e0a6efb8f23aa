import type { Problem } from '@wegmarke/contract/problems'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { problemOf } from './problems.ts'

/** A fast answer must not flicker: the skeleton appears only after this time. */
const SKELETON_AFTER_MS = 150

/**
 * Loads when the component starts and whenever what `load` reads reactively changes; an overtaken answer is
 * dropped. While reloading, the last data stay on the screen.
 *
 * `load` must read its reactive inputs before its first `await`.
 */
export function useLoad<Data>(load: () => Promise<Data>) {
  const data = shallowRef<Data>()
  const problem = shallowRef<Problem>()
  const isLoading = ref(false)
  const isSlow = ref(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function settle(promise: Promise<Data>): Promise<void> {
    const mine = ++latest
    isLoading.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (isSlow.value = isLoading.value), SKELETON_AFTER_MS)
    try {
      const loaded = await promise
      if (mine !== latest) return
      data.value = loaded
      problem.value = undefined
    } catch (thrown) {
      if (mine === latest) problem.value = problemOf(thrown)
    }
    if (mine !== latest) return
    clearTimeout(timer)
    isLoading.value = false
    isSlow.value = false
  }

  // Wrapped, because Vue would report a bare promise that fails as an error that nobody handled.
  const stop = watch(
    () => ({ promise: load() }),
    ({ promise }) => void settle(promise),
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
    latest += 1
  })
  return { data, problem, isLoading, isSlow, reload: () => settle(load()) }
}

import { onScopeDispose, type Ref, watchEffect } from 'vue'

/** Asks the browser to hold a closing tab while something is typed and not sent; moving inside the app keeps the draft anyway. */
export function useLeaveGuard(isDirty: Ref<boolean>): void {
  function hold(event: BeforeUnloadEvent): void {
    event.preventDefault()
  }
  watchEffect(() => {
    if (isDirty.value) window.addEventListener('beforeunload', hold)
    else window.removeEventListener('beforeunload', hold)
  })
  onScopeDispose(() => window.removeEventListener('beforeunload', hold))
}

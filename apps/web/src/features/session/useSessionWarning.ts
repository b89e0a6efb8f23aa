import { onScopeDispose, watch } from 'vue'
import { renewSession } from '../../api/client.ts'
import { announceSessionEnd } from '../../api/session-end.ts'
import { onRenewal } from '../../api/session-renewal.ts'
import { useSession } from '../../session.ts'
import { createSessionClock } from './session-clock.ts'

/** What says that somebody is at work here. */
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const

/** The clock of the session that is signed in here, wound by requests, other tabs, and whoever works. */
export function useSessionWarning() {
  const session = useSession()
  const clock = createSessionClock({ renew: renewSession, onEnd: announceSessionEnd })
  const act = (): void => void clock.act()

  watch(
    () => session.ends,
    (ends) => (ends === undefined ? clock.stop() : clock.start(ends)),
    { immediate: true },
  )
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, act, { capture: true, passive: true })
  const stopListening = onRenewal(clock.renewed)
  onScopeDispose(() => {
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, act, { capture: true })
    stopListening()
    clock.stop()
  })
  return clock
}

import type { SessionEnd } from '@wegmarke/contract/session'
import { shallowRef } from 'vue'
import { createDeadline } from './session-deadline.ts'

const MINUTE = 60_000
/** So long before a session ends its owner is warned. */
const WARNING_MINUTES = 5
/** Work without requests, such as a long text, renews the session, but no oftener than this. */
const RENEWAL_MINUTES = 5

interface Warning {
  /** When the session ends, in milliseconds of this browser's clock. */
  readonly endsAt: number
  readonly minutesLeft: number
  /** False: its hours are over, and it cannot be made to last longer. */
  readonly canRenew: boolean
}

interface Ways {
  /** Asks for a longer session; false or an exception when there is none. */
  readonly renew: () => Promise<boolean>
  readonly onEnd: () => void
}

/** One request for a longer session at a time, and whether the last one failed. */
function createRenewal(renew: Ways['renew']) {
  const hasFailed = shallowRef(false)
  let isRenewing = false

  async function stay(): Promise<void> {
    if (isRenewing) return
    isRenewing = true
    hasFailed.value = false
    try {
      hasFailed.value = !(await renew())
    } catch {
      hasFailed.value = true
    } finally {
      isRenewing = false
    }
  }
  return { stay, hasFailed }
}

/**
 * Warns before the session ends and says when it has ended. Whoever works is renewed by and by, so that a warning only
 * comes when nothing was typed or touched.
 */
export function createSessionClock({ renew, onEnd }: Ways) {
  const warning = shallowRef<Warning>()
  const deadline = createDeadline()
  const { stay, hasFailed } = createRenewal(renew)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSeen = false

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
    warning.value = undefined
    hasFailed.value = false
  }

  function look(): void {
    const left = deadline.end() - Date.now()
    if (left <= 0) {
      stop()
      return onEnd()
    }
    const untilWarning = left - WARNING_MINUTES * MINUTE
    const minutesLeft = Math.ceil(left / MINUTE)
    if (untilWarning <= 0 && !isSeen) {
      warning.value = { endsAt: deadline.end(), minutesLeft, canRenew: deadline.canRenew() }
    }
    timer = setTimeout(look, untilWarning > 0 ? untilWarning : left - (minutesLeft - 1) * MINUTE)
  }

  function run(): void {
    stop()
    look()
  }

  /** With what the server has said of the session just now. */
  function start(ends: SessionEnd): void {
    isSeen = false
    deadline.set(ends)
    run()
  }

  /** It was renewed in this moment. */
  function renewed(): void {
    if (timer === undefined) return
    deadline.renew()
    run()
  }

  /** Somebody typed or touched something. */
  async function act(): Promise<void> {
    const isDue = warning.value !== undefined || deadline.sinceRenewal() >= RENEWAL_MINUTES * MINUTE
    if (timer !== undefined && isDue && deadline.canRenew()) await stay()
  }

  /** A warning that cannot be helped was read. */
  function dismiss(): void {
    isSeen = true
    warning.value = undefined
  }

  return { warning, hasFailed, start, stop, renewed, stay, act, dismiss }
}

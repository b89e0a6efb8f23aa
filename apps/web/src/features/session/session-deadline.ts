import type { SessionEnd } from '@wegmarke/contract/session'

/** When a session ends, on this browser's clock, in milliseconds. The server counts from the last renewal. */
export function createDeadline() {
  let idleLasts = 0
  let idleEnd = 0
  let wholeEnd = 0

  return {
    /** With what the server has said just now. */
    set({ idleSeconds, idleSecondsLeft, secondsLeft }: SessionEnd): void {
      idleLasts = idleSeconds * 1000
      idleEnd = Date.now() + idleSecondsLeft * 1000
      wholeEnd = Date.now() + secondsLeft * 1000
    },
    /** It was renewed in this moment. */
    renew(): void {
      idleEnd = Math.min(Date.now() + idleLasts, wholeEnd)
    },
    end: (): number => Math.min(idleEnd, wholeEnd),
    /** False when its hours are over before it could idle too long. */
    canRenew: (): boolean => idleEnd < wholeEnd,
    sinceRenewal: (): number => idleLasts - (idleEnd - Date.now()),
  }
}

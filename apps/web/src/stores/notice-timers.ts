/** Long enough to read and to reach the Undo button by keyboard. */
const SHOWN_MS = 10_000

/** The time that is left to each notice; `onEnd` is told when it is over. */
export function noticeTimers(onEnd: (id: number) => void) {
  const timers = new Map<number, ReturnType<typeof setTimeout>>()

  function stop(id: number): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }

  function start(id: number): void {
    stop(id)
    timers.set(
      id,
      setTimeout(() => onEnd(id), SHOWN_MS),
    )
  }

  /** Nothing vanishes under the pointer or the focus. */
  function holdAll(): void {
    for (const timer of timers.values()) clearTimeout(timer)
  }

  return { start, stop, holdAll }
}

import { setTimeout as pause } from 'node:timers/promises'
import { ProblemError } from '@wegmarke/contract/problems'

/** One request of a load: when it was sent, how it ended, how long it took (milliseconds). */
export interface Answer {
  readonly at: number
  /** 0 = no answer at all. */
  readonly status: number
  readonly took: number
}

/** Sends one request and says how it ended; anything but a problem of the server is thrown away as no answer. */
export async function answerOf(send: () => Promise<unknown>): Promise<Answer> {
  const at = performance.now()
  const status = await send().then(
    () => 200,
    (error: unknown) => (error instanceof ProblemError ? error.problem.status : 0),
  )
  return { at, status, took: performance.now() - at }
}

/** Sends so many requests a second, whether the former ones are answered or not. */
export function steadyLoad(send: (index: number) => Promise<unknown>, perSecond: number) {
  const answers: Promise<Answer>[] = []
  const stopping = new AbortController()
  const sending = (async () => {
    for (let index = 0; !stopping.signal.aborted; index += 1) {
      answers.push(answerOf(() => send(index)))
      await pause(1000 / perSecond)
    }
  })()
  return {
    /** Stops sending and waits for the answers. */
    async stop(): Promise<Answer[]> {
      stopping.abort()
      await sending
      return await Promise.all(answers)
    },
  }
}

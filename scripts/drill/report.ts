/** Something that must hold after a restore. */
export interface Check {
  readonly what: string
  readonly holds: boolean
}

/** How long each part took, in milliseconds, in the order of the parts. */
export type Times = readonly (readonly [part: string, milliseconds: number])[]

/** Runs parts of a drill one after the other and keeps how long each took. */
export function stopwatch() {
  const times: (readonly [string, number])[] = []
  const measure = async <T>(part: string, run: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await run()
    times.push([part, performance.now() - started])
    return result
  }
  return Object.assign(measure, { times })
}

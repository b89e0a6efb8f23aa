import { isDeepStrictEqual } from 'node:util'

/** Names of the fields in which an entry differs from what stands there: that is what an audit row may say. */
export function changedFields<T extends object>(current: Partial<T>, entry: T): string[] {
  const names = Object.keys(entry) as (keyof T & string)[]
  return names.filter((name) => !isDeepStrictEqual(current[name], entry[name]))
}

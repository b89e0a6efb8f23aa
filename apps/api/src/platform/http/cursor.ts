import { refuse } from './refuse.ts'

/** What a page ends with: the values that the list is sorted by, the record's id last. */
export type Position = readonly (string | number | null)[]

/** The opaque text that asks for the rows after this position. */
export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/**
 * The position behind a cursor; null where the list begins. `form` says of each value whether it can be one,
 * so that nothing but what this list has handed out reaches the database. @throws 422 when it is no cursor of this list
 */
export function positionOf(
  cursor: string | undefined,
  form: readonly ((value: unknown) => boolean)[],
): Position | null {
  if (cursor === undefined) return null
  const values = parse(cursor)
  const fits =
    Array.isArray(values) && values.length === form.length && form.every((is, index) => is(values[index]))
  if (!fits) throw refuse('validation-failed', { errors: [{ pointer: '/after', code: 'pattern' }] })
  return values as Position
}

export const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

import pg from 'pg'

const { builtins } = pg.types

/** A PostgreSQL timestamp with time zone as ISO 8601 in UTC. */
function toInstant(text: string): string {
  return new Date(text).toISOString()
}

function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a JavaScript number`)
  return value
}

const PARSERS = new Map<number, (text: string) => unknown>([
  // A date as a JavaScript Date would be a time-zone bug in waiting.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, toInstant],
  [builtins.INT8, toSafeInteger],
  [builtins.NUMERIC, Number],
])

/** How values travel from PostgreSQL: civil dates and instants as text, all numbers as numbers. */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const parser = format === 'binary' ? undefined : PARSERS.get(oid)
    return parser ?? pg.types.getTypeParser(oid, format)
  },
}

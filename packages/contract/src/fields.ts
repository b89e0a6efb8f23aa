import Type from 'typebox'

/** Fields that many resources share, each with its limits. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const CaseloadId = Type.Integer({ minimum: 1, maximum: 2147483647 })
export const Version = Type.Integer({ minimum: 1 })

/** A civil date `YYYY-MM-DD` between 1900 and 2199; whether the day exists is checked by the domain. */
export const CivilDate = Type.String({ pattern: '^(19|20|21)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
export const Month = Type.String({ pattern: '^(19|20|21)\\d\\d-(0[1-9]|1[0-2])$' })

/** A point in time, ISO 8601 in UTC. */
export const Instant = Type.String({ maxLength: 40 })

export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
export const ShortText = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
export const LongText = Type.String({ minLength: 1, maxLength: 8000, pattern: '\\S' })
export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' })
export const Ags = Type.String({ pattern: '^\\d{8}$' })

/** Options of every object in a body or query: a field that is not known is refused, never dropped. */
export const CLOSED = { additionalProperties: false } as const

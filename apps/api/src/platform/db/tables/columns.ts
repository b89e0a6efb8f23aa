import type { ColumnType, Generated } from 'kysely'

/** `date`: 'YYYY-MM-DD', never a JavaScript Date. */
export type CivilDate = string

/** `timestamptz`: ISO 8601 in UTC. */
export type Instant = string

/** `jsonb`: written as text, so that an array cannot be mistaken for a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>
export type NullableJson = ColumnType<unknown, string | null | undefined, string | null>
export type DefaultJson = ColumnType<unknown, string | undefined, string>

/** Each change makes a version; who and when are stamped by the database. */
export interface Versioned {
  version: Generated<number>
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
  changed_at: Instant | null
  changed_by: string | null
}

import { Type, type Static } from 'typebox'
import { Check } from 'typebox/value'
import { BackupError } from './backup-error.ts'

/** Raised when an older version of Wegmarke could no longer read what this one writes. */
export const FORMAT = 1

const Count = Type.Integer({ minimum: 0 })

/** One table of a backup: its rows in the order they were read, as COPY writes them, and what they add up to. */
export const TableEntry = Type.Object({
  schema: Type.String(),
  name: Type.String(),
  columns: Type.Array(Type.String()),
  rows: Count,
  bytes: Count,
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type TableEntry = Static<typeof TableEntry>

/** What a backup holds; the last entry of its archive, so that an archive without one is known to be cut off. */
export const Manifest = Type.Object({
  format: Type.Literal(FORMAT),
  version: Type.String(),
  createdAt: Type.String(),
  /** Migrations that the database had, in order, each with the checksum of its file. */
  migrations: Type.Array(Type.Object({ name: Type.String(), checksum: Type.String() }), { minItems: 1 }),
  tables: Type.Array(TableEntry),
  /** Last value of every sequence that has been used. */
  sequences: Type.Array(
    Type.Object({ schema: Type.String(), name: Type.String(), lastValue: Type.String() }),
  ),
  /** The audit as it stood: how many rows, and the last of them. */
  audit: Type.Object({ events: Count, lastId: Type.Union([Type.String(), Type.Null()]) }),
})
export type Manifest = Static<typeof Manifest>

/** Reads a manifest. @throws BackupError when it is none, or one of a newer format */
export function readManifest(text: string): Manifest {
  const value = parse(text)
  if (Check(Manifest, value)) return value
  const isNewer =
    typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > FORMAT
  throw new BackupError(
    isNewer
      ? 'This backup was made by a newer version of Wegmarke; restore it with that version.'
      : 'The manifest of this backup cannot be read; take another backup.',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The newest migration that a backup's database had. */
export function schemaOf(manifest: Manifest): string {
  return manifest.migrations.at(-1)?.name ?? ''
}

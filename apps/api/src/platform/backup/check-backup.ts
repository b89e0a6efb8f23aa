import { createHash, type Hash } from 'node:crypto'
import { readArchive, type Entry } from './archive.ts'
import { BackupError } from './backup-error.ts'
import { type Manifest, readManifest } from './manifest.ts'

const TABLE_PART = /^tables\/([^/]+)\/\d{6}$/

/** A piece of a table's rows; pieces of one table follow one another. */
export interface TablePart {
  readonly table: string
  readonly content: Buffer
}

/** The pieces of all tables, in the order of the archive. */
export async function* tableParts(path: string, identity: string | undefined): AsyncGenerator<TablePart> {
  for await (const entry of readArchive(path, identity)) {
    const table = tableOf(entry)
    if (table !== undefined) yield { table, content: entry.content }
  }
}

/**
 * Reads a backup from its first to its last byte and compares every table with the manifest.
 * @throws BackupError with one sentence when anything is missing, changed or cannot be opened
 */
export async function checkBackup(path: string, identity: string | undefined): Promise<Manifest> {
  const sums = new Map<string, Hash>()
  let manifest: Manifest | undefined
  for await (const entry of readArchive(path, identity)) {
    const table = tableOf(entry)
    if (entry.name === 'manifest.json') manifest = readManifest(entry.content.toString())
    if (table === undefined) continue
    const sum = sums.get(table) ?? createHash('sha256')
    sums.set(table, sum.update(entry.content))
  }
  if (manifest === undefined)
    throw new BackupError('This backup was cut off before its end; take another one.')
  for (const { schema, name, sha256 } of manifest.tables) {
    const sum = sums.get(`${schema}.${name}`) ?? createHash('sha256')
    sums.delete(`${schema}.${name}`)
    if (sum.digest('hex') !== sha256) {
      throw new BackupError(`The rows of ${name} are not those that were backed up; take another backup.`)
    }
  }
  if (sums.size > 0) throw new BackupError('This backup holds rows that its manifest does not name.')
  return manifest
}

function tableOf({ name }: Entry): string | undefined {
  return TABLE_PART.exec(name)?.[1]
}

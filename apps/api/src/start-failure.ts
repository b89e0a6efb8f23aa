import { ConfigError } from './config.ts'
import { EmbeddedDatabaseError } from './platform/db/embedded/errors.ts'
import { MigrationMismatch } from './platform/db/migrate.ts'

/** Something that the operator can mend; the message is one sentence that says what and how. */
export class StartFailure extends Error {
  override readonly name: string = 'StartFailure'
}

/** Failures of the way to a PostgreSQL that somebody else runs: network codes and SQLSTATEs. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection breaks off',
  EHOSTUNREACH: 'there is no way to that machine',
  ENOTFOUND: 'the name of the machine is unknown',
  EAI_AGAIN: 'the name of the machine is unknown',
  ETIMEDOUT: 'nothing answers in time',
  '28P01': 'the password is wrong',
  '28000': 'the role may not connect',
  '3D000': 'that database does not exist',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
}

/**
 * The one sentence for a start that failed for a reason the operator can mend.
 * @returns undefined for anything else, which deserves its stack
 */
export function startFailureSentence(error: unknown): string | undefined {
  if (
    error instanceof StartFailure ||
    error instanceof ConfigError ||
    error instanceof EmbeddedDatabaseError ||
    error instanceof MigrationMismatch
  ) {
    return error.message
  }
  return portSentence(error) ?? databaseSentence(error)
}

function portSentence(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return undefined
  const { code, port, address } = error as Error & { code?: string; port?: number; address?: string }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is used by another program; stop that one, or choose another port: PORT=${(port ?? 3000) + 1} npm start`
    case 'EACCES':
      return `This user may not listen on port ${port}; choose a port above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${address}; set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return undefined
  }
}

function databaseSentence(error: unknown): string | undefined {
  const code = codeOf(error)
  const reason = code === undefined ? undefined : unreachable[code]
  return (
    reason &&
    `The database cannot be reached, ${reason}; check DATABASE_URL, DATABASE_WORKER_URL and DATABASE_MIGRATION_URL and that PostgreSQL runs.`
  )
}

/** A name with several addresses fails with one error per address. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

import { type Config, ConfigError } from './config.ts'
import { BackupError } from './platform/backup/backup-error.ts'
import { EmbeddedDatabaseError } from './platform/db/embedded/errors.ts'
import { MigrationMismatch } from './platform/db/migrate.ts'
import { TokenKeyError } from './platform/http/token-keys.ts'

/** Failures whose message is already the one sentence for the operator. */
const SPOKEN = [BackupError, ConfigError, EmbeddedDatabaseError, MigrationMismatch, TokenKeyError]

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])
const REFUSED_LOGIN = new Set(['28000', '28P01'])
const NO_DATABASE = '3D000'
const STARTING_OR_STOPPING = '57P03'

/** One sentence on what kept the server from starting and how to mend it; undefined for what nobody expected. */
export function sentenceOf(error: unknown, config: Config | undefined): string | undefined {
  if (SPOKEN.some((kind) => error instanceof kind)) return (error as Error).message
  const code = codeOf(error)
  if (code === 'EADDRINUSE' && config) return busyPort(config.port)
  if (code === 'EACCES' && config) {
    return `Port ${config.port} needs more rights than this user has; choose one above 1023: PORT=3000 npm start`
  }
  if (code === 'EADDRNOTAVAIL' && config) return `HOST ${config.host} is no address of this machine.`
  return config?.database.kind === 'external' ? sentenceOfDatabase(code) : undefined
}

function busyPort(port: number): string {
  return `Port ${port} is in use by another program; stop it, or choose another one: PORT=${port + 1} npm start`
}

function sentenceOfDatabase(code: string): string | undefined {
  if (UNREACHABLE.has(code)) {
    return 'The database cannot be reached; check that PostgreSQL runs and that DATABASE_URL, DATABASE_WORKER_URL and DATABASE_MIGRATION_URL name its address.'
  }
  if (REFUSED_LOGIN.has(code)) {
    return 'The database refuses a login; check user and password in DATABASE_URL, DATABASE_WORKER_URL and DATABASE_MIGRATION_URL.'
  }
  if (code === NO_DATABASE)
    return 'The database that DATABASE_URL names does not exist; create it as docker/initdb/roles.sql shows.'
  if (code === STARTING_OR_STOPPING)
    return 'The database is just starting or stopping; try again in a moment.'
  return undefined
}

/** The code of an error, or of the first of several that were tried (IPv4 and IPv6). */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

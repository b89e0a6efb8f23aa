import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Type, type Static, type TSchema, type TSchemaOptions } from 'typebox'
import { Errors } from 'typebox/value'

const installationRoot = fileURLToPath(new URL('../../../', import.meta.url))

/** The environment as this server reads it; each setting carries the sentence that says what it must be. */
const Environment = Type.Object({
  WEGMARKE_MODE: Type.Optional(
    Type.Enum(['demo', 'production'], { description: 'must be "demo" or "production"' }),
  ),
  HOST: Type.Optional(
    Type.String({ pattern: '^[A-Za-z0-9.:-]+$', description: 'must be an address or a host name' }),
  ),
  PORT: Type.Optional(
    Type.String({
      pattern: '^[0-9]{1,5}$',
      description: 'must be a number from 0 to 65535 (0 = any free port)',
    }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#\\s]+/?$',
      description: 'must be the address people type, such as https://wegmarke.example.org, without a path',
    }),
  ),
  TRUSTED_PROXIES: Type.Optional(
    Type.String({
      pattern: '^[0-9A-Fa-f.:/]+(,[0-9A-Fa-f.:/]+)*$',
      description: 'must list addresses or networks, separated by commas, such as 10.0.0.0/8',
    }),
  ),
  DATABASE_URL: Type.Optional(postgresUrl('the app role')),
  DATABASE_WORKER_URL: Type.Optional(postgresUrl('the worker role')),
  DATABASE_MIGRATION_URL: Type.Optional(postgresUrl('the migrator role')),
  WEGMARKE_DATA_DIR: Type.Optional(Type.String({ minLength: 1, description: 'must name a folder' })),
  WEGMARKE_TOKEN_KEY_FILE: Type.Optional(
    Type.String({ minLength: 1, description: 'must name a file that holds an Ed25519 private key (PEM)' }),
  ),
  WEGMARKE_TODAY: Type.Optional(
    Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      description: 'must be a calendar date such as 2027-03-01',
    }),
  ),
  REQUESTS_PER_MINUTE: Type.Optional(
    Type.String({
      pattern: '^[1-9][0-9]{1,6}$',
      description: 'must be a number from 10 to 9999999: requests a minute that one account may make',
    }),
  ),
  LOG_LEVEL: Type.Optional(
    Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      description: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
  ),
})

type Environment = Static<typeof Environment>

/** The PostgreSQL that this server brings along, or three addresses of one that somebody else runs. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | {
      readonly kind: 'external'
      readonly appUrl: string
      readonly workerUrl: string
      readonly migrationUrl: string
    }

/** Everything the operator decides, read once when the process starts. */
export interface Config {
  readonly mode: 'demo' | 'production'
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** Origin without a trailing slash; undefined = the address the server listens on (demo only). */
  readonly publicUrl: string | undefined
  /** Addresses or networks whose X-Forwarded-* headers are believed; empty = nobody's. */
  readonly trustedProxies: readonly string[]
  readonly database: DatabaseConfig
  /** Absolute folder for what this server keeps beside the database: embedded data, generated demo key. */
  readonly dataDir: string
  /** PEM file of the Ed25519 private key that signs access tokens; undefined = make one (demo only). */
  readonly tokenKeyFile: string | undefined
  /** 'YYYY-MM-DD' that stands in for today (Europe/Berlin); undefined = the clock. Never in production. */
  readonly today: string | undefined
  /** Requests a minute of one account; undefined = the usual number. */
  readonly requestsPerMinute: number | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** A setting that cannot be used; the message is one sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly setting: string
  constructor(setting: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.setting = setting
  }
}

/**
 * Reads the settings from the environment.
 * An empty value counts as not set, as compose files and shells write it.
 * @throws ConfigError for the first setting that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const settings = check(env)
  const mode = settings.WEGMARKE_MODE ?? 'demo'
  const dataDir = fromRoot(settings.WEGMARKE_DATA_DIR ?? '.data')
  if (mode === 'production') refuseUnfinishedProduction(settings)
  return {
    mode,
    host: settings.HOST ?? '127.0.0.1',
    port: readPort(settings.PORT),
    publicUrl: settings.PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxies: settings.TRUSTED_PROXIES?.split(',') ?? [],
    database: readDatabase(settings, dataDir),
    dataDir,
    tokenKeyFile: settings.WEGMARKE_TOKEN_KEY_FILE && fromRoot(settings.WEGMARKE_TOKEN_KEY_FILE),
    today: readToday(settings.WEGMARKE_TODAY),
    requestsPerMinute: settings.REQUESTS_PER_MINUTE ? Number(settings.REQUESTS_PER_MINUTE) : undefined,
    logLevel: settings.LOG_LEVEL ?? (mode === 'production' ? 'info' : 'warn'),
  }
}

function check(env: Readonly<Record<string, string | undefined>>): Environment {
  const known: Record<string, string> = {}
  for (const name of Object.keys(Environment.properties)) {
    const value = env[name]?.trim()
    if (value) known[name] = value
  }
  const [first] = Errors(Environment, known)
  if (first) throw refusal(first.instancePath.slice(1) as keyof Environment)
  return known
}

function refusal(setting: keyof Environment): ConfigError {
  const schema: TSchema = Environment.properties[setting]
  const { description } = schema as TSchemaOptions
  return new ConfigError(setting, `${setting} ${description}.`)
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? 3000)
  if (port > 65_535) throw refusal('PORT')
  return port
}

function readToday(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  // Date rolls 30 February over to March, so a day that does not exist comes back as another one.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw refusal('WEGMARKE_TODAY')
  }
  return text
}

function readDatabase(settings: Environment, dataDir: string): DatabaseConfig {
  const { DATABASE_URL, DATABASE_WORKER_URL, DATABASE_MIGRATION_URL } = settings
  if (DATABASE_URL && DATABASE_WORKER_URL && DATABASE_MIGRATION_URL) {
    return {
      kind: 'external',
      appUrl: DATABASE_URL,
      workerUrl: DATABASE_WORKER_URL,
      migrationUrl: DATABASE_MIGRATION_URL,
    }
  }
  if (DATABASE_URL || DATABASE_WORKER_URL || DATABASE_MIGRATION_URL) {
    throw new ConfigError(
      'DATABASE_URL',
      'Set DATABASE_URL, DATABASE_WORKER_URL and DATABASE_MIGRATION_URL together (three roles of one database), or none of them to use the built-in database.',
    )
  }
  return { kind: 'embedded', dataDir: resolve(dataDir, 'postgres') }
}

function refuseUnfinishedProduction(settings: Environment): void {
  const required = [
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATABASE_WORKER_URL',
    'DATABASE_MIGRATION_URL',
    'WEGMARKE_TOKEN_KEY_FILE',
  ] as const
  const missing = required.filter((name) => settings[name] === undefined)
  if (missing[0]) {
    throw new ConfigError(
      missing[0],
      `Production mode also needs ${missing.join(', ')}; set it and start again.`,
    )
  }
  if (!settings.PUBLIC_URL?.startsWith('https://')) {
    throw new ConfigError('PUBLIC_URL', 'PUBLIC_URL must begin with https:// in production mode.')
  }
  if (settings.WEGMARKE_TODAY !== undefined) {
    throw new ConfigError(
      'WEGMARKE_TODAY',
      'WEGMARKE_TODAY moves the calendar and is refused in production mode; remove it.',
    )
  }
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : resolve(installationRoot, path)
}

function postgresUrl(role: string) {
  return Type.String({
    pattern: '^postgres(ql)?://',
    description: `must be a postgres:// address of ${role}`,
  })
}

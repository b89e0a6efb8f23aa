import { readFileSync } from 'node:fs'
import { ConfigError } from './config.ts'

/** Settings that hold a password. Each may be given as `<NAME>_FILE`, the file that holds it, as containers keep secrets. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_MIGRATION_URL',
  'DATABASE_BACKUP_URL',
] as const

type Environment = Readonly<Record<string, string | undefined>>

/** The environment with the secrets that files hold. @throws ConfigError when a file cannot be read or both are given */
export function withSecretFiles(env: Environment): Environment {
  const read: Record<string, string> = {}
  for (const name of SECRETS) {
    const setting = `${name}_FILE`
    const file = env[setting]?.trim()
    if (!file) continue
    if (env[name]?.trim()) throw new ConfigError(setting, `Set ${name} or ${setting}, not both.`)
    read[name] = readSecret(setting, file)
  }
  return { ...env, ...read }
}

function readSecret(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new ConfigError(setting, `${setting} names ${file}, which cannot be read; check name and rights.`, {
      cause,
    })
  }
}

import { join, resolve } from 'node:path'
import { BackupError } from './backup-error.ts'

/** Where backups go, who can open them and how long they stay. */
export interface BackupSettings {
  readonly folder: string
  /** Public keys of age; empty = not encrypted, for the demo only. */
  readonly recipients: readonly string[]
  readonly keepDays: number
  /** Address of the backup role; undefined = the built-in database of the data folder. */
  readonly url: string | undefined
}

const RECIPIENT = /^age1(?:pq1)?[0-9a-z]{40,4000}$/
const USUAL_DAYS = 30

/**
 * Reads the settings of backups: WEGMARKE_BACKUP_DIR, WEGMARKE_BACKUP_RECIPIENTS, WEGMARKE_BACKUP_DAYS,
 * DATABASE_BACKUP_URL. A database that is not the built-in one is a real one: its backups must be encrypted.
 * @throws BackupError for the first setting that cannot be used
 */
export function readBackupSettings(
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): BackupSettings {
  const given = (name: string) => env[name]?.trim() || undefined
  const recipients = given('WEGMARKE_BACKUP_RECIPIENTS')?.split(/[\s,]+/) ?? []
  const wrong = recipients.find((recipient) => !RECIPIENT.test(recipient))
  if (wrong !== undefined) {
    throw new BackupError(
      'WEGMARKE_BACKUP_RECIPIENTS must list public keys of age, such as age1…; make one with: npm run backup -- --new-key <file>',
    )
  }
  const url = given('DATABASE_BACKUP_URL')
  const isReal = url !== undefined || given('WEGMARKE_MODE') === 'production'
  if (isReal && recipients.length === 0) {
    throw new BackupError(
      'Backups of real data are encrypted: set WEGMARKE_BACKUP_RECIPIENTS to a public key; make one with: npm run backup -- --new-key <file>',
    )
  }
  if (given('WEGMARKE_MODE') === 'production' && url === undefined) {
    throw new BackupError('Production mode also needs DATABASE_BACKUP_URL, the address of the backup role.')
  }
  const days = given('WEGMARKE_BACKUP_DAYS') ?? String(USUAL_DAYS)
  if (!/^[1-9]\d{0,4}$/.test(days)) {
    throw new BackupError('WEGMARKE_BACKUP_DAYS must be a number of days from 1 to 99999.')
  }
  return {
    folder: resolve(given('WEGMARKE_BACKUP_DIR') ?? join(dataDir, 'backups')),
    recipients,
    keepDays: Number(days),
    url,
  }
}

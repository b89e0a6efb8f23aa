// pnpm restore: puts a backup into an empty database. --check only reads it and says whether it could be restored.
import { parseArgs } from 'node:util'
import { checkBackup } from '../apps/api/src/platform/backup/check-backup.ts'
import { readIdentity } from '../apps/api/src/platform/backup/keys.ts'
import { type Manifest, schemaOf } from '../apps/api/src/platform/backup/manifest.ts'
import { restoreBackup } from '../apps/api/src/platform/backup/restore-backup.ts'
import { asOperator, OperatorError, withMigrationUrl } from './operator.ts'

const usage = 'npm run restore -- <backup file> [--identity <key file>] [--check]'
const STAGES = {
  check: '1/3 Reading and checking the whole backup …',
  load: '2/3 Loading the tables and comparing them …',
  migrate: '3/3 Bringing them to this version …',
}

await asOperator(async (config) => {
  const { file, keyFile, isCheck } = readWish()
  const identity = keyFile === undefined ? undefined : await readIdentity(keyFile)
  if (isCheck) return describe(await checkBackup(file, identity))
  await withMigrationUrl(config, async (migrationUrl) => {
    const { manifest, migrated } = await restoreBackup({
      file,
      identity,
      migrationUrl,
      onStage: (stage) => say(STAGES[stage]),
    })
    describe(manifest)
    if (migrated.length > 0) say(`${migrated.length} newer migrations were applied.`)
    say('Restored. Everybody has to sign in again; links sent by e-mail before have ended.')
    say(`What was entered, changed or deleted since ${manifest.createdAt} is not there: enter it again.`)
    say(
      'Consents that were withdrawn since then are valid again: withdraw them again before anybody signs in.',
    )
    say('docker/README.md, "Restore", says how to find them.')
  })
})

function readWish() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { identity: { type: 'string' }, check: { type: 'boolean', default: false } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new OperatorError(`Name one backup:\n${usage}`)
  return { file, keyFile: values.identity, isCheck: values.check }
}

function describe(manifest: Manifest): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  say(`Taken ${manifest.createdAt} by version ${manifest.version}, tables as of ${schemaOf(manifest)}`)
  say(
    `${rows} rows in ${manifest.tables.length} tables agree with the manifest; ${manifest.audit.events} events in the audit.`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

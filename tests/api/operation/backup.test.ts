import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive } from '@wegmarke/api/platform/backup/archive'
import { BackupError } from '@wegmarke/api/platform/backup/backup-error'
import { checkBackup } from '@wegmarke/api/platform/backup/check-backup'
import { makeKey, readIdentity } from '@wegmarke/api/platform/backup/keys'
import { pruneBackups } from '@wegmarke/api/platform/backup/prune-backups'
import { restoreBackup } from '@wegmarke/api/platform/backup/restore-backup'
import { readBackupSettings } from '@wegmarke/api/platform/backup/settings'
import { writeBackup, type WrittenBackup } from '@wegmarke/api/platform/backup/write-backup'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import {
  asSuperuser,
  emptyDatabase,
  type EmptyDatabase,
  rowsOf,
} from '../../support/database/empty-database.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const NAME = 'Zeynep Kanarienvogel'
const database = useDatabase()
let folder: string
let recipient: string
let identity: string
let backup: WrittenBackup
const targets: EmptyDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-backup-'))
  recipient = await makeKey(join(folder, 'key.txt'))
  identity = await readIdentity(join(folder, 'key.txt'))
  const world = await build.alliance(database.arrange)
  const office = await build.organisation(database.arrange, world)
  const lead = await build.account(database.arrange, world, {
    roles: [{ role: 'caseworker', organisation: office }],
  })
  await build.session(database.arrange, lead)
  const caseload = await build.caseload(database.arrange, office, { lead })
  for (let index = 0; index < 20; index += 1) {
    await build.caseFile(database.arrange, caseload, { name: `${NAME} ${index}` })
  }
  backup = await write([recipient])
})

afterAll(async () => {
  for (const target of targets) await target.drop()
  await rm(folder, { recursive: true, force: true })
})

/** As the backup role, which reads every row and can write none. */
function backupUrl(): string {
  const url = new URL(database.urls.superuser)
  url.searchParams.set('options', '-c role=wegmarke_backup')
  return url.href
}

let minutes = 0
async function write(recipients: readonly string[]): Promise<WrittenBackup> {
  minutes += 1
  const now = new Date(Date.UTC(2026, 10, 22, 12, minutes))
  return await writeBackup({
    url: backupUrl(),
    folder: join(folder, 'kept'),
    recipients,
    version: '0.1.0',
    now,
  })
}

async function target(): Promise<EmptyDatabase> {
  const made = await emptyDatabase(inject('testServer'))
  targets.push(made)
  return made
}

const FLAGS = `select relname, relrowsecurity, relforcerowsecurity from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`
const COUNTS = `select (select count(*)::int from case_file) as files, (select count(*)::int from person) as people,
  (select count(*)::int from pg_constraint where contype = 'f' and convalidated) as "references",
  (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O') as triggers,
  (select count(*)::int from pg_policies) as policies`

describe('a backup', () => {
  it('is encrypted: no name of a person can be read in it', async () => {
    const bytes = await readFile(backup.file, 'latin1')
    expect(bytes).toMatch(/^age-encryption\.org\/v1\n/)
    expect(bytes).not.toContain('Kanarienvogel')
    expect(backup.manifest.tables.find(({ name }) => name === 'case_file')?.rows).toBe(20)
  })

  it('comes back whole into an empty database, as protected as it was', async () => {
    const { migrationUrl, superuserUrl } = await target()
    const { migrated } = await restoreBackup({ file: backup.file, identity, migrationUrl })
    expect(migrated).toEqual([])
    expect(await rowsOf(superuserUrl, FLAGS)).toEqual(await rowsOf(database.urls.superuser, FLAGS))
    expect(await rowsOf(superuserUrl, COUNTS)).toEqual(await rowsOf(database.urls.superuser, COUNTS))
    const names = 'select name_as_wished from person order by 1'
    expect(await rowsOf(superuserUrl, names)).toEqual(await rowsOf(database.urls.superuser, names))
  }, 120_000)

  it('does not bring sessions and links of the past back to life', async () => {
    const last = targets.at(-1) as EmptyDatabase
    const alive = `select (select count(*)::int from login_session where revoked_at is null) as sessions,
      (select count(*)::int from one_time_link where expires_at > now()) as links`
    expect(await rowsOf(last.superuserUrl, alive)).toEqual([{ sessions: 0, links: 0 }])
    expect(
      await rowsOf(last.superuserUrl, `select action from audit_event where action = 'backup.restored'`),
    ).toHaveLength(1)
  })

  it('goes on counting where it stopped', async () => {
    const last = targets.at(-1) as EmptyDatabase
    const next = `select nextval(pg_get_serial_sequence('caseload', 'id')) > max(id) as is_free from caseload`
    expect(await rowsOf(last.superuserUrl, next)).toEqual([{ is_free: true }])
  })
})

describe('a restore is refused in one sentence, and nothing is written', () => {
  async function refusal(file: string, secretKey: string | undefined, into?: EmptyDatabase): Promise<string> {
    const { migrationUrl, superuserUrl } = into ?? (await target())
    const error: unknown = await restoreBackup({ file, identity: secretKey, migrationUrl }).catch(
      (reason) => reason,
    )
    expect(error).toBeInstanceOf(BackupError)
    expect(String(error)).toMatch(/^BackupError: [A-Z][^\n]+\.$/)
    if (into === undefined) {
      expect(await rowsOf(superuserUrl, `select to_regclass('public.case_file') as there`)).toEqual([
        { there: null },
      ])
    }
    return String(error)
  }

  it('with the key of somebody else', async () => {
    await makeKey(join(folder, 'other.txt'))
    expect(await refusal(backup.file, await readIdentity(join(folder, 'other.txt')))).toMatch(/does not open/)
  })

  it('without a key', async () => {
    expect(await refusal(backup.file, undefined)).toMatch(/encrypted/)
  })

  it.each([0.1, 0.5, 0.9, 0.999])('cut off after %d of its length', async (part) => {
    const file = join(folder, 'cut.age')
    await writeFile(file, await readFile(backup.file))
    await truncate(file, Math.floor(backup.bytes * part))
    expect(await refusal(file, identity)).toMatch(/damaged|cut off|does not open/)
  })

  it.each(['', '{"format": 1', 'null', '{"format": 2}'])('with a manifest that says %j', async (manifest) => {
    const file = join(folder, `damaged-${manifest.length}.tar.gz`)
    await writeArchive(file, Readable.from([{ name: 'manifest.json', content: Buffer.from(manifest) }]), [])
    expect(await refusal(file, undefined)).toMatch(/manifest of this backup cannot be read|newer version/)
  })

  it.each([0.3, 0.6, 0.95])('with one bit changed after %d of its length', async (part) => {
    const bytes = await readFile(backup.file)
    const place = Math.floor(bytes.length * part)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    const file = join(folder, 'changed.age')
    await writeFile(file, bytes)
    expect(await refusal(file, identity)).toMatch(/damaged/)
  })

  it('into a database in which somebody works', async () => {
    const filled: EmptyDatabase = {
      migrationUrl: database.urls.migration,
      superuserUrl: database.urls.superuser,
      workerUrl: database.urls.worker,
      drop: async () => undefined,
    }
    expect(await refusal(backup.file, identity, filled)).toMatch(/not empty/)
    expect(await rowsOf(database.urls.superuser, 'select count(*)::int as files from case_file')).toEqual([
      { files: 20 },
    ])
  })

  it('that breaks off while loading leaves no row and no lifted protection', async () => {
    const broken = await target()
    await restoreBackup({ file: backup.file, identity, migrationUrl: broken.migrationUrl })
    // A database of the same schema, emptied, whose rule now refuses what the backup holds.
    await asSuperuser(
      broken.superuserUrl,
      `set session_replication_role = replica; truncate case_file, account, alliance cascade; reset session_replication_role;
       alter table goal add constraint goal_refused check (false);
       alter table case_file add constraint case_file_refused check (false)`,
    )
    const before = await rowsOf(broken.superuserUrl, FLAGS)
    await expect(
      restoreBackup({ file: backup.file, identity, migrationUrl: broken.migrationUrl }),
    ).rejects.toThrow(/case_file_refused/)
    expect(await rowsOf(broken.superuserUrl, FLAGS)).toEqual(before)
    expect(await rowsOf(broken.superuserUrl, 'select count(*)::int as rows from alliance')).toEqual([
      { rows: 0 },
    ])
  }, 120_000)
})

describe('a backup that cannot be written', () => {
  it('fails in one sentence for a public key with a slip of the pen, and leaves no file', async () => {
    const before = await readdir(join(folder, 'kept'))
    const slipped = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`
    expect(readBackupSettings({ WEGMARKE_BACKUP_RECIPIENTS: slipped }, '/data').recipients).toEqual([slipped])
    const error: unknown = await write([slipped]).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(BackupError)
    expect(String(error)).toMatch(/is not one of age/)
    expect(await readdir(join(folder, 'kept'))).toEqual(before)
  }, 15_000)

  it.each(['encrypted', 'plain'])(
    'fails for a place that is not there, %s',
    async (kind) => {
      async function* entries() {
        await Promise.resolve()
        for (let index = 0; index < 8; index += 1) {
          yield { name: String(index), content: crypto.getRandomValues(Buffer.alloc(60_000)) }
        }
      }
      const path = join(folder, 'nowhere', 'backup')
      await expect(writeArchive(path, entries(), kind === 'encrypted' ? [recipient] : [])).rejects.toThrow(
        /ENOENT/,
      )
    },
    15_000,
  )
})

describe('what a backup that was killed has left', () => {
  it('goes with the next backup; what is being written now stays', async () => {
    const kept = join(folder, 'kept')
    const [left, begun, foreign] = [
      'wegmarke-2026-11-20T020000Z.tar.gz.age.part',
      'wegmarke-2026-11-22T115900Z.tar.gz.part',
      'notes.part',
    ]
    for (const name of [left, begun, foreign]) await writeFile(join(kept, name), 'begun')
    const longAgo = new Date('2026-11-22T10:00:00Z')
    for (const name of [left, foreign]) await utimes(join(kept, name), longAgo, longAgo)
    await utimes(join(kept, begun), new Date(), new Date('2026-11-22T12:00:00Z'))
    await write([recipient])
    const parts = (await readdir(kept)).filter((name) => name.endsWith('.part'))
    expect(parts.toSorted()).toEqual([foreign, begun])
    for (const name of [begun, foreign]) await rm(join(kept, name))
  })
})

describe('withdrawals that a restore does not know', () => {
  it('are found in the database before by the statement of the guide', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../../docker/README.md'), 'utf8')
    const [, statement = ''] = /`(SELECT e\.happened_at[^`]+)`/.exec(guide) ?? []
    const [file] = await rowsOf(
      database.urls.superuser,
      'select id, alliance_id, code from case_file limit 1',
    )
    const { id, alliance_id, code } = file as Record<string, string>
    await asSuperuser(
      database.urls.superuser,
      `insert into audit_event (alliance_id, action, case_file_id) values ('${alliance_id}', 'consent.withdrawn', '${id}')`,
    )
    const found = (moment: string) => rowsOf(database.urls.superuser, statement.replace('<moment>', moment))
    expect(await found('2000-01-01')).toMatchObject([{ code, action: 'consent.withdrawn' }])
    expect(await found('2999-01-01')).toEqual([])
  })
})

describe('backups without encryption and old backups', () => {
  it('are allowed for the demo alone', async () => {
    const plain = await write([])
    expect(plain.file).toMatch(/\.tar\.gz$/)
    expect((await checkBackup(plain.file, undefined)).createdAt).toBe(plain.manifest.createdAt)
    expect(readBackupSettings({}, '/data')).toMatchObject({
      recipients: [],
      folder: '/data/backups',
      keepDays: 30,
    })
    const real = { DATABASE_BACKUP_URL: 'postgres://backup@db/wegmarke' }
    expect(() => readBackupSettings(real, '/data')).toThrow(/encrypted/)
    expect(() => readBackupSettings({ WEGMARKE_MODE: 'production' }, '/data')).toThrow(/encrypted/)
    expect(
      readBackupSettings({ ...real, WEGMARKE_BACKUP_RECIPIENTS: recipient }, '/data').recipients,
    ).toEqual([recipient])
    expect(() => readBackupSettings({ WEGMARKE_BACKUP_RECIPIENTS: 'age1' }, '/data')).toThrow(/public keys/)
  })

  it('go when they are too old, but never the last one', async () => {
    const kept = join(folder, 'kept')
    await writeFile(join(kept, 'notes.txt'), 'of somebody else')
    const later = new Date('2026-12-24T00:00:00Z')
    const before = await readdir(kept)
    expect(before.length).toBeGreaterThan(2)
    expect(await pruneBackups(kept, 60, later)).toEqual([])
    expect(await pruneBackups(kept, 30, later)).toHaveLength(before.length - 2)
    expect(await readdir(kept)).toHaveLength(2)
  })
})

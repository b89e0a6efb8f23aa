import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyAudit } from '@wegmarke/api/platform/audit/verify-audit'
import type { Manifest } from '@wegmarke/api/platform/backup/manifest'
import { loadBackup } from '@wegmarke/api/platform/backup/restore-backup'
import { connect } from '@wegmarke/api/platform/db/connect'
import { migrate } from '@wegmarke/api/platform/db/migrate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabase, type EmptyDatabase, rowsOf } from '../../support/database/empty-database.ts'
import { useDatabase } from '../../support/database/use-database.ts'

/** A demo of version 0.1.0 with what people wrote into it, as that version's backup. */
const LANDED = join(import.meta.dirname, '../../hard/fixtures/version-0.1.0.tar.gz')

const PROTECTION = `select relname, relrowsecurity, relforcerowsecurity,
    (select array_agg(policyname || cmd || coalesce(qual, '') || coalesce(with_check, '') order by policyname)
      from pg_policies where schemaname = 'public' and tablename = relname) as policies,
    (select array_agg(conname || convalidated order by conname) from pg_constraint where conrelid = c.oid) as constraints,
    (select array_agg(tgname || tgenabled::text order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
  from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`

const fresh = useDatabase()
let old: EmptyDatabase
let manifest: Manifest

beforeAll(async () => {
  old = await emptyDatabase(inject('testServer'))
  manifest = await loadBackup({ file: LANDED, identity: undefined, migrationUrl: old.migrationUrl })
}, 120_000)

afterAll(async () => {
  await old.drop()
})

describe('a database of version 0.1.0 with data', () => {
  it('is migrated once by two servers that start together, and past a reader who holds a lock', async () => {
    const reader = new pg.Client({ connectionString: old.superuserUrl })
    await reader.connect()
    await reader.query('begin; lock table case_file in share mode')
    const both = Promise.all([migrate(old.migrationUrl), migrate(old.migrationUrl)])
    await pause(4_000)
    await reader.query('commit')
    await reader.end()
    const [first, second] = await both
    const applied = [...first, ...second]
    expect(new Set(applied).size).toBe(applied.length)
    expect(Math.min(first.length, second.length)).toBe(0)
    const rows = await rowsOf<{ name: string }>(
      old.superuserUrl,
      'select name from schema_migration order by name',
    )
    expect(rows.map(({ name }) => name)).toEqual([...manifest.migrations.map(({ name }) => name), ...applied])
  }, 120_000)

  it('is then protected exactly as a new one', async () => {
    expect(await rowsOf(old.superuserUrl, PROTECTION)).toEqual(await rowsOf(fresh.urls.superuser, PROTECTION))
  })

  it('has kept every row of every record', async () => {
    const kept = [
      'case_file',
      'person',
      'person_identity',
      'step',
      'gap',
      'attainment',
      'goal',
      'journal_entry',
      'note',
      'account',
      'role_grant',
      'caseload_post',
      'residence_period',
      'entry_level',
    ]
    const tables = manifest.tables.filter(({ name }) => kept.includes(name))
    expect(tables).toHaveLength(kept.length)
    for (const { name, rows } of tables) {
      expect([name, await rowsOf(old.superuserUrl, `select count(*)::int as rows from ${name}`)]).toEqual([
        name,
        [{ rows }],
      ])
    }
  })

  it('has an audit without a break, and the restore in it', async () => {
    const worker = connect({ url: old.workerUrl, name: 'test-audit', max: 1 })
    const chains = await verifyAudit(worker)
    await worker.destroy()
    expect(chains.filter(({ firstBreak }) => firstBreak !== null)).toEqual([])
    const rows = await rowsOf(old.superuserUrl, 'select count(*)::int as events from audit_event')
    expect(rows).toEqual([{ events: manifest.audit.events + 1 }])
  })
})

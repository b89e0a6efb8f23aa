import { join } from 'node:path'
import { loadBackup } from '@wegmarke/api/platform/backup/restore-backup'
import { migrate } from '@wegmarke/api/platform/db/migrate'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { asSuperuser, emptyDatabase, type EmptyDatabase, rowsOf } from '../support/database/empty-database.ts'

const LANDED = join(import.meta.dirname, 'fixtures/version-0.1.0.tar.gz')
const COPIES = 40_000
const MOST_SECONDS = 60

let old: EmptyDatabase

beforeAll(async () => {
  old = await emptyDatabase(inject('testServer'))
  await loadBackup({ file: LANDED, identity: undefined, migrationUrl: old.migrationUrl })
  const copy = (table: string) => `insert into ${table} select (jsonb_populate_record(t,
      jsonb_build_object('id', gen_random_uuid()))).* from ${table} t,
      generate_series(1, ${COPIES} / (select count(*) from ${table}) + 1)`
  await asSuperuser(
    old.superuserUrl,
    `set session_replication_role = replica; ${copy('step')}; ${copy('journal_entry')};
     insert into audit_event (action, details) select 'housekeeping.done', '{}' from generate_series(1, ${COPIES})`,
  )
}, 300_000)

afterAll(async () => {
  await old.drop()
})

it(`a database of version 0.1.0 with more than 100,000 rows is migrated within ${MOST_SECONDS} seconds`, async () => {
  const count = `select (select count(*) from step) + (select count(*) from journal_entry)
    + (select count(*) from audit_event) as rows`
  const [before] = await rowsOf<{ rows: string }>(old.superuserUrl, count)
  expect(Number(before?.rows)).toBeGreaterThan(100_000)
  const started = performance.now()
  expect((await migrate(old.migrationUrl)).length).toBeGreaterThan(0)
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(`${before?.rows} rows were migrated in ${seconds.toFixed(1)} s\n`)
  expect(seconds).toBeLessThan(MOST_SECONDS)
  expect(await rowsOf(old.superuserUrl, count)).toEqual([before])
})

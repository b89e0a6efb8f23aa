import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { connect } from '@wegmarke/api/platform/db/connect'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { TEMPLATE, type TestServer } from './global-setup.ts'

/** A database of one test file's own. */
export interface TestDatabase {
  readonly urls: {
    readonly app: string
    readonly worker: string
    readonly migration: string
    readonly superuser: string
  }
  /** As the application: everything a request may do, nothing else. */
  readonly app: Kysely<Database>
  readonly worker: Kysely<Database>
  /** For arranging a world: past row-level security, without a request. */
  readonly arrange: Kysely<Database>
  readonly drop: () => Promise<void>
}

/** Clones the migrated template. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(
    server,
    `create database ${name} template ${TEMPLATE} strategy file_copy owner wegmarke_owner`,
  )
  const urls = {
    app: withDatabase(server.appUrl, name),
    worker: withDatabase(server.workerUrl, name),
    migration: withDatabase(server.migrationUrl, name),
    superuser: withDatabase(server.superuserUrl, name),
  }
  const app = connect({ url: urls.app, name: 'test-app', max: 4 })
  const worker = connect({ url: urls.worker, name: 'test-worker', max: 2 })
  const asDefiner = `${urls.migration}?options=${encodeURIComponent('-c role=wegmarke_definer')}`
  const arrange = connect({ url: asDefiner, name: 'test-arrange', max: 2 })
  return {
    urls,
    app,
    worker,
    arrange,
    async drop() {
      await Promise.all([app.destroy(), worker.destroy(), arrange.destroy()])
      await asSuperuser(server, `drop database ${name} with (force)`)
    },
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function asSuperuser(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase, roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer, type Server } from '@wegmarke/api/platform/db/embedded/server'
import { migrate } from '@wegmarke/api/platform/db/migrate'
import type { DatabaseUrls } from '@wegmarke/api/start-database'
import { refuseUnsafeDatabase } from '@wegmarke/api/unsafe-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

// A server of its own: the one of the other tests runs with fsync off.
let folder: string
let server: Server
let urls: DatabaseUrls

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-unsafe-'))
  server = await startServer(folder)
  await prepareDatabase(server, 'wegmarke')
  urls = {
    appUrl: roleUrl(server, 'app', 'wegmarke'),
    workerUrl: roleUrl(server, 'worker', 'wegmarke'),
    migrationUrl: roleUrl(server, 'migrator', 'wegmarke'),
  }
  await migrate(urls.migrationUrl)
}, 60_000)

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('production', () => {
  it('accepts a database with the roles of docker/initdb/roles.sql', async () => {
    await expect(refuseUnsafeDatabase(urls)).resolves.toBeUndefined()
  })

  it('refuses fsync off', async () => {
    const { appUrl, workerUrl, migrationUrl } = inject('testServer')
    await expect(refuseUnsafeDatabase({ appUrl, workerUrl, migrationUrl })).rejects.toThrow(/fsync/)
  })

  const wrong: [string, string, string, RegExp][] = [
    [
      'an app role past row-level security',
      'alter role wegmarke_app bypassrls',
      'alter role wegmarke_app nobypassrls',
      /bypasses row-level security/,
    ],
    [
      'a worker role past row-level security',
      'alter role wegmarke_worker bypassrls',
      'alter role wegmarke_worker nobypassrls',
      /wegmarke_worker bypasses/,
    ],
    [
      'a superuser as app role',
      'alter role wegmarke_app superuser',
      'alter role wegmarke_app nosuperuser',
      /bypasses row-level security/,
    ],
    [
      'an app role that owns a table',
      'alter table step owner to wegmarke_app',
      'alter table step owner to wegmarke_owner',
      /owns step/,
    ],
    [
      'an app role that may become the owner',
      'grant wegmarke_owner to wegmarke_app',
      'revoke wegmarke_owner from wegmarke_app',
      /belongs to its owner/,
    ],
    [
      'an app role that may create tables',
      'grant create on schema public to wegmarke_app',
      'revoke create on schema public from wegmarke_app',
      /may create tables/,
    ],
    [
      'the demo alliance',
      `insert into alliance (name, district, is_demo) values ('Demo', 'Demo', true)`,
      'delete from alliance',
      /demo alliance/,
    ],
  ]

  it.each(wrong)('refuses %s', async (_what, break_, mend, sentence) => {
    await asSuperuser(break_)
    await expect(refuseUnsafeDatabase(urls)).rejects.toThrow(sentence)
    await asSuperuser(mend)
    await expect(refuseUnsafeDatabase(urls)).resolves.toBeUndefined()
  })
})

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl('wegmarke') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

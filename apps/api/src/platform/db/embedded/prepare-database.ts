import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Server } from './server.ts'

const ROLES = new URL('../../../../../../docker/initdb/roles.sql', import.meta.url)
const LOGINS = ['migrator', 'app', 'worker', 'backup'] as const

/** Creates the database and its roles where they are missing, and sets the kept passwords. */
export async function prepareDatabase(server: Server, database: string): Promise<void> {
  await withClient(server.superuserUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  })
  await withClient(server.superuserUrl(database), async (client) => {
    await client.query('set client_min_messages = warning')
    await client.query(await readFile(fileURLToPath(ROLES), 'utf8'))
    for (const role of LOGINS) {
      await client.query(
        `alter role wegmarke_${role} password ${pg.escapeLiteral(server.access.passwords[role])}`,
      )
    }
  })
}

/** Address of one login role. */
export function roleUrl({ access }: Server, role: (typeof LOGINS)[number], database: string): string {
  return `postgres://wegmarke_${role}:${access.passwords[role]}@127.0.0.1:${access.port}/${database}`
}

async function withClient(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}

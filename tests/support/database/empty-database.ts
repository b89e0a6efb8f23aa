import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TestServer } from './global-setup.ts'

const ROLES = join(import.meta.dirname, '../../../docker/initdb/roles.sql')

/** A database with the roles and nothing else, as an operator makes one for a restore. */
export interface EmptyDatabase {
  readonly migrationUrl: string
  readonly superuserUrl: string
  readonly workerUrl: string
  readonly drop: () => Promise<void>
}

export async function emptyDatabase(server: TestServer): Promise<EmptyDatabase> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  const address = (url: string) => {
    const changed = new URL(url)
    changed.pathname = `/${name}`
    return changed.href
  }
  await asSuperuser(server.superuserUrl, `create database ${name}`)
  await asSuperuser(address(server.superuserUrl), await readFile(ROLES, 'utf8'))
  return {
    migrationUrl: address(server.migrationUrl),
    superuserUrl: address(server.superuserUrl),
    workerUrl: address(server.workerUrl),
    drop: () => asSuperuser(server.superuserUrl, `drop database ${name} with (force)`),
  }
}

/** Runs statements as the superuser. */
export async function asSuperuser(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}

/** The rows of one query, as the superuser. */
export async function rowsOf<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

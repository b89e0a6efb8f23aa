import { readFile } from 'node:fs/promises'
import { connect } from '@wegmarke/api/platform/db/connect'
import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import pg from 'pg'
import { nameParts } from './names.ts'
import { writeTemplates } from './templates.ts'

/** Addresses of the database that is being filled. */
export interface FillUrls {
  readonly superuser: string
  readonly worker: string
}

const CONNECTIONS = 2
const NOT_COPIED = ['audit_event', 'access_request', 'participation', 'import_effect', 'import_row']

/** What triggers would have counted. */
const COUNT = `
  INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
  SELECT r.alliance_id, r.caseload_id, x.fact, x.on_day, count(*)
  FROM bench.shape s JOIN case_row r ON r.alliance_id = s.alliance_id, LATERAL app.tallied_facts(r) x GROUP BY 1, 2, 3, 4`

/**
 * Fills a migrated, empty database with so many people: a few hundred files are written and evaluated as any other, the
 * rest are copies of them, made within PostgreSQL. Triggers and foreign keys rest meanwhile, indexes are built at the end.
 */
export async function fill({ superuser, worker }: FillUrls, people: number, today: string): Promise<void> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: superuser }))
  const [client] = clients as [pg.Client]
  await Promise.all(clients.map((one) => one.connect()))
  try {
    await client.query('CREATE SCHEMA bench')
    await prepareTemplates(superuser, worker, today)
    for (const one of clients) await one.query('SET session_replication_role = replica')
    await client.query(`SET bench.people = '${people}'`)
    await writeNames(client)
    for (const file of ['people.sql', 'multiply.sql']) await client.query(await read(file))
    const tables = await tablesOfFiles(client)
    await inParallel(clients, tables, (one, table) => multiply(one, table))
    await client.query(COUNT)
    await inParallel(clients, await allTables(client), async (one, table) => {
      await one.query(`VACUUM (ANALYZE, FREEZE) ${pg.escapeIdentifier(table)}`)
    })
  } finally {
    await Promise.all(clients.map((one) => one.end()))
  }
}

async function prepareTemplates(superuser: string, workerUrl: string, today: string): Promise<void> {
  const db = connect({ url: superuser, name: 'bench-templates', max: 1 })
  const worker = connect({ url: workerUrl, name: 'bench-worker', max: 1 })
  try {
    await writeTemplates(db, today)
    await evaluateDue(worker, today)
  } finally {
    await Promise.all([db.destroy(), worker.destroy()])
  }
}

async function writeNames(client: pg.Client): Promise<void> {
  const { given, surnames } = nameParts()
  for (const [table, parts] of [
    ['given', given],
    ['surname', surnames],
  ] as const) {
    await client.query(
      `CREATE TABLE bench.${table} AS SELECT * FROM jsonb_to_recordset($1) AS x (n int, name text, key text)`.replace(
        '$1',
        `${pg.escapeLiteral(JSON.stringify(parts))}::jsonb`,
      ),
    )
  }
}

/** The tables that hold content of files, the large ones first. */
async function tablesOfFiles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'case_file_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '%\\_history'
       AND NOT c.relname = ANY ($1)
     ORDER BY pg_relation_size(c.oid) DESC, c.relname`,
    [NOT_COPIED],
  )
  return ['case_file', ...rows.map(({ name }) => name)]
}

async function allTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     ORDER BY pg_relation_size(oid) DESC`,
  )
  return rows.map(({ name }) => name)
}

/** Building an index once over all rows takes a fraction of keeping it up to date row by row. */
async function multiply(client: pg.Client, table: string): Promise<void> {
  const indexesReady = (isReady: boolean) =>
    client.query('UPDATE pg_index SET indisready = $1 WHERE indrelid = $2::regclass', [isReady, table])
  await indexesReady(false)
  await client.query(`CALL bench.multiply(${pg.escapeLiteral(table)})`)
  await indexesReady(true)
  await client.query(`REINDEX TABLE ${pg.escapeIdentifier(table)}`)
}

async function inParallel(
  clients: readonly pg.Client[],
  tables: readonly string[],
  work: (client: pg.Client, table: string) => Promise<void>,
): Promise<void> {
  const waiting = [...tables]
  await Promise.all(
    clients.map(async (client) => {
      for (let table = waiting.shift(); table !== undefined; table = waiting.shift())
        await work(client, table)
    }),
  )
}

async function read(file: string): Promise<string> {
  return await readFile(new URL(file, import.meta.url), 'utf8')
}

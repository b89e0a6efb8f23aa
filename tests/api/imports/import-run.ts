import { createHash } from 'node:crypto'
import {
  checkImport,
  commitImport,
  type ImportBatch,
  type ImportRow,
  listImportRows,
  uploadImport,
} from '@wegmarke/contract/imports'
import { PEOPLE_AND_STEPS, proposeMapping } from '@wegmarke/domain/import/profiles'
import type { ImportMode, RowState } from '@wegmarke/domain/import/vocabulary'
import { sql } from 'kysely'
import { type Client, freshKey } from '../../support/api/client.ts'
import type { Api } from '../../support/api/use-api.ts'

/** One row of the German template by its headings; columns that are left out stay empty. */
export type ListRow = Readonly<Record<string, string>>

export const HEADINGS = Object.keys(PEOPLE_AND_STEPS.columns)

/** A name of two words for this seed that resembles no other: twelve letters by chance. */
export function nameFor(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  const letters = hex.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
  return `${letters.slice(0, 6)} ${letters.slice(6, 12)}`
}

/** The German template filled with these rows. */
export function listOf(...rows: readonly ListRow[]): string {
  const lines = rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ''))
  return [HEADINGS, ...lines].map((cells) => cells.join(';')).join('\r\n')
}

/** Sends a file as the browser does. */
export function upload(
  browser: Client,
  content: string | Uint8Array,
  fileName = 'Liste.csv',
): Promise<ImportBatch> {
  const contentBase64 = Buffer.from(content as Uint8Array).toString('base64')
  return browser.call(uploadImport, { body: { fileName, contentBase64 }, idempotencyKey: freshKey() })
}

/** Takes the mapping that the screens propose and checks all rows against this caseload. */
export function check(
  browser: Client,
  batch: ImportBatch,
  caseload: { readonly id: number },
): Promise<ImportBatch> {
  const { kind, columns } = proposeMapping(batch.header)
  return browser.call(checkImport, {
    params: { batchId: batch.id },
    version: batch.version,
    body: { mapping: { kind, columns: { ...columns } }, profileId: null, caseloadId: caseload.id },
  })
}

export function commit(
  browser: Client,
  batch: ImportBatch,
  mode: ImportMode = 'valid-rows',
): Promise<ImportBatch> {
  return browser.call(commitImport, { params: { batchId: batch.id }, version: batch.version, body: { mode } })
}

/** Upload, check and commit in one go. */
export async function importList(
  browser: Client,
  content: string,
  caseload: { readonly id: number },
): Promise<ImportBatch> {
  return await commit(browser, await check(browser, await upload(browser, content), caseload))
}

/** All rows of a batch, or those of one state, over all pages. */
export async function rowsOf(browser: Client, batch: ImportBatch, state?: RowState): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  let after: string | null = null
  do {
    const page: { items: ImportRow[]; next: string | null } = await browser.call(listImportRows, {
      params: { batchId: batch.id },
      query: { limit: 200, ...(after === null ? {} : { after }), ...(state === undefined ? {} : { state }) },
    })
    rows.push(...page.items)
    after = page.next
  } while (after !== null)
  return rows
}

/** What uploading, checking and repeating may always add to. */
const TRACES = ['import_batch', 'import_batch_history', 'import_row', 'audit_event', 'idempotency_key']

/** How many rows each table holds, the traces of the import itself left out. */
export async function tableSizes(api: Api): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relispartition
      AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`.execute(api.database.arrange)
  const sizes: Record<string, number> = {}
  for (const { name } of tables) {
    if (TRACES.includes(name)) continue
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(name)}`.execute(
      api.database.arrange,
    )
    sizes[name] = rows[0]?.n ?? 0
  }
  return sizes
}

/** How many files of an organisation there are. */
export async function filesIn(api: Api, organisation: { readonly id: string }): Promise<number> {
  const rows = await api.database.arrange
    .selectFrom('case_file')
    .select('id')
    .where('organisation_id', '=', organisation.id)
    .execute()
  return rows.length
}

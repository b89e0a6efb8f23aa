import type { NewSavedView, SavedView } from '@wegmarke/contract/saved-views'
import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import { sql } from 'kysely'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'

const columns = sql`id, version, name, query`

/** My saved views by their names. */
export async function listSavedViews(tx: Tx): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    SELECT ${columns} FROM saved_view ORDER BY name COLLATE "de-x-icu", id`.execute(tx)
  return rows
}

/** @throws 404 when it is not there, or not mine */
export async function getSavedView(tx: Tx, id: string): Promise<SavedView> {
  const { rows } = await sql<SavedView>`SELECT ${columns} FROM saved_view WHERE id = ${id}`.execute(tx)
  const [view] = rows
  if (view === undefined) throw refuse('not-found')
  return view
}

/** @throws 409 at the name when another view of mine has it */
export async function saveView(tx: Tx, { name, query }: NewSavedView): Promise<string> {
  const id = crypto.randomUUID()
  await ensureNameIsFree(tx, name, id)
  await sql`INSERT INTO saved_view (id, name, query) VALUES (${id}, ${name.trim()}, ${JSON.stringify(query)}::jsonb)`.execute(
    tx,
  )
  await trace(tx, 'savedView.saved', id)
  return id
}

/** @throws 404 when it is gone, 409 at the name when another view of mine has it, 412 when it was changed meanwhile */
export async function changeSavedView(
  tx: Tx,
  { viewId, version }: { readonly viewId: string; readonly version: number },
  { name, query }: NewSavedView,
): Promise<SavedView> {
  ensureVersion(version, await getSavedView(tx, viewId))
  await ensureNameIsFree(tx, name, viewId)
  const { numAffectedRows } = await sql`
    UPDATE saved_view SET name = ${name.trim()}, query = ${JSON.stringify(query)}::jsonb, version = version + 1
    WHERE id = ${viewId} AND version = ${version}`.execute(tx)
  const view = await getSavedView(tx, viewId)
  if (numAffectedRows !== 1n) ensureVersion(version, view)
  await trace(tx, 'savedView.changed', viewId)
  return view
}

export async function deleteSavedView(tx: Tx, id: string): Promise<null> {
  const { numAffectedRows } = await sql`DELETE FROM saved_view WHERE id = ${id}`.execute(tx)
  if (numAffectedRows !== 1n) throw refuse('not-found')
  await trace(tx, 'savedView.deleted', id)
  return null
}

async function ensureNameIsFree(tx: Tx, name: string, own: string): Promise<void> {
  const { rows } = await sql`SELECT FROM saved_view WHERE name = ${name.trim()} AND id <> ${own}`.execute(tx)
  if (rows.length > 0) throw refuse('already-exists', { errors: [{ pointer: '/name', code: 'taken' }] })
}

async function trace(tx: Tx, action: AuditActionOn<'savedView'>, id: string): Promise<void> {
  await audit(tx, { action, thing: 'saved_view', thingId: id })
}

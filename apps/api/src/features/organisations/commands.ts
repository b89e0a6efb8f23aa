import type { NewOrganisation } from '@wegmarke/contract/organisations'
import { mayHoldContent } from '@wegmarke/domain/alliance/vocabulary'
import type { Transaction } from 'kysely'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { getOrganisation } from './queries.ts'

/** Adds a member of the alliance; its kind decides whether it may ever hold content of files. */
export async function addOrganisation(tx: Transaction<Database>, draft: NewOrganisation): Promise<string> {
  const { id } = await tx
    .insertInto('organisation')
    .values(toRow(draft))
    .returning('id')
    .executeTakeFirstOrThrow()
  await trace(tx, 'organisation.added', id, draft)
  return id
}

/** Changes an organisation. One that holds content cannot become of a kind that may not: foreign keys refuse it. */
export async function changeOrganisation(
  tx: Transaction<Database>,
  { id, version }: { readonly id: string; readonly version: number },
  draft: NewOrganisation,
): Promise<void> {
  ensureVersion(version, await getOrganisation(tx, id))
  const { numUpdatedRows } = await tx
    .updateTable('organisation')
    .set(toRow(draft))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) ensureVersion(version, await getOrganisation(tx, id))
  await trace(tx, 'organisation.changed', id, draft)
}

function toRow({ name, kind, field, parentId, municipality }: NewOrganisation) {
  return {
    name: name.trim(),
    kind,
    field,
    parent_id: parentId,
    municipality_ags: municipality,
    may_hold_content: mayHoldContent(kind),
  }
}

async function trace(
  tx: Transaction<Database>,
  action: 'organisation.added' | 'organisation.changed',
  id: string,
  draft: NewOrganisation,
): Promise<void> {
  await audit(tx, {
    action,
    thing: 'organisation',
    thingId: id,
    organisationId: id,
    fields: Object.keys(draft),
  })
}

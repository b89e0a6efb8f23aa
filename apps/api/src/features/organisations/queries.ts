import type { Organisation } from '@wegmarke/contract/organisations'
import type { Selectable, Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** Organisations of the alliance, by name. */
export async function listOrganisations(tx: Transaction<Database>): Promise<Organisation[]> {
  const rows = await tx.selectFrom('organisation').selectAll().orderBy('name').orderBy('id').execute()
  const inGerman = new Intl.Collator('de')
  return rows.map(toOrganisation).toSorted((a, b) => inGerman.compare(a.name, b.name))
}

/** @throws not-found for an organisation of another alliance, or none */
export async function getOrganisation(tx: Transaction<Database>, id: string): Promise<Organisation> {
  const row = await tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return toOrganisation(row)
}

function toOrganisation(row: Selectable<Database['organisation']>): Organisation {
  const { id, version, name, kind, field } = row
  return {
    id,
    version,
    name,
    kind,
    field,
    parentId: row.parent_id,
    municipality: row.municipality_ags,
    mayHoldContent: row.may_hold_content,
  }
}

import type { ImportMapping } from '@wegmarke/contract/imports'
import { SPELLS_KNOWN_UNTIL } from '@wegmarke/domain/import/read-spells'
import type { Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'

type Tx = Transaction<Database>

/** Lists of one kind are one source: a second list finds what the first has written by its numbers. */
function nameOf(mapping: ImportMapping): string {
  return mapping.kind
}

/** The source of lists of this kind in an organisation; null when none was ever imported. */
export async function findSource(
  tx: Tx,
  organisationId: string,
  mapping: ImportMapping,
): Promise<string | null> {
  const row = await tx
    .selectFrom('source')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'import')
    .where('name', '=', nameOf(mapping))
    .executeTakeFirst()
  return row?.id ?? null
}

/** The source of lists of this kind, made when it is the first. Spells know no certificates and end with their study. */
export async function ensureSource(tx: Tx, organisationId: string, mapping: ImportMapping): Promise<string> {
  const isSpells = mapping.kind === 'spells'
  await tx
    .insertInto('source')
    .values({
      organisation_id: organisationId,
      kind: 'import',
      name: nameOf(mapping),
      records_attainments: !isSpells,
      known_until: isSpells ? SPELLS_KNOWN_UNTIL : null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'kind', 'name']).doNothing())
    .execute()
  const id = await findSource(tx, organisationId, mapping)
  if (id === null) throw new Error('the source was written and cannot be read')
  return id
}

import type { TextFile } from '@wegmarke/contract/measures'
import type { exportOrganisations as contract, Organisation } from '@wegmarke/contract/organisations'
import { ORGANISATION_WORDS } from '@wegmarke/domain/alliance/words'
import { ALLIANCE_LIST_WORDS } from '@wegmarke/domain/lists/alliance-list-words'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listOrganisations } from './queries.ts'

/** The organisations of the alliance as CSV. */
export async function exportOrganisations(
  tx: Tx,
  { today }: SignedIn,
  { language, measure = 'admin.organisations' }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const rows = await listOrganisations(tx)
  const { title, others, column, wholeDistrict } = ALLIANCE_LIST_WORDS[language].organisations
  const { kind, field } = ORGANISATION_WORDS[language]
  const { everything, yes, no } = LIST_WORDS[language]
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return await exportList(tx, 'organisation.exported', {
    language,
    title,
    day: today,
    choice: [everything],
    leftOut: [others],
    measures: [measure],
    columns: [
      [column.name, (row: Organisation) => row.name],
      [column.kind, (row) => kind[row.kind]],
      [column.field, (row) => field[row.field]],
      [column.parent, ({ parentId }) => (parentId === null ? '' : (names.get(parentId) ?? ''))],
      [column.municipality, (row) => row.municipality ?? wholeDistrict],
      [column.content, (row) => (row.mayHoldContent ? yes : no)],
    ],
    rows,
  })
}

import type { exportOverlay as contract, OverlaidType } from '@wegmarke/contract/catalogue-overlay'
import type { TextFile } from '@wegmarke/contract/measures'
import { ALLIANCE_LIST_WORDS } from '@wegmarke/domain/lists/alliance-list-words'
import { filterTypes } from '@wegmarke/domain/lists/catalogue-filter'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listOverlay } from './overlay.ts'

/** The types of the catalogue that the page shows as CSV, with what the alliance says about each. */
export async function exportOverlay(
  tx: Tx,
  { today }: SignedIn,
  { search = '', own, language, measure = 'admin.measureTypes' }: Static<typeof contract.schema.body>,
): Promise<TextFile> {
  const { search: searched, catalogue } = ALLIANCE_LIST_WORDS[language]
  const { title, courses, ownOnly, column } = catalogue
  const { everything, yes, no } = LIST_WORDS[language]
  const isGerman = language === 'de'
  const choice = [
    ...(search.trim() === '' ? [] : [searched(search.trim())]),
    ...(own === undefined ? [] : [ownOnly]),
  ]
  return await exportList(tx, 'measureType.exported', {
    language,
    title,
    day: today,
    choice: choice.length === 0 ? [everything] : choice,
    leftOut: [courses],
    measures: [measure],
    columns: [
      [column.code, (type: OverlaidType) => type.code],
      [column.shared, (type) => (isGerman ? type.sharedLabelDe : type.sharedLabelEn)],
      [column.own, ({ overlay }) => (isGerman ? overlay.labelDe : overlay.labelEn) ?? ''],
      [column.legalBasis, (type) => type.legalBasis ?? ''],
      [column.offered, ({ overlay }) => (overlay.isOffered ? yes : no)],
      [column.provider, ({ overlay }) => overlay.provider ?? ''],
      [column.note, ({ overlay }) => overlay.note ?? ''],
    ],
    rows: filterTypes(await listOverlay(tx), search, own === 'only'),
    filters: { ...(search.trim() === '' ? {} : { search }), ...(own === undefined ? {} : { own }) },
  })
}

import type { exportHandOver as contract } from '@wegmarke/contract/hand-overs'
import type { TextFile } from '@wegmarke/contract/measures'
import type { HandOverItem } from '@wegmarke/domain/case-file/hand-over'
import { HAND_OVER_WORDS } from '@wegmarke/domain/lists/hand-over-words'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { getHandOver } from './queries/checklists.ts'

/** The checklist of a hand-over that nobody has finished, as CSV. @throws not-found for any other */
export async function exportHandOver(
  tx: Tx,
  { today }: SignedIn,
  handOverId: string,
  { language, measure = 'handOver.read' }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const { caseFileId, code, items, readItems, facts } = await getHandOver(tx, handOverId)
  const words = HAND_OVER_WORDS[language]
  const { column } = words
  const { ofFile, noNames, noTexts, yes, no } = LIST_WORDS[language]
  return await exportList(tx, 'handOver.exported', {
    language,
    title: words.title,
    day: today,
    choice: [ofFile(code)],
    leftOut: [words.facts, noNames, noTexts],
    measures: [measure],
    columns: [
      [column.file, () => code],
      [column.item, (item: HandOverItem) => words.item[item]],
      [column.facts, (item) => (item === 'message' ? 1 : facts.filter((fact) => fact.item === item).length)],
      [column.read, (item) => (readItems.includes(item) ? yes : no)],
    ],
    rows: items,
    of: { thing: 'hand_over', thingId: handOverId, caseFileId },
  })
}

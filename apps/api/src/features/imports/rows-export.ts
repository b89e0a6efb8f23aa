import type { exportImportRows as contract, ImportRow } from '@wegmarke/contract/imports'
import type { TextFile } from '@wegmarke/contract/measures'
import { faultSentence } from '@wegmarke/domain/import/sentences/fault-sentence'
import { IMPORT_ROWS_WORDS } from '@wegmarke/domain/lists/import-rows-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { getBatch, listRows, organisationOfBatch } from './batch-queries.ts'

type Fault = Pick<ImportRow['faults'][number], 'code' | 'params'>

/** Rows of an import as CSV, with what is to be done about each; no cell of them, also not in a sentence. */
export async function exportImportRows(
  tx: Tx,
  { today }: SignedIn,
  batchId: string,
  { state, language, measure = 'import.rows' }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const { fileName } = await getBatch(tx, batchId)
  const { title, all, contents, column, state: states } = IMPORT_ROWS_WORDS[language]
  return await exportList(tx, 'import.exported', {
    language,
    title: title(fileName),
    day: today,
    choice: [state === undefined ? all : states[state]],
    leftOut: [contents],
    measures: [measure],
    columns: [
      [column.number, (row: ImportRow) => row.number],
      [column.state, (row) => states[row.state]],
      [
        column.faults,
        (row) => row.faults.map((fault) => faultSentence(withoutTexts(fault), language)).join(' '),
      ],
    ],
    rows: await listRows(tx, batchId, { after: 0, limit: MOST_LINES + 1, state }),
    filters: state === undefined ? {} : { state },
    of: { thing: 'import', thingId: batchId, organisationId: await organisationOfBatch(tx, batchId) },
  })
}

/** A fault without what it says in the words of the file: its texts come from there, its numbers are our own. */
function withoutTexts({ code, params = {} }: Fault): Fault {
  const blanked = Object.entries(params).map(([name, said]) => [name, typeof said === 'string' ? '…' : said])
  return { code, params: Object.fromEntries(blanked) }
}

import { faultSentence } from '@wegmarke/domain/import/sentences/fault-sentence'
import { stringify } from 'csv-stringify/sync'
import type { Transaction } from 'kysely'
import { audit } from '../../platform/audit/record.ts'
import { GERMAN_CSV } from '../../platform/csv/german-csv.ts'
import type { Database } from '../../platform/db/tables.ts'
import { getBatch, listRows, organisationOfBatch } from './batch-queries.ts'

const WORDS = {
  de: {
    number: 'Zeile',
    // Not „Stand“: a corrected report is a list again, and there that is the state of the step.
    state: 'Prüfung',
    faults: 'Was ist zu tun',
    file: 'Prüfbericht',
    states: {
      valid: 'gültig',
      faulty: 'fehlerhaft',
      unchanged: 'unverändert',
      review: 'zu prüfen',
      written: 'übernommen',
      skipped: 'ausgelassen',
    },
    review: 'Es gibt schon eine ähnliche Person. Bitte entscheiden Sie in der Prüfliste.',
  },
  en: {
    number: 'Row',
    state: 'Check',
    faults: 'What to do',
    file: 'report',
    states: {
      valid: 'valid',
      faulty: 'faulty',
      unchanged: 'unchanged',
      review: 'to review',
      written: 'written',
      skipped: 'left out',
    },
    review: 'There is a similar person already. Please decide in the review list.',
  },
} as const

/**
 * All rows of an import with their sentences as CSV for German Excel: `;`, byte order mark, and every cell that a
 * spreadsheet would run as a formula made harmless.
 */
export async function importReport(
  tx: Transaction<Database>,
  batchId: string,
  language: 'de' | 'en',
): Promise<{ fileName: string; content: string }> {
  const batch = await getBatch(tx, batchId)
  const rows = await listRows(tx, batchId, { after: 0, limit: Number.MAX_SAFE_INTEGER })
  const organisationId = await organisationOfBatch(tx, batchId)
  await audit(tx, { action: 'import.exported', thing: 'import', thingId: batchId, organisationId })
  const words = WORDS[language]
  const lines = rows.map((row) => {
    const sentences = row.faults.map((fault) => faultSentence(fault, language))
    if (row.state === 'review') sentences.push(words.review)
    return [row.number, words.states[row.state], sentences.join(' '), ...row.cells]
  })
  const content = stringify(
    [[words.number, words.state, words.faults, ...batch.header], ...lines],
    GERMAN_CSV,
  )
  return { fileName: `${batch.fileName.replace(/\.[^.]*$/, '')} ${words.file}.csv`, content }
}

import type { ConsentFilters } from '@wegmarke/contract/consent-register'
import type { TextFile } from '@wegmarke/contract/measures'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { stringify } from 'csv-stringify/sync'
import { audit } from '../../platform/audit/record.ts'
import { GERMAN_CSV } from '../../platform/csv/german-csv.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { CONSENT_WORDS } from './consent-words.ts'
import { selectConsents } from './consent-register.ts'
import { definitionFoot } from './definition-foot.ts'
import { inBerlin } from './in-berlin.ts'

const MOST_LINES = 10_000

/** The register of consents as CSV, by the code of the file. That it was taken is left in the trace. */
export async function exportConsents(
  tx: Tx,
  today: string,
  {
    language,
    measure,
    ...filters
  }: ConsentFilters & { language: 'de' | 'en'; measure?: MeasureId | undefined },
): Promise<TextFile> {
  const words = CONSENT_WORDS[language]
  const rows = await selectConsents(tx, today, filters, MOST_LINES)
  const lines = rows.map((row) => [
    row.file.code,
    words.categories[row.category],
    row.recipient.name,
    row.purpose,
    row.from,
    row.to,
    row.signedOn,
    row.evidence,
    row.withdrawnAt === null ? '' : inBerlin(row.withdrawnAt),
    words.states[row.state],
  ])
  await audit(tx, {
    action: 'consent.exported',
    fields: Object.keys(filters),
    details: { rows: lines.length },
  })
  const content = stringify([words.head, ...lines, ...definitionFoot(measure, language)], GERMAN_CSV)
  return { fileName: `${words.file} ${today}.csv`, content }
}

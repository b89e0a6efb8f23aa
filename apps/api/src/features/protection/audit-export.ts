import type { AuditFilters } from '@wegmarke/contract/audit'
import type { TextFile } from '@wegmarke/contract/measures'
import { wordsOfDetail } from '@wegmarke/domain/audit/detail-words'
import { AUDIT_GROUP_WORDS } from '@wegmarke/domain/audit/group-words'
import { groupOfAction, wordsOfAction } from '@wegmarke/domain/audit/actions'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { stringify } from 'csv-stringify/sync'
import { audit } from '../../platform/audit/record.ts'
import { GERMAN_CSV } from '../../platform/csv/german-csv.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { selectAudit, toEntry } from './audit-list.ts'
import { definitionFoot } from './definition-foot.ts'
import { inBerlin } from './in-berlin.ts'

/** As many lines as a spreadsheet and a request bear; earlier ones are asked for by their days. */
export const MOST_LINES = 10_000

const WORDS = {
  de: {
    file: 'Protokoll',
    head: ['Zeitpunkt', 'Konto', 'Art', 'Was', 'Akte', 'Betrifft', 'Felder', 'Angaben', 'Nummer'],
    gone: 'gelöschte Akte',
    more: `Es gibt mehr als ${MOST_LINES} Zeilen. Wählen Sie für die älteren einen früheren Zeitraum.`,
  },
  en: {
    file: 'audit',
    head: ['Time', 'Account', 'Kind', 'What', 'File', 'Concerns', 'Fields', 'Figures', 'Number'],
    gone: 'deleted file',
    more: `There are more than ${MOST_LINES} lines. Choose an earlier period for the older ones.`,
  },
} as const

/** The trace as CSV, newest first. That it was taken is itself left in the trace. */
export async function exportAudit(
  tx: Tx,
  today: string,
  {
    language,
    measure,
    ...filters
  }: AuditFilters & { language: 'de' | 'en'; measure?: MeasureId | undefined },
): Promise<TextFile> {
  const words = WORDS[language]
  const rows = await selectAudit(tx, filters, MOST_LINES + 1)
  const lines = rows.slice(0, MOST_LINES).map((row) => {
    const { account, action, file, thing, fields, details } = toEntry(row)
    const group = groupOfAction(action)
    return [
      inBerlin(row.happened_at),
      account?.name ?? '',
      group === undefined ? '' : AUDIT_GROUP_WORDS[language][group],
      wordsOfAction(action, language),
      file === null ? '' : (file.code ?? words.gone),
      thing ?? '',
      fields.join(', '),
      Object.entries(details)
        .map(([name, value]) => wordsOfDetail(name, value, language))
        .join(', '),
      row.id,
    ]
  })
  await audit(tx, { action: 'audit.exported', fields: Object.keys(filters), details: { rows: lines.length } })
  const more = rows.length > MOST_LINES ? [[words.more]] : []
  const content = stringify([words.head, ...lines, ...more, ...definitionFoot(measure, language)], GERMAN_CSV)
  return { fileName: `${words.file} ${today}.csv`, content }
}

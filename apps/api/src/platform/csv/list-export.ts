import type { TextFile } from '@wegmarke/contract/measures'
import type { AuditAction } from '@wegmarke/domain/audit/actions'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import { definitionTable } from '@wegmarke/domain/measures/definition'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { stringify } from 'csv-stringify/sync'
import { audit, type AuditEvent } from '../audit/record.ts'
import type { Tx } from '../db/in-transaction.ts'
import { GERMAN_CSV } from './german-csv.ts'
import { germanDay } from './german-day.ts'

/** As many lines as a spreadsheet and a request bear; of more, one is read to know that there are more. */
export const MOST_LINES = 10_000

/** What stands above the lines of a list: the day, the choice, what it leaves out, and what its numbers mean. */
export interface ListHead {
  readonly language: ListLanguage
  readonly title: string
  readonly day: string
  readonly rows: number
  readonly choice: readonly string[]
  readonly leftOut: readonly string[]
  readonly remarks?: readonly string[]
  readonly measures: readonly MeasureId[]
}

/** The head of a list as lines of a table, with the empty line that ends it. */
export function listHead({ language, title, day, rows, choice, leftOut, remarks = [], measures }: ListHead) {
  const words = LIST_WORDS[language]
  return [
    [title],
    [words.dataDate, germanDay(day)],
    [words.rows, String(rows)],
    [words.filters, choice.join('; ')],
    [words.leftOut, leftOut.join('; ')],
    ...remarks.map((remark) => [remark]),
    ...(measures.length === 0 ? [] : [[words.definitions], ...definitionTable(measures, language)]),
    [],
  ]
}

/** A column of a list: what it is called, and what it says of a row. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | number]

/** A list on its way into a table. */
export interface ListExport<Row> extends Omit<ListHead, 'rows'> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** The list as a CSV file: its head, an empty line, what the columns are called, a line for each row. */
export function listAsCsv<Row>({ columns, rows: all, ...head }: ListExport<Row>): TextFile {
  const rows = all.slice(0, MOST_LINES)
  const more = rows.length < all.length ? [LIST_WORDS[head.language].more(MOST_LINES)] : []
  const lines = [
    ...listHead({ ...head, rows: rows.length, remarks: [...(head.remarks ?? []), ...more] }),
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]
  return { fileName: `${head.title} ${head.day}.csv`, content: stringify(lines, GERMAN_CSV) }
}

/** What is left in the trace of a list that was taken away: which one, how it was narrowed, how many lines. */
export function listTaken(
  action: AuditAction & `${string}.exported`,
  filters: object,
  rows: number,
): AuditEvent {
  const lines = Math.min(rows, MOST_LINES)
  return { action, fields: Object.keys(filters), details: { rows: lines } }
}

/** What a list was narrowed to, and of which record it is. */
interface Taken {
  readonly filters?: object
  readonly of?: Pick<AuditEvent, 'thing' | 'thingId' | 'caseFileId' | 'organisationId'>
}

/** Takes a list away as CSV and leaves its trace: both happen or neither. */
export async function exportList<Row>(
  tx: Tx,
  action: AuditAction & `${string}.exported`,
  { filters = {}, of, ...list }: ListExport<Row> & Taken,
): Promise<TextFile> {
  await audit(tx, { ...listTaken(action, filters, list.rows.length), ...of })
  return listAsCsv(list)
}

/** The number that a list was asked for as, where it was. */
export function asked(measure: MeasureId | undefined): MeasureId[] {
  return measure === undefined ? [] : [measure]
}

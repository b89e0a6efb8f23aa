import { Readable } from 'node:stream'
import type { exportReport as contract, ReportQuery } from '@wegmarke/contract/report'
import type { AuditDetail } from '@wegmarke/domain/audit/detail-words'
import { REPORT_WORDS } from '@wegmarke/domain/report/words/words'
import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import { GERMAN_CSV } from '../../platform/csv/german-csv.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import type { Work } from '../../platform/http/in-request.ts'
import { seesStaff } from '../settings/queries.ts'
import { exportHead } from './export-head.ts'
import { exportCells, exportColumns, type ExportForm } from './export-row.ts'
import { organisationsOf } from './filter-sql.ts'
import { countReportRows, type PageQuery, type ReportPage } from './rows.ts'

const ROWS_OF_A_PAGE = 500

type Query = Static<typeof contract.schema.querystring>
/** Runs a part of the export in a transaction of its own, as the requester. */
type Run = <T>(work: Work<T>) => Promise<T>
/** Reads a page of it, in a transaction of its own too. */
type ReadPage = (query: PageQuery) => Promise<ReportPage>

/** A report on its way out: what the file is called, and its text as it is read. */
export interface ReportExport {
  readonly fileName: string
  readonly content: Readable
}

/** The choice, and the number whose list it is. */
interface Asked {
  readonly query: ReportQuery
  readonly measure: Query['measure']
}

interface Begun {
  readonly form: ExportForm
  readonly head: string[][]
}

/**
 * The report as CSV, a page at a time: rights are read again with each, so that an export ends when they do. That it
 * was taken is recorded before its first line leaves, with the number of its lines and no content.
 */
export async function exportReport(
  run: Run,
  readPage: ReadPage,
  { language, names, measure, ...query }: Query,
): Promise<ReportExport> {
  const withNames = names === 'with'
  const begun = await run((tx, principal) =>
    begin(tx, principal, { query, measure }, { language, withNames }),
  )
  const fileName = `${REPORT_WORDS[language].export.file} ${begun.form.today}.csv`
  return { fileName, content: Readable.from(pages(readPage, query, begun), { objectMode: false }) }
}

async function begin(
  tx: Tx,
  principal: SignedIn,
  { query, measure }: Asked,
  wish: Pick<ExportForm, 'language' | 'withNames'>,
): Promise<Begun> {
  const rows = await countReportRows(tx, principal, query)
  const form = {
    ...wish,
    today: principal.today,
    withStaff: wish.withNames && (await seesStaff(tx, principal)),
  }
  const details = { ...definedOnly(query), rows, withNames: wish.withNames }
  for (const organisationId of organisationsOf(principal))
    await audit(tx, { action: 'report.exported', thing: 'report', organisationId, details })
  return { form, head: exportHead({ filter: query, measure, names: await namesOf(tx, query), rows }, form) }
}

async function* pages(readPage: ReadPage, query: ReportQuery, { form, head }: Begun): AsyncGenerator<string> {
  const { column } = REPORT_WORDS[form.language]
  yield csv([...head, exportColumns(form).map((name) => column[name])], true)
  let after: string | null | undefined
  while (after !== null) {
    const from: string | undefined = after
    const page: ReportPage = await readPage({ ...query, after: from, limit: ROWS_OF_A_PAGE })
    if (page.items.length > 0) yield csv(page.items.map((row) => exportCells(row, form)))
    after = page.next
  }
}

function csv(lines: readonly (readonly (string | number)[])[], isBegin = false): string {
  return stringify(
    lines.map((line) => [...line]),
    { ...GERMAN_CSV, bom: isBegin },
  )
}

/** The names behind the numbers of a choice, where the reader may know them. */
async function namesOf(tx: Tx, { caseloadId, municipality }: ReportQuery) {
  const { rows } = await sql<{ caseload: string | null; municipality: string | null }>`
    SELECT (SELECT c.name FROM caseload c WHERE c.id = ${caseloadId ?? null}::int) AS caseload,
      (SELECT m.name FROM municipality m WHERE m.ags = ${municipality ?? null}) AS municipality`.execute(tx)
  return { caseload: rows[0]?.caseload ?? undefined, municipality: rows[0]?.municipality ?? undefined }
}

function definedOnly(query: ReportQuery): Partial<Record<AuditDetail & keyof ReportQuery, string | number>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

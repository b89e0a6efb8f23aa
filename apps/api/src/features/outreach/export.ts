import type { TextFile } from '@wegmarke/contract/measures'
import type { exportOutreach as contract, OutreachCount } from '@wegmarke/contract/outreach'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import { OUTREACH_WORDS } from '@wegmarke/domain/lists/outreach-words'
import { definitionOf } from '@wegmarke/domain/measures/definition'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listOutreach } from './queries.ts'

/** The counts of a month as CSV, with their sum: the number that the page shows. */
export async function exportOutreach(
  tx: Tx,
  { today }: SignedIn,
  {
    month,
    organisationId,
    language,
    measure = 'outreach.inMonth',
  }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const all = await listOutreach(tx, month)
  const rows = all.filter((one) => organisationId === undefined || one.organisationId === organisationId)
  const words = OUTREACH_WORDS[language]
  const chosen = organisationId === undefined ? [] : [organisationId]
  const organisations = await namesOf(tx, [...rows.map((one) => one.organisationId), ...chosen])
  const places = await placesOf(tx, rows)
  const sum = rows.reduce((total, { number }) => total + number, 0)
  const { column } = words
  return await exportList(tx, 'outreach.exported', {
    language,
    title: words.title,
    day: today,
    choice: [words.month(month), ...chosen.map((id) => organisations.get(id) ?? id)],
    leftOut: [words.others, LIST_WORDS[language].noNames],
    remarks: [`${definitionOf('outreach.inMonth', language).title}: ${sum}`],
    measures: [measure],
    columns: [
      [column.organisation, (row: OutreachCount) => organisations.get(row.organisationId) ?? ''],
      [column.reason, (row) => words.reason[row.reason]],
      [
        column.municipality,
        ({ municipality: ags }) => (ags === null ? words.noMunicipality : (places.get(ags) ?? ags)),
      ],
      [column.number, (row) => row.number],
    ],
    rows,
    filters: { month, ...(organisationId === undefined ? {} : { organisationId }) },
  })
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM organisation WHERE id = ANY (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function placesOf(tx: Tx, counts: readonly OutreachCount[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ ags: string; name: string }>`
    SELECT ags, name FROM municipality
    WHERE ags = ANY (${counts.flatMap(({ municipality }) => municipality ?? [])}::text[])`.execute(tx)
  return new Map(rows.map(({ ags, name }) => [ags, name]))
}

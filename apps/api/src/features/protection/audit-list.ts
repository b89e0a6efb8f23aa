import type { AuditEntry, AuditFilters } from '@wegmarke/contract/audit'
import { actionsOfGroup } from '@wegmarke/domain/audit/actions'
import { DETAIL_IDS } from '@wegmarke/domain/audit/detail-words'
import { type RawBuilder, sql } from 'kysely'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { cursorOf, positionOf } from '../../platform/http/cursor.ts'

const USUAL_PAGE = 50

interface Row {
  readonly id: number
  readonly happened_at: string
  readonly account_id: string | null
  readonly account_name: string | null
  readonly action: string
  readonly case_file_id: string | null
  readonly code: string | null
  readonly concerned_id: string | null
  readonly concerned_name: string | null
  readonly thing: string | null
  readonly thing_id: string | null
  readonly fields: string[] | null
  readonly details: Readonly<Record<string, unknown>> | null
}

/** Lines of the trace, newest first; each page is itself left in the trace, with the names of its filters. */
export async function listAudit(
  tx: Tx,
  { after, limit = USUAL_PAGE, ...filters }: AuditFilters & { after?: string; limit?: number },
): Promise<{ items: AuditEntry[]; next: string | null }> {
  const position = positionOf(after, [Number.isSafeInteger])
  const rows = await selectAudit(tx, filters, limit + 1, position?.[0] as number | undefined)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  await audit(tx, { action: 'audit.searched', fields: Object.keys(filters), details: { rows: shown.length } })
  return {
    items: shown.map(toEntry),
    next: rows.length > limit && last !== undefined ? cursorOf([last.id]) : null,
  }
}

/** Row-level security leaves the lines of the reader's own organisations and of their accounts. */
export async function selectAudit(
  tx: Tx,
  filters: AuditFilters,
  limit: number,
  before?: number,
): Promise<Row[]> {
  // The page is cut before codes are looked up: each is a call.
  const { rows } = await sql<Row>`
    SELECT e.id, e.happened_at, e.account_id, a.display_name AS account_name, e.action, e.case_file_id, f.code,
      n.concerned_id, c.display_name AS concerned_name, e.thing, e.thing_id, e.fields, e.details
    FROM (SELECT * FROM audit_event e WHERE ${conditions(filters, before)} ORDER BY e.id DESC LIMIT ${limit}) e
      LEFT JOIN account a ON a.id = e.account_id
      LEFT JOIN LATERAL (SELECT CASE WHEN pg_input_is_valid(t.id, 'uuid') THEN t.id::uuid END AS concerned_id
        FROM (SELECT CASE e.thing WHEN 'account' THEN e.thing_id ELSE e.details ->> 'account' END AS id) t) n ON true
      LEFT JOIN account c ON c.id = n.concerned_id
      LEFT JOIN LATERAL app.protected_file(e.case_file_id) f ON true
    ORDER BY e.id DESC`.execute(tx)
  return rows
}

function conditions(
  { group, action, accountId, caseFileId, from, to }: AuditFilters,
  before: number | undefined,
): RawBuilder<unknown> {
  const wanted = [
    ...(before === undefined ? [] : [sql`e.id < ${before}`]),
    ...(group === undefined ? [] : [sql`e.action = ANY (${actionsOfGroup(group)}::text[])`]),
    ...(action === undefined ? [] : [sql`e.action = ${action}`]),
    ...(accountId === undefined ? [] : [sql`e.account_id = ${accountId}`]),
    ...(caseFileId === undefined ? [] : [sql`e.case_file_id = ${caseFileId}`]),
    ...(from === undefined
      ? []
      : [sql`e.happened_at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Berlin'`]),
    ...(to === undefined
      ? []
      : [sql`e.happened_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'`]),
  ]
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` AND `)
}

/** The contract's entry; a refusal names the right that was missing, everything else its kind of record. */
export function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    happenedAt: row.happened_at,
    account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' },
    action: row.action,
    file: row.case_file_id === null ? null : { id: row.case_file_id, code: row.code },
    concerns: concernedOf(row),
    thing: row.action === 'request.refused' ? row.thing_id : row.thing,
    fields: row.fields ?? [],
    details: figuresOf(row.details),
  }
}

/** Nobody where people do something to their own account, such as signing in. */
function concernedOf({ account_id, concerned_id: id, concerned_name: name }: Row): AuditEntry['concerns'] {
  return id === null || id === account_id ? null : { id, name }
}

/** Ids are left out: whom they name is said by name. */
function figuresOf(details: Row['details']): AuditEntry['details'] {
  const isFigure = (value: unknown): value is string | number | boolean =>
    ['string', 'number', 'boolean'].includes(typeof value)
  const isId = (name: string) => (DETAIL_IDS as readonly string[]).includes(name)
  return Object.fromEntries(
    Object.entries(details ?? {}).filter(
      (one): one is [string, string | number | boolean] => isFigure(one[1]) && !isId(one[0]),
    ),
  )
}

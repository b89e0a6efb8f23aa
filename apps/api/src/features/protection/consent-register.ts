import type { ConsentFilters, RegisteredConsent } from '@wegmarke/contract/consent-register'
import type { Category } from '@wegmarke/domain/access/roles'
import { addDays, isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { consentState, ENDS_SOON_DAYS, endsSoon } from '@wegmarke/domain/consent/consent-state'
import { type RawBuilder, sql } from 'kysely'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { cursorOf, isId, type Position, positionOf } from '../../platform/http/cursor.ts'

const USUAL_PAGE = 50

interface Row {
  readonly id: string
  readonly case_file_id: string
  readonly code: string | null
  readonly category: Category
  readonly recipient_id: string
  readonly recipient_name: string
  readonly purpose: string
  readonly from: string
  readonly to: string | null
  readonly signedOn: string | null
  readonly evidence: string | null
  readonly withdrawnAt: string | null
}

/** Consents in the files of my organisations, those that began last first. */
export async function listRegisteredConsents(
  tx: Tx,
  today: string,
  { after, limit = USUAL_PAGE, ...filters }: ConsentFilters & { after?: string; limit?: number },
): Promise<{ items: RegisteredConsent[]; next: string | null }> {
  const isDay = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value)
  const items = await selectConsents(tx, today, filters, limit + 1, positionOf(after, [isDay, isId]))
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  await audit(tx, { action: 'consent.listed', fields: Object.keys(filters), details: { rows: shown.length } })
  const hasMore = items.length > limit && last !== undefined
  return { items: shown, next: hasMore ? cursorOf([last.from, last.id]) : null }
}

export async function selectConsents(
  tx: Tx,
  today: string,
  filters: ConsentFilters,
  limit: number,
  after: Position | null = null,
): Promise<RegisteredConsent[]> {
  const { rows } = await sql<Row>`
    SELECT c.id, c.case_file_id, f.code, c.category, c.recipient_id, o.name AS recipient_name, c.purpose,
      c.valid_from AS "from", c.valid_to AS "to", c.signed_on AS "signedOn", c.evidence, c.withdrawn_at AS "withdrawnAt"
    FROM (SELECT * FROM consent c WHERE c.organisation_id = ANY ((SELECT app.protected_organisations())::uuid[])
        AND ${conditions(filters, today)}
        AND ${after === null ? sql`true` : sql`(c.valid_from, c.id) < (${after[0]}::date, ${after[1]}::uuid)`}
      ORDER BY c.valid_from DESC, c.id DESC LIMIT ${limit}) c
      JOIN organisation o ON o.id = c.recipient_id
      LEFT JOIN LATERAL app.protected_file(c.case_file_id) f ON true
    ORDER BY c.valid_from DESC, c.id DESC`.execute(tx)
  return rows.map((row) => toConsent(row, today))
}

/** Each state as SQL; the words are those of `consentState`, and a test holds the two together. */
export function stateIs(state: NonNullable<ConsentFilters['state']>, today: string): RawBuilder<unknown> {
  const signed = sql`c.withdrawn_at IS NULL AND c.signed_on IS NOT NULL`
  const inForce = sql`${signed} AND c.valid_from <= ${today} AND (c.valid_to IS NULL OR c.valid_to >= ${today})`
  switch (state) {
    case 'withdrawn':
      return sql`c.withdrawn_at IS NOT NULL`
    case 'prepared':
      return sql`c.withdrawn_at IS NULL AND c.signed_on IS NULL`
    case 'expired':
      return sql`${signed} AND c.valid_to < ${today}`
    case 'not_begun':
      return sql`${signed} AND c.valid_from > ${today}`
    case 'in_force':
      return inForce
    case 'ends_soon':
      return sql`${inForce} AND c.valid_to <= ${addDays(today, ENDS_SOON_DAYS)}`
  }
}

function conditions(
  { state, category, recipientId, caseFileId }: ConsentFilters,
  today: string,
): RawBuilder<unknown> {
  const wanted = [
    ...(state === undefined ? [] : [sql`(${stateIs(state, today)})`]),
    ...(category === undefined ? [] : [sql`c.category = ${category}`]),
    ...(recipientId === undefined ? [] : [sql`c.recipient_id = ${recipientId}`]),
    ...(caseFileId === undefined ? [] : [sql`c.case_file_id = ${caseFileId}`]),
  ]
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` AND `)
}

function toConsent(row: Row, today: string): RegisteredConsent {
  const { case_file_id, code, recipient_id, recipient_name, ...rest } = row
  const fact = { signedOn: row.signedOn, from: row.from, to: row.to, isWithdrawn: row.withdrawnAt !== null }
  return {
    ...rest,
    file: { id: case_file_id, code },
    recipient: { id: recipient_id, name: recipient_name },
    state: consentState(fact, today),
    endsSoon: endsSoon(fact, today),
  }
}

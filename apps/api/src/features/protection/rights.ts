import type { listRights as contract, RightOnRecord } from '@wegmarke/contract/protection'
import type { Category } from '@wegmarke/domain/access/roles'
import type { RightKind } from '@wegmarke/domain/protection/vocabulary'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'

const MOST_RIGHTS = 1_000

interface Row {
  readonly account_id: string
  readonly account_name: string
  readonly kind: RightKind
  readonly role: string | null
  readonly organisationName: string
  readonly caseload: string | null
  readonly case_file_id: string | null
  readonly code: string | null
  readonly category: Category | null
  readonly since: string
  readonly until: string | null
  readonly endedAt: string | null
  readonly confirmedAt: string | null
  readonly givenBy: string | null
}

/** Who has held which right from when to when, in my organisations and on their files. */
export async function listRights(
  tx: Tx,
  query: Static<typeof contract.schema.querystring>,
): Promise<RightOnRecord[]> {
  const { accountId, on, kind } = { accountId: null, on: null, kind: null, ...query }
  const { rows } = await sql<Row>`
    SELECT r.account_id, a.display_name AS account_name, r.kind, r.role, o.name AS "organisationName", r.caseload,
      r.case_file_id, f.code, r.category, r.since, r.until, r.ended_at AS "endedAt", r.confirmed_at AS "confirmedAt",
      g.display_name AS "givenBy"
    FROM app.rights_on_record() r JOIN account a ON a.id = r.account_id JOIN organisation o ON o.id = r.organisation_id
      LEFT JOIN account g ON g.id = r.given_by
      LEFT JOIN LATERAL app.protected_file(r.case_file_id) f ON true
    WHERE (${accountId}::uuid IS NULL OR r.account_id = ${accountId}::uuid)
      AND (${kind}::text IS NULL OR r.kind = ${kind}::text)
      AND (${on}::date IS NULL OR (r.since <= ${on}::date AND (r.until IS NULL OR r.until >= ${on}::date)
        AND (r.ended_at IS NULL OR app.day_of(r.ended_at) >= ${on}::date)))
    ORDER BY a.display_name COLLATE "de-x-icu", r.account_id, r.since DESC, r.kind, r.role LIMIT ${MOST_RIGHTS}`.execute(
    tx,
  )
  await audit(tx, { action: 'right.listed', details: { rows: rows.length } })
  return rows.map(({ account_id: id, account_name: name, case_file_id: fileId, code, ...row }) => ({
    ...row,
    account: { id, name },
    file: fileId === null ? null : { id: fileId, code },
  }))
}

/** Everybody who holds or has held a right there, by name. */
export async function listWatchedAccounts(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT a.id, a.display_name AS name FROM account a
    WHERE a.id IN (SELECT r.account_id FROM app.rights_on_record() r)
    ORDER BY a.display_name COLLATE "de-x-icu", a.id`.execute(tx)
  return rows
}

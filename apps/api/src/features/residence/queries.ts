import type { Entitlement, ResidencePeriod } from '@wegmarke/contract/residence'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's residence period over `residence_period r`. */
export const residenceJson: RawBuilder<ResidencePeriod> = sql`
  jsonb_build_object('id', r.id, 'version', r.version, 'status', r.status, 'from', r.valid_from, 'to', r.valid_to,
    'documentValidUntil', r.document_valid_until, 'workPermission', r.work_permission,
    'workPermissionUntil', r.work_permission_until, 'note', r.remark,
    'isOwn', r.recorded_by IS NOT DISTINCT FROM app.account_id())`

/** The contract's entitlement over `entitlement t`. */
export const entitlementJson: RawBuilder<Entitlement> = sql`
  jsonb_build_object('id', t.id, 'version', t.version, 'rechtskreis', t.rechtskreis, 'from', t.valid_from,
    'to', t.valid_to, 'isOwn', t.recorded_by IS NOT DISTINCT FROM app.account_id())`

/** The residence periods of a file, by their beginning. */
export async function listResidence(tx: Tx, caseFileId: string): Promise<ResidencePeriod[]> {
  const { rows } = await sql<{ period: ResidencePeriod }>`
    SELECT ${residenceJson} AS period FROM residence_period r
    WHERE r.case_file_id = ${caseFileId} ORDER BY r.valid_from, r.id`.execute(tx)
  return rows.map((row) => row.period)
}

/** The entitlements of a file, by their beginning. */
export async function listEntitlements(tx: Tx, caseFileId: string): Promise<Entitlement[]> {
  const { rows } = await sql<{ entitlement: Entitlement }>`
    SELECT ${entitlementJson} AS entitlement FROM entitlement t
    WHERE t.case_file_id = ${caseFileId} ORDER BY t.valid_from, t.id`.execute(tx)
  return rows.map((row) => row.entitlement)
}

/** One of the records of a file. @throws 404 when it is not in it */
export function pick<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const found = records.find((record) => record.id === id)
  if (found === undefined) throw refuse('not-found')
  return found
}

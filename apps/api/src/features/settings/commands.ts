import type { Thresholds } from '@wegmarke/contract/settings'
import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { EVALUATE_ALLIANCE } from '../../platform/jobs/task-names.ts'
import { getThresholds } from './queries.ts'

/** Adds a version of the settings and has every file of the alliance evaluated by it in the background. */
export async function changeThresholds(
  tx: Transaction<Database>,
  principal: SignedIn,
  version: number,
  thresholds: Thresholds,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('alliance_setting ' || app.alliance_id(), 0))`.execute(
    tx,
  )
  const current = await getThresholds(tx)
  ensureVersion(version, current)
  await tx
    .insertInto('alliance_setting')
    .values({ version: version + 1, thresholds: JSON.stringify(thresholds) })
    .execute()
  const changed = Object.entries(thresholds)
    .filter(([name, value]) => current.thresholds[name as keyof Thresholds] !== value)
    .map(([name]) => name)
  await audit(tx, {
    action: 'setting.changed',
    thing: 'alliance_setting',
    thingId: String(version + 1),
    fields: changed,
  })
  const payload = JSON.stringify({ allianceId: principal.allianceId })
  await sql`SELECT app.enqueue(${EVALUATE_ALLIANCE}, ${payload}::jsonb, ${`${EVALUATE_ALLIANCE} ${principal.allianceId}`})`.execute(
    tx,
  )
}

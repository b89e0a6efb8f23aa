import type { AuditCheck } from '@wegmarke/contract/audit'
import type { AuditBreak } from '@wegmarke/domain/protection/vocabulary'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { CHECK_AUDIT } from '../../platform/jobs/task-names.ts'

/** The newest check of the alliance's chain; null before the first. */
export async function getAuditCheck(tx: Tx): Promise<{ check: AuditCheck | null }> {
  const row = await tx.selectFrom('audit_check').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return { check: null }
  return {
    check: {
      checkedAt: row.checked_at,
      reachesTo: row.happened_at,
      links: row.seq,
      hash: row.hash.toString('hex'),
      firstBreak:
        row.break_kind === null
          ? null
          : { kind: row.break_kind as AuditBreak, link: row.break_seq, event: row.break_event },
    },
  }
}

/** Has the background check the chain: walking it may take longer than a request should. */
export async function askForAuditCheck(tx: Tx, { allianceId }: SignedIn): Promise<null> {
  await audit(tx, { action: 'audit.checked' })
  await sql`SELECT app.enqueue(${CHECK_AUDIT}, ${JSON.stringify({ allianceId })}::jsonb, ${`${CHECK_AUDIT} ${allianceId}`})`.execute(
    tx,
  )
  return null
}

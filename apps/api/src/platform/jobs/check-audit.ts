import type { Task } from 'graphile-worker'

/** Walks every chain of the trace, or the one of `{ allianceId }`, and keeps what it found for the officers to see. */
export const checkAudit: Task = async (payload, helpers) => {
  const { allianceId } = payload as { allianceId?: string }
  const { rows } = await helpers.query<{ whole: boolean }>(
    `SELECT app.check_audit(c) AS whole FROM app.audit_chains() AS c WHERE $1::uuid IS NULL OR c = $1`,
    [allianceId ?? null],
  )
  if (rows.some(({ whole }) => !whole)) helpers.logger.error('a chain of the trace is broken')
}

import { verifyAudit } from '../../apps/api/src/platform/audit/verify-audit.ts'
import { connect } from '../../apps/api/src/platform/db/connect.ts'
import type { EmbeddedDatabase } from '../../apps/api/src/platform/db/embedded.ts'
import { asDefiner } from '../operator.ts'

/** What the audit of a restored database says. */
export interface AuditFigures {
  readonly events: number
  readonly breaks: number
  /** Events that say an entry was written into one file. */
  readonly entriesWritten: number
}

/** Reads the audit before any server runs on it. */
export async function readAudit(database: EmbeddedDatabase, caseFileId: string): Promise<AuditFigures> {
  const db = connect({ url: asDefiner(database.migrationUrl), name: 'wegmarke-drill', max: 1 })
  const worker = connect({ url: database.workerUrl, name: 'wegmarke-drill', max: 1 })
  try {
    const events = db.selectFrom('audit_event').select(({ fn }) => fn.countAll<number>().as('count'))
    const entries = events.where('action', '=', 'journalEntry.written').where('case_file_id', '=', caseFileId)
    const chains = await verifyAudit(worker)
    return {
      events: (await events.executeTakeFirstOrThrow()).count,
      breaks: chains.filter(({ firstBreak }) => firstBreak !== null).length,
      entriesWritten: (await entries.executeTakeFirstOrThrow()).count,
    }
  } finally {
    await Promise.all([db.destroy(), worker.destroy()])
  }
}

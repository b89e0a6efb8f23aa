import { chainAudit } from '@wegmarke/api/platform/audit/chain-audit'
import { verifyAudit } from '@wegmarke/api/platform/audit/verify-audit'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()

describe('the chain of the trace', () => {
  it('reaches the newest event and is whole', async () => {
    const alliance = await build.alliance(database.arrange)
    await sql`INSERT INTO audit_event (alliance_id, action) SELECT ${alliance.id}, 'test.tried' FROM generate_series(1, 5)`.execute(
      database.arrange,
    )
    await chainAudit(database.worker)
    const verdicts = await verifyAudit(database.worker)
    expect(verdicts.find((v) => v.allianceId === alliance.id)).toMatchObject({ seq: 5, firstBreak: null })
  })
})

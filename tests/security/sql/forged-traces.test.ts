import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
let lead: string
let file: build.CaseFile
let foreignFile: build.CaseFile
let foreignOrganisation: build.Organisation
let organisation: build.Organisation

const asLead = <T>(run: (tx: Tx) => Promise<T>) => inTransaction(database.app, lead, build.TODAY, run)

beforeAll(async () => {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  organisation = await build.organisation(arrange, alliance)
  const account = await build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation }] })
  const caseload = await build.caseload(arrange, organisation, { lead: account })
  file = await build.caseFile(arrange, caseload, { name: 'Amina Test', recorded_by: account.id })
  lead = await build.session(arrange, account)
  foreignOrganisation = await build.organisation(arrange, await build.alliance(arrange))
  foreignFile = await build.caseFile(arrange, await build.caseload(arrange, foreignOrganisation), {
    name: 'Fremde Person',
  })
})

/** A committed import of the lead that has written nothing. */
async function emptyImport(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO import_batch (organisation_id, file_name, encoding, delimiter, header, state)
    VALUES (${organisation.id}, 'f', 'utf-8', ';', '{}', 'committed') RETURNING id`.execute(tx)
  return rows[0]?.id ?? ''
}

async function claim(tx: Tx, batch: string, action: 'created' | 'changed'): Promise<void> {
  await sql`INSERT INTO import_effect (batch_id, thing, thing_id, case_file_id, action)
    VALUES (${batch}, 'case_file', ${file.id}, ${file.id}, ${action})`.execute(tx)
}

describe('an import that says it has opened a file of long ago', () => {
  it('is not believed', async () => {
    const attempt = asLead(async (tx) => claim(tx, await emptyImport(tx), 'created'))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot say so afterwards', async () => {
    const attempt = asLead(async (tx) => {
      const batch = await emptyImport(tx)
      await claim(tx, batch, 'changed')
      await sql`UPDATE import_effect SET action = 'created' WHERE batch_id = ${batch}`.execute(tx)
    })
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('deletes nothing when it is taken back', async () => {
    await asLead(async (tx) => {
      const batch = await emptyImport(tx)
      await claim(tx, batch, 'changed')
      await sql`SELECT app.begin_import(${batch}, true)`.execute(tx)
      const { numAffectedRows } = await sql`DELETE FROM case_file WHERE id = ${file.id}`.execute(tx)
      expect(numAffectedRows).toBe(0n)
    })
  })
})

describe('a trace', () => {
  it('cannot be laid before the officer of another alliance', async () => {
    const attempt = asLead(async (tx) =>
      sql`INSERT INTO audit_event (alliance_id, account_id, organisation_id, action)
        VALUES (app.alliance_id(), app.account_id(), ${foreignOrganisation.id}, 'test.tried')`.execute(tx),
    )
    await expect(attempt).rejects.toMatchObject({ code: '23503' })
  })

  it('of a file elsewhere does not find its way there', async () => {
    await asLead(async (tx) =>
      sql`INSERT INTO audit_event (alliance_id, account_id, case_file_id, action)
        VALUES (app.alliance_id(), app.account_id(), ${foreignFile.id}, 'test.tried')`.execute(tx),
    )
    const trace = await sql<{ organisation_id: string | null }>`SELECT organisation_id FROM audit_event
      WHERE case_file_id = ${foreignFile.id}`.execute(database.arrange)
    expect(trace.rows).toEqual([{ organisation_id: null }])
  })

  it('cannot name somebody else', async () => {
    const attempt = asLead(async (tx) =>
      sql`INSERT INTO audit_event (alliance_id, account_id, action)
        VALUES (app.alliance_id(), ${crypto.randomUUID()}, 'test.tried')`.execute(tx),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { consent, participation } from '../../support/database/consent-builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const as = <T>(session: string, run: (tx: Tx) => Promise<T>) =>
  inTransaction(database.app, session, build.TODAY, run)
const withdraw = (session: string, consentId: string) =>
  as(session, async (tx) => sql`select app.withdraw_consent(${consentId})`.execute(tx))

/** A file with lead, deputy and supervisor, and a participant who reads its pathway. */
async function buildShared() {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, alliance)
  const recipient = await build.organisation(arrange, alliance)
  const worker = (at: build.Organisation, role: 'caseworker' | 'supervisor' = 'caseworker') =>
    build.account(arrange, alliance, { roles: [{ role, organisation: at }] })
  const [lead, deputy, guest] = [
    await worker(organisation),
    await worker(organisation),
    await worker(recipient),
  ]
  const supervisor = await worker(organisation, 'supervisor')
  const caseload = await build.caseload(arrange, organisation, { lead, deputies: [deputy] })
  const file = await build.caseFile(arrange, caseload)
  await participation(arrange, file, guest, { category: 'pathway', recipient, level: 'read' })
  const { id: consentId } = await arrange
    .selectFrom('consent')
    .select('id')
    .where('case_file_id', '=', file.id)
    .executeTakeFirstOrThrow()
  const session = (account: build.Account) => build.session(arrange, account)
  return {
    file,
    recipient,
    guestAccount: guest,
    consentId,
    lead: await session(lead),
    deputy: await session(deputy),
    supervisor: await session(supervisor),
    guest: await session(guest),
  }
}

const sees = (session: string, fileId: string) =>
  as(session, async (tx) => {
    const rows = await tx.selectFrom('case_file').select('id').where('id', '=', fileId).execute()
    return rows.length === 1
  })

describe('a consent', () => {
  it('ends reading in the moment in which it is withdrawn', async () => {
    const { file, lead, guest, consentId } = await buildShared()
    expect(await sees(guest, file.id)).toBe(true)
    await withdraw(lead, consentId)
    expect(await sees(guest, file.id)).toBe(false)
    const { ended_at: endedAt } = await database.arrange
      .selectFrom('participation')
      .select('ended_at')
      .where('consent_id', '=', consentId)
      .executeTakeFirstOrThrow()
    expect(endedAt).not.toBeNull()
  })

  it('is withdrawn by lead and supervisor, not by the deputy or whom it opens the file to', async () => {
    const { file, deputy, guest, supervisor, consentId } = await buildShared()
    for (const session of [deputy, guest]) {
      await expect(withdraw(session, consentId)).rejects.toMatchObject({ code: '42501' })
    }
    await withdraw(supervisor, consentId)
    expect(await sees(guest, file.id)).toBe(false)
  })

  it('is withdrawn by no update, and by nobody taken back', async () => {
    const { lead, consentId } = await buildShared()
    const directly = as(lead, async (tx) =>
      tx.updateTable('consent').set({ withdrawn_at: null }).where('id', '=', consentId).execute(),
    )
    await expect(directly).rejects.toMatchObject({ code: '42501' })
  })

  it('is signed once, and nothing rests on one that is not signed', async () => {
    const { arrange } = database
    const { file, recipient, lead, guestAccount, consentId } = await buildShared()
    const sign = (id: string) =>
      as(lead, async (tx) =>
        tx
          .updateTable('consent')
          .set({ signed_on: '2026-11-20', evidence: 'Akte' })
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    await expect(sign(consentId)).rejects.toMatchObject({ constraint: 'consent_signed_once' })
    const prepared = await consent(arrange, file, { category: 'needs', recipient, signedOn: null })
    const rest = () =>
      as(lead, async (tx) =>
        tx
          .insertInto('participation')
          .values({
            case_file_id: file.id,
            consent_id: prepared,
            category: 'needs',
            account_id: guestAccount.id,
            level: 'read',
            valid_from: build.TODAY,
          })
          .execute(),
      )
    await expect(rest()).rejects.toMatchObject({ constraint: 'participation_needs_signature' })
    expect(await sign(prepared)).toMatchObject({ numUpdatedRows: 1n })
    await rest()
  })

  it('shows the accounts of other organisations to the lead of the file alone', async () => {
    const { file, lead, deputy, guest, guestAccount } = await buildShared()
    const named = (session: string) =>
      as(session, async (tx) => {
        const { rows } = await sql<{ account_id: string | null }>`
          select account_id from app.consent_recipients(${file.id})`.execute(tx)
        return rows.flatMap(({ account_id: id }) => id ?? [])
      })
    expect(await named(lead)).toContain(guestAccount.id)
    expect([await named(deputy), await named(guest)]).toEqual([[], []])
  })
})

import { hash } from 'node:crypto'
import { chainAudit } from '@wegmarke/api/platform/audit/chain-audit'
import { type AuditVerdict, verifyAudit } from '@wegmarke/api/platform/audit/verify-audit'
import { connect } from '@wegmarke/api/platform/db/connect'
import { type Kysely, sql } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
/** Somebody who is above every policy and grant: the one whom only a chain can give away. */
let intruder: Kysely<Database>

beforeAll(() => {
  intruder = connect({ url: database.urls.superuser, name: 'test-intruder', max: 1 })
})
afterAll(async () => {
  await intruder.destroy()
})

async function write(allianceId: string | null, times: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO audit_event (alliance_id, action, thing, thing_id, fields, details, request_id)
    SELECT ${allianceId}::uuid, 'step.recorded', 'step', n::text, ARRAY['start'], '{"rows": 1}', 'r'
    FROM generate_series(1, ${times}::int) n RETURNING id`.execute(database.arrange)
  return rows.map(({ id }) => id)
}

async function verdictOn(allianceId: string | null): Promise<AuditVerdict> {
  const found = (await verifyAudit(database.worker)).find((one) => one.allianceId === allianceId)
  if (found === undefined) throw new Error('every alliance has a chain')
  return found
}

/** The writer moves its mark only when whoever was writing has ended, in any database of this server: that may take a while. */
async function settle(): Promise<void> {
  await vi.waitFor(async () => {
    await chainAudit(database.worker)
    const { rows } = await sql<{ isThere: boolean }>`
      SELECT (SELECT max(id) FROM audit_event) = (SELECT looked_to FROM audit_writer) AS "isThere"`.execute(
      database.arrange,
    )
    expect(rows[0]?.isThere).toBe(true)
  }, 50_000)
}

/** An alliance with a chain of ten links. */
async function tenLinks(): Promise<{ id: string; events: number[] }> {
  const { id } = await build.alliance(database.arrange)
  const events = await write(id, 10)
  await chainAudit(database.worker)
  expect(await verdictOn(id)).toMatchObject({ seq: 10, firstBreak: null })
  return { id, events }
}

describe('the chain of the trace', () => {
  it('links what was committed, for each alliance by itself, and what belongs to none', async () => {
    const [one, other] = [await build.alliance(database.arrange), await build.alliance(database.arrange)]
    await write(one.id, 3)
    await write(other.id, 2)
    await write(null, 1)
    expect(await verdictOn(one.id)).toMatchObject({ seq: 0, hash: '', firstBreak: null })
    await chainAudit(database.worker)
    expect(await verdictOn(one.id)).toMatchObject({ seq: 3, firstBreak: null })
    expect(await verdictOn(other.id)).toMatchObject({ seq: 2, firstBreak: null })
    expect((await verdictOn(null)).firstBreak).toBeNull()
    await write(one.id, 1)
    expect(await chainAudit(database.worker)).toBe(1)
    expect(await verdictOn(one.id)).toMatchObject({ seq: 4, firstBreak: null })
  })

  it('hashes a text that is written down here, so that it stays the same', async () => {
    const { id } = await build.alliance(database.arrange)
    await sql`INSERT INTO audit_event (alliance_id, action, thing, thing_id, fields, details, happened_at)
      VALUES (${id}, 'step.recorded', 'step', '7', ARRAY['start'], '{"rows": 2}', '2026-11-22T12:00:00.123456Z')`.execute(
      database.arrange,
    )
    await chainAudit(database.worker)
    const { event } = await database.arrange
      .selectFrom('audit_event')
      .select('id as event')
      .where('alliance_id', '=', id)
      .executeTakeFirstOrThrow()
    const body = `{"id": ${event}, "thing": "step", "action": "step.recorded", "fields": ["start"], "account": null, "details": {"rows": 2}, "request": null, "session": null, "thingId": "7", "caseFile": null, "readBucket": null, "organisation": null}`
    const text = `${id}|1|2026-11-22T12:00:00.123456|${body}`
    expect((await verdictOn(id)).hash).toBe(hash('sha256', text, 'hex'))
  })

  it('is not touched by the zone of the session that verifies', async () => {
    const { id } = await tenLinks()
    await database.worker.connection().execute(async (session) => {
      await sql`SET TIME ZONE 'Pacific/Kiritimati'`.execute(session)
      const verdicts = await verifyAudit(session)
      expect(verdicts.find((one) => one.allianceId === id)?.firstBreak).toBeNull()
    })
  })

  const CHANGES: Readonly<Record<string, string>> = {
    alliance_id: 'alliance_id = null',
    account_id: 'account_id = gen_random_uuid()',
    session_id: 'session_id = gen_random_uuid()',
    action: "action = 'step.changed'",
    thing: "thing = 'gap'",
    thing_id: "thing_id = '99'",
    fields: "fields = ARRAY['end']",
    details: `details = '{"rows": 2}'`,
    happened_at: "happened_at = happened_at + interval '1 microsecond'",
    request_id: 'request_id = null',
    case_file_id: 'case_file_id = gen_random_uuid()',
  }

  it('is asked about every column there is', async () => {
    const { rows } = await sql<{ name: string }>`SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = 'audit_event' AND table_schema = 'public'`.execute(intruder)
    // A number cannot change without the link losing its event; the other two need rows that exist beside it.
    const others = ['id', 'organisation_id', 'read_bucket']
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...Object.keys(CHANGES), ...others].toSorted())
  })

  it.each(Object.entries(CHANGES))('gives away a changed %s', async (_column, change) => {
    const { id, events } = await tenLinks()
    await sql`UPDATE audit_event SET ${sql.raw(change)} WHERE id = ${events[3]}`.execute(intruder)
    expect((await verdictOn(id)).firstBreak).toEqual({ kind: 'changed', seq: 4, event: events[3] })
  })

  it('gives away another organisation and another time of reading', async () => {
    const { id, events } = await tenLinks()
    const organisation = await build.organisation(database.arrange, { id })
    await sql`UPDATE audit_event SET organisation_id = ${organisation.id} WHERE id = ${events[8]}`.execute(
      intruder,
    )
    expect((await verdictOn(id)).firstBreak).toEqual({ kind: 'changed', seq: 9, event: events[8] })
    const file = await build.caseFile(database.arrange, await build.caseload(database.arrange, organisation))
    await sql`UPDATE audit_event SET case_file_id = ${file.id}, read_bucket = now() WHERE id = ${events[1]}`.execute(
      intruder,
    )
    expect((await verdictOn(id)).firstBreak).toEqual({ kind: 'changed', seq: 2, event: events[1] })
  })

  it('gives away a deleted event, also the newest one, and a deleted link', async () => {
    const middle = await tenLinks()
    await sql`DELETE FROM audit_event WHERE id = ${middle.events[4]}`.execute(intruder)
    expect((await verdictOn(middle.id)).firstBreak).toEqual({
      kind: 'deleted',
      seq: 5,
      event: middle.events[4],
    })
    const last = await tenLinks()
    await sql`DELETE FROM audit_event WHERE id = ${last.events[9]}`.execute(intruder)
    expect((await verdictOn(last.id)).firstBreak).toMatchObject({ kind: 'deleted', seq: 10 })
    const link = await tenLinks()
    await sql`DELETE FROM audit_chain WHERE event_id = ${link.events[6]}`.execute(intruder)
    expect((await verdictOn(link.id)).firstBreak).toMatchObject({ kind: 'link_missing', seq: 8 })
  })

  it('gives away an end that was cut off, with and without its head', async () => {
    const { id, events } = await tenLinks()
    await sql`DELETE FROM audit_event WHERE id = ANY (${events.slice(7)})`.execute(intruder)
    await sql`DELETE FROM audit_chain WHERE event_id = ANY (${events.slice(7)})`.execute(intruder)
    expect((await verdictOn(id)).firstBreak).toMatchObject({ kind: 'cut_off', seq: 8 })
    await sql`DELETE FROM audit_head WHERE alliance_id = ${id}`.execute(intruder)
    expect((await verdictOn(id)).firstBreak).toMatchObject({ kind: 'cut_off', seq: 8 })
  })

  it('gives away two events that changed places', async () => {
    const { id, events } = await tenLinks()
    await sql`UPDATE audit_chain SET event_id = -1 WHERE event_id = ${events[2]}`.execute(intruder)
    await sql`UPDATE audit_chain SET event_id = ${events[2]} WHERE event_id = ${events[5]}`.execute(intruder)
    await sql`UPDATE audit_chain SET event_id = ${events[5]} WHERE event_id = -1`.execute(intruder)
    expect((await verdictOn(id)).firstBreak).toMatchObject({ kind: 'changed', seq: 3 })
  })

  it('gives away an event that was put in later, below what is chained', async () => {
    const { id } = await build.alliance(database.arrange)
    const [first = 0] = await write(id, 1)
    await sql`SELECT nextval('audit_event_id_seq')`.execute(intruder)
    await write(id, 2)
    await settle()
    await sql`INSERT INTO audit_event (id, alliance_id, action) OVERRIDING SYSTEM VALUE
      VALUES (${first + 1}, ${id}, 'step.recorded')`.execute(intruder)
    await chainAudit(database.worker)
    expect((await verdictOn(id)).firstBreak).toEqual({ kind: 'inserted', seq: null, event: first + 1 })
  })

  it('gives away a chain that was made anew as a whole, to whoever has checked it before', async () => {
    const { id, events } = await tenLinks()
    await sql`SELECT app.check_audit(${id})`.execute(database.worker)
    await sql`UPDATE audit_event SET thing_id = '99' WHERE id = ${events[3]}`.execute(intruder)
    await sql`DELETE FROM audit_chain WHERE alliance_id = ${id}`.execute(intruder)
    await sql`DELETE FROM audit_head WHERE alliance_id = ${id}`.execute(intruder)
    await sql`SELECT app.chain_alliance(${id}, ${events})`.execute(intruder)
    expect((await verdictOn(id)).firstBreak).toMatchObject({ kind: 'rewritten', seq: 10 })
  })
})

describe('the writer of the chains', () => {
  it('chains what a crash has left unchained', async () => {
    const { id } = await build.alliance(database.arrange)
    await write(id, 2)
    // Whoever was chaining went away in the middle: the transaction is undone.
    await expect(
      database.worker.transaction().execute(async (tx) => {
        await sql`SELECT app.chain_audit(100)`.execute(tx)
        throw new Error('the power went')
      }),
    ).rejects.toThrow('the power went')
    expect(await verdictOn(id)).toMatchObject({ seq: 0 })
    await chainAudit(database.worker)
    expect(await verdictOn(id)).toMatchObject({ seq: 2, firstBreak: null })
  })

  it('waits for an event whose transaction is still running, although later ones are chained', async () => {
    const { id } = await build.alliance(database.arrange)
    await database.arrange.transaction().execute(async (slow) => {
      await sql`INSERT INTO audit_event (alliance_id, action) VALUES (${id}, 'step.recorded')`.execute(slow)
      await write(id, 3)
      for (let looks = 0; looks < 6; looks += 1) await chainAudit(database.worker)
      expect(await verdictOn(id)).toMatchObject({ seq: 3, firstBreak: null })
    })
    await chainAudit(database.worker)
    expect(await verdictOn(id)).toMatchObject({ seq: 4, firstBreak: null })
  })

  it('doubles nothing when two work at the same time', async () => {
    const { id } = await build.alliance(database.arrange)
    await write(id, 500)
    const counts = await Promise.all([chainAudit(database.worker), chainAudit(database.worker)])
    expect(counts.reduce((sum, count) => sum + count)).toBe(500)
    expect(await verdictOn(id)).toMatchObject({ seq: 500, firstBreak: null })
  })

  it('keeps the chain whole while many are writing', async () => {
    const { id } = await build.alliance(database.arrange)
    const writing = Array.from({ length: 20 }, async () => write(id, 5))
    const chaining = Array.from({ length: 5 }, async () => chainAudit(database.worker))
    await Promise.all([...writing, ...chaining])
    await chainAudit(database.worker)
    expect(await verdictOn(id)).toMatchObject({ seq: 100, firstBreak: null })
  })

  it('looks no further back than it must', async () => {
    await write((await build.alliance(database.arrange)).id, 5)
    await settle()
  })
})

describe('nobody but the writer', () => {
  it.each(['app', 'worker', 'arrange'] as const)('changes what is chained: not as %s', async (role) => {
    const { events } = await tenLinks()
    const tries = [
      sql`UPDATE audit_event SET thing = 'x' WHERE id = ${events[0]}`,
      sql`DELETE FROM audit_event WHERE id = ${events[0]}`,
      sql`UPDATE audit_chain SET seq = 99 WHERE event_id = ${events[0]}`,
      sql`DELETE FROM audit_chain WHERE event_id = ${events[0]}`,
      sql`DELETE FROM audit_head`,
      sql`DELETE FROM audit_check`,
      sql`TRUNCATE audit_event`,
    ]
    for (const attempt of tries)
      await expect(attempt.execute(database[role])).rejects.toMatchObject({ code: '42501' })
  })
})

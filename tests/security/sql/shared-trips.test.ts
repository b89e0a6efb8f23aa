import { BEGIN, COMMIT, ROLLBACK, sendBatch } from '@wegmarke/api/platform/db/batch'
import { connect, poolOf } from '@wegmarke/api/platform/db/connect'
import { inOneTrip } from '@wegmarke/api/platform/db/in-one-trip'
import { inTwoTrips } from '@wegmarke/api/platform/db/in-two-trips'
import { type BoundStatement, statement } from '@wegmarke/api/platform/db/statement'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { AbortedTransactionError, type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const today = build.TODAY
/** All requests share one connection: what one leaves behind, the next one finds. */
let shared: Kysely<Database>
let people: { readonly sessionId: string; readonly accountId: string; readonly fileId: string }[]

beforeAll(async () => {
  shared = connect({ url: database.urls.app, name: 'shared-trips', max: 1 })
  people = await Promise.all([colleague(), colleague()])
})

afterAll(async () => {
  await shared.destroy()
})

async function colleague() {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, alliance)
  const lead = await build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation }] })
  const { id: fileId } = await build.caseFile(arrange, await build.caseload(arrange, organisation, { lead }))
  return { sessionId: await build.session(arrange, lead), accountId: lead.id, fileId }
}

const person = (index: number) => people[index] ?? people[0]!
const files = statement<Record<string, never>>(() => sql`SELECT id FROM case_file`)({})
const rename = statement<{ name: string }>(({ name }) => sql`UPDATE person SET name_as_wished = ${name}`)
const failing = statement<{ by: number }>(({ by }) => sql`SELECT 1 / ${by}::int`)({ by: 0 })
const unreadable: BoundStatement = { text: 'SELECT nothing FROM nowhere', values: [] }

async function namesOf(fileId: string): Promise<string[]> {
  const rows = await database.arrange
    .selectFrom('person')
    .select('name_as_wished')
    .where('case_file_id', '=', fileId)
    .execute()
  return rows.map((row) => row.name_as_wished)
}

/** The next request gets its own files and nobody else's, and without a request there is no context at all. */
async function expectNothingLeft(): Promise<void> {
  await expect(sql`SELECT id FROM case_file`.execute(shared)).rejects.toThrow(
    /configuration parameter|array literal/,
  )
  for (const { sessionId, accountId, fileId } of people) {
    const { principal, rows } = await inOneTrip(shared, { sessionId, today }, [files])
    expect(principal.accountId).toBe(accountId)
    expect(rows).toEqual([[[fileId]]])
  }
}

describe('requests that share a connection and are sent together', () => {
  it('leave no context behind', async () => {
    await inOneTrip(shared, { sessionId: person(0).sessionId, today }, [files])
    await expectNothingLeft()
  })

  it.each([
    ['fails while it runs', failing],
    ['cannot be read', unreadable],
  ])('leave none behind after a statement that %s, and what follows it is not done', async (_how, broken) => {
    const { sessionId, fileId } = person(0)
    const before = await namesOf(fileId)
    const lost = rename({ name: 'Verloren' })
    await expect(inOneTrip(shared, { sessionId, today }, [lost, broken, lost])).rejects.toThrow(
      /zero|nowhere/,
    )
    expect(await namesOf(fileId)).toEqual(before)
    await expectNothingLeft()
  })

  it('are nobody when the session is over, whoever came before', async () => {
    await inOneTrip(shared, { sessionId: person(0).sessionId, today }, [files])
    const over = inOneTrip(shared, { sessionId: crypto.randomUUID(), today }, [files])
    await expect(over).rejects.toMatchObject({ code: '28000' })
    await expectNothingLeft()
  })

  it('get their own answers however they are mixed', async () => {
    const asked = Array.from({ length: 40 }, (_one, index) => person(index % 2))
    const answers = await Promise.allSettled(
      asked.map(({ sessionId }, index) =>
        inOneTrip(shared, { sessionId, today }, index % 5 === 4 ? [failing] : [files]),
      ),
    )
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(index % 5 === 4 ? 'rejected' : 'fulfilled')
      if (answer.status === 'fulfilled') expect(answer.value.rows).toEqual([[[asked[index]?.fileId]]])
    }
  })
})

describe('what is decided between two trips', () => {
  const written = async (writes: readonly BoundStatement[]) =>
    await inTwoTrips(shared, { sessionId: person(0).sessionId, today }, [files], () => ({
      writes,
      answer: () => 'done',
    }))

  it('is written, all of it', async () => {
    expect(await written([rename({ name: 'Neu' })])).toBe('done')
    expect(await namesOf(person(0).fileId)).toEqual(['Neu'])
    expect(await namesOf(person(1).fileId)).not.toContain('Neu')
    await expectNothingLeft()
  })

  it('is not written when it is refused, or when a part of it fails', async () => {
    const refused = inTwoTrips(shared, { sessionId: person(0).sessionId, today }, [files], () => {
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    await expectNothingLeft()
    await expect(written([rename({ name: 'Halb' }), failing])).rejects.toThrow(/zero/)
    expect(await namesOf(person(0).fileId)).toEqual(['Neu'])
    await expectNothingLeft()
  })

  it('is no success when PostgreSQL answers COMMIT by ROLLBACK', async () => {
    const client = await poolOf(shared).connect()
    await expect(sendBatch(client, [BEGIN, failing])).rejects.toThrow(/zero/)
    await expect(sendBatch(client, [COMMIT])).rejects.toThrow(AbortedTransactionError)
    await sendBatch(client, [ROLLBACK])
    client.release()
    await expectNothingLeft()
  })
})

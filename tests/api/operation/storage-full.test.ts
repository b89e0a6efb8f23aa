import { listJournal, writeJournalEntry } from '@wegmarke/contract/journal'
import { HEALTH_PATH } from '@wegmarke/contract/health'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { asSuperuser } from '../../support/database/empty-database.ts'

const api = useApi()

it('a disk without space is a 503 and a red health check until something is stored again, and half of nothing is', async () => {
  const world = await build.alliance(api.database.arrange)
  const office = await build.organisation(api.database.arrange, world)
  const lead = await build.account(api.database.arrange, world, {
    roles: [{ role: 'caseworker', organisation: office }],
  })
  const caseload = await build.caseload(api.database.arrange, office, { lead })
  const { id: caseFileId } = await build.caseFile(api.database.arrange, caseload)
  const browser = await signedIn(api, lead)
  const health = async () => (await api.app.inject({ url: HEALTH_PATH })).json<unknown>()
  const idempotencyKey = freshKey()
  const write = () =>
    browser.call(writeJournalEntry, {
      params: { caseFileId },
      body: { kind: 'other', happenedOn: build.TODAY, text: 'Ein Gespräch' },
      idempotencyKey,
    })
  // What PostgreSQL reports when a table cannot grow; the last thing that a write stores is its line in the audit.
  await asSuperuser(
    api.database.urls.superuser,
    `create function no_space() returns trigger language plpgsql as
       $$ begin raise exception 'no space' using errcode = 'disk_full'; end $$;
     grant execute on function no_space() to public;
     create trigger audit_event_no_space before insert on audit_event for each row
       when (new.action = 'journalEntry.written') execute function no_space()`,
  )
  const problem = await refusal(write(), 'busy')
  expect(problem.status).toBe(503)
  expect(await health()).toEqual({ status: 'storage-full' })
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from journal_entry`.execute(
    api.database.arrange,
  )
  expect(rows).toEqual([{ count: 0 }])

  await asSuperuser(api.database.urls.superuser, 'drop trigger audit_event_no_space on audit_event')
  await write()
  expect(await health()).toEqual({ status: 'ok' })
  expect(
    (await browser.call(listJournal, { params: { caseFileId }, query: { limit: 10 } })).items,
  ).toHaveLength(1)
})

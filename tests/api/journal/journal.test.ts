import {
  changeJournalEntry,
  listJournal,
  type NewJournalEntry,
  withdrawJournalEntry,
  writeJournalEntry,
} from '@wegmarke/contract/journal'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, freshKey, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { timesDone } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { caseFile, TODAY } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const body: NewJournalEntry = { kind: 'call', happenedOn: '2026-11-20', text: 'Hat den Platz bekommen.' }
const inFile = () => ({ caseFileId: office.file.id })
const write = (who: Staff | 'contributor' | 'reader', entry: NewJournalEntry = body, key = freshKey()) =>
  office.as(who).call(writeJournalEntry, { params: inFile(), body: entry, idempotencyKey: key })

describe('writing', () => {
  it.each(['lead', 'deputy', 'contributor'] as const)('is open to %s and leaves a trace', async (who) => {
    const before = await timesDone(api, office.file.id, 'journalEntry.written')
    const entry = await write(who)
    expect(entry).toMatchObject({ ...body, version: 1, isOwn: true })
    expect(await timesDone(api, office.file.id, 'journalEntry.written')).toBe(before + 1)
  })

  it('is refused by name to who may only read', async () => {
    expect(await refusal(write('supervisor'), 'not-allowed')).toMatchObject({ action: 'journal.write' })
    expect(await refusal(write('reader'), 'not-allowed')).toMatchObject({ action: 'journal.write' })
  })

  it('finds no file where none may be seen, exactly as where there is none', async () => {
    const post = (who: Staff, id: string) =>
      office.as(who).inject({
        method: 'POST',
        url: `/api/v1/case-files/${id}/journal`,
        headers: { 'idempotency-key': freshKey() },
        payload: body,
      })
    const missing = await post('colleague', randomUUID())
    expect(missing.statusCode).toBe(404)
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      expect((await post(who, office.file.id)).rawPayload).toEqual(missing.rawPayload)
    }
  })

  it('asks for a session first', async () => {
    const attempt = client(api).call(writeJournalEntry, {
      params: inFile(),
      body,
      idempotencyKey: freshKey(),
    })
    await refusal(attempt, 'not-signed-in')
  })

  it('writes once what is sent twice', async () => {
    const key = freshKey()
    const [first, second] = [await write('lead', body, key), await write('lead', body, key)]
    expect(second.id).toBe(first.id)
    await refusal(write('lead', { ...body, text: 'Etwas anderes' }, key), 'key-reused')
  })

  it('names the field that cannot be', async () => {
    const tomorrow = await refusal(write('lead', { ...body, happenedOn: '2026-11-23' }), 'refused-by-domain')
    expect(tomorrow.errors).toEqual([
      { pointer: '/happenedOn', code: 'day-in-future', params: { today: TODAY } },
    ])
    const unreal = await refusal(write('lead', { ...body, happenedOn: '2026-02-30' }), 'refused-by-domain')
    expect(unreal.errors).toEqual([{ pointer: '/happenedOn', code: 'day-does-not-exist' }])
    const empty = await refusal(write('lead', { ...body, text: '   ' }), 'validation-failed')
    expect(empty.errors).toMatchObject([{ pointer: '/text' }])
  })

  it('stops when the file is closed', async () => {
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-01-01' })
    const attempt = office
      .as('lead')
      .call(writeJournalEntry, { params: { caseFileId: closed.id }, body, idempotencyKey: freshKey() })
    await refusal(attempt, 'file-closed')
  })
})

describe('correcting', () => {
  const change = (who: Staff | 'contributor', entryId: string, version: number) =>
    office.as(who).call(changeJournalEntry, {
      params: { ...inFile(), entryId },
      version,
      body: { ...body, text: 'Korrigiert.' },
    })

  it('makes a version and keeps the earlier wording', async () => {
    const { id } = await write('lead')
    expect(await change('deputy', id, 1)).toMatchObject({ version: 2, text: 'Korrigiert.', isOwn: false })
    const kept = await api.database.arrange
      .selectFrom('journal_entry_history')
      .select('content')
      .where('row_id', '=', id)
      .execute()
    expect(kept).toMatchObject([{ content: { body: body.text } }])
  })

  it('shows the present wording to who was slower', async () => {
    const { id } = await write('lead')
    await change('lead', id, 1)
    const conflict = await refusal(change('deputy', id, 1), 'version-conflict')
    expect(conflict.current).toMatchObject({ version: 2, text: 'Korrigiert.' })
  })

  it('is open to a contributor for 14 days, in own entries alone', async () => {
    const own = await write('contributor')
    expect(await change('contributor', own.id, 1)).toMatchObject({ version: 2 })
    const { id: ofLead } = await write('lead')
    expect(await refusal(change('contributor', ofLead, 1), 'not-allowed')).toMatchObject({
      action: 'journal.write',
    })
    const { id: old } = await api.database.arrange
      .insertInto('journal_entry')
      .values({
        case_file_id: office.file.id,
        alliance_id: office.alliance.id,
        kind: 'call',
        happened_on: '2026-01-01',
        body: 'Lange her',
        recorded_by: office.accounts.contributor.id,
        recorded_at: '2026-01-01T10:00:00Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await refusal(change('contributor', old, 1), 'not-allowed')
  })

  it('takes an entry back once', async () => {
    const { id } = await write('lead')
    const params = { ...inFile(), entryId: id }
    await office.as('lead').call(withdrawJournalEntry, { params, version: 1 })
    await refusal(office.as('lead').call(withdrawJournalEntry, { params, version: 1 }), 'not-found')
    expect(await timesDone(api, office.file.id, 'journalEntry.withdrawn')).toBe(1)
  })

  it('does not find an entry of another file', async () => {
    const { id: entryId } = await write('lead')
    const other = await caseFile(api.database.arrange, office.caseload)
    const params = { caseFileId: other.id, entryId }
    await refusal(office.as('lead').call(withdrawJournalEntry, { params, version: 1 }), 'not-found')
  })
})

describe('reading', () => {
  it('gives each entry once, newest first, over all pages', async () => {
    const { arrange } = api.database
    const file = await caseFile(arrange, office.caseload)
    const days = Array.from({ length: 300 }, (_, n) => `2025-${String((n % 12) + 1).padStart(2, '0')}-15`)
    await arrange
      .insertInto('journal_entry')
      .values(
        days.map((happened_on) => ({
          case_file_id: file.id,
          alliance_id: file.allianceId,
          kind: 'call' as const,
          happened_on,
          body: 'Anruf',
        })),
      )
      .execute()
    const seen: { id: string; happenedOn: string }[] = []
    let after: string | undefined
    do {
      const page = await office
        .as('lead')
        .call(listJournal, { params: { caseFileId: file.id }, query: { limit: 37, ...(after && { after }) } })
      seen.push(...page.items)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen.map((entry) => entry.id)).size).toBe(300)
    expect(seen.map((entry) => entry.happenedOn)).toEqual(days.toSorted().toReversed())
  })

  it('is one trace in five minutes', async () => {
    const file = await caseFile(api.database.arrange, office.caseload)
    const read = () => office.as('lead').call(listJournal, { params: { caseFileId: file.id }, query: {} })
    await read()
    await read()
    expect(await timesDone(api, file.id, 'journal.read')).toBe(1)
  })

  it('is open to consent for the journal', async () => {
    const page = await office.as('reader').call(listJournal, { params: inFile(), query: {} })
    expect(page.items.length).toBeGreaterThan(0)
    await refusal(office.as('colleague').call(listJournal, { params: inFile(), query: {} }), 'not-found')
  })

  it.each(['nonsense', Buffer.from('["2026-01-01"]').toString('base64url')])(
    'refuses the cursor %s',
    async (after) => {
      const attempt = office.as('lead').call(listJournal, { params: inFile(), query: { after } })
      expect((await refusal(attempt, 'validation-failed')).errors).toEqual([
        { pointer: '/after', code: 'pattern' },
      ])
    },
  )
})

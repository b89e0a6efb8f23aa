import { getToday, type Today, type TodayItem } from '@wegmarke/contract/today'
import type { Insertable } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { describe, expect, it } from 'vitest'
import { client, refusal, signedIn } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import {
  account,
  type CaseFile,
  caseload,
  type Caseload,
  organisation,
  post,
  roleGrant,
} from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const today = (who: Staff): Promise<Today> => office.as(who).call(getToday, {})
const about = (items: readonly TodayItem[], file: CaseFile) =>
  items.filter((item) => item.caseFileId === file.id).map((item) => item.kind)
const newFile = (name = 'Amina', lies: Caseload = office.caseload) => namedFile(api, lies, name)
const of = (file: CaseFile) => ({ case_file_id: file.id, alliance_id: file.allianceId })

async function task(file: CaseFile, wish: Partial<Insertable<Database['task']>> = {}): Promise<void> {
  await api.database.arrange
    .insertInto('task')
    .values({
      ...of(file),
      title: 'Zeugnis kopieren',
      due_on: '2026-11-22',
      recorded_by: office.accounts.lead.id,
      ...wish,
    })
    .execute()
}

async function step(file: CaseFile, wish: Partial<Insertable<Database['step']>> = {}): Promise<void> {
  await api.database.arrange
    .insertInto('step')
    .values({
      ...of(file),
      type_code: 'IK',
      type_version: 1,
      kind: 'P',
      state: 'running',
      actual_start: '2026-05-01',
      actual_start_precision: 'day',
      ...wish,
    })
    .execute()
}

const plannedUntil = (date: string, precision: 'day' | 'month' = 'day') => ({
  planned_end: date,
  planned_end_precision: precision,
})

async function paper(
  file: CaseFile,
  until: string,
  wish: Partial<Insertable<Database['residence_period']>> = {},
) {
  await api.database.arrange
    .insertInto('residence_period')
    .values({
      ...of(file),
      status: 'ae_25_3',
      valid_from: '2024-01-01',
      document_valid_until: until,
      ...wish,
    })
    .execute()
}

async function note(file: CaseFile, wish: Partial<Insertable<Database['note']>> = {}): Promise<string> {
  const { id } = await api.database.arrange
    .insertInto('note')
    .values({
      ...of(file),
      kind: 'career',
      category: 'pathway',
      anchor: 'start',
      level: 'onset',
      opened_on: '2026-10-01',
      ...wish,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

describe('what is due', () => {
  it('is a task of mine and nobody’s in my file, today or overdue, not done', async () => {
    const file = await newFile()
    await task(file, { title: 'heute' })
    await task(file, { title: 'überfällig', due_on: '2026-11-01', owner_id: office.accounts.lead.id })
    await task(file, { title: 'morgen', due_on: '2026-11-23' })
    await task(file, { title: 'erledigt', done_on: '2026-11-20' })
    await task(file, { title: 'nicht meine', owner_id: office.accounts.deputy.id })
    const { due } = await today('lead')
    expect(due.filter((item) => item.caseFileId === file.id)).toMatchObject([
      { kind: 'task_due', text: 'überfällig', dueOn: '2026-11-01', name: 'Amina', recordVersion: 1 },
      { kind: 'task_due', text: 'heute', dueOn: '2026-11-22' },
    ])
    const texts = (await today('deputy')).due.map((item) => item.text)
    expect(texts).toContain('nicht meine')
    expect(texts).not.toContain('überfällig')
  })

  it('is a task of mine in a file that I may not see, without the name', async () => {
    const file = await newFile('Geheim')
    await task(file, { owner_id: office.accounts.stranger.id, title: 'Platz freihalten' })
    expect((await today('stranger')).due).toMatchObject([
      { kind: 'task_due', text: 'Platz freihalten', name: '' },
    ])
  })

  it('is a running step whose planned end is over, by the last day that it can mean', async () => {
    const [over, thisMonth] = [await newFile(), await newFile()]
    await step(over, plannedUntil('2026-10-01', 'month'))
    await step(thisMonth, { ...plannedUntil('2026-11-01', 'month'), successor: 'BSK' })
    const { due } = await today('lead')
    expect(due.filter((item) => item.caseFileId === over.id)).toMatchObject([
      { kind: 'end_missing', dueOn: '2026-10-31', text: 'IK' },
    ])
    expect(about(due, thisMonth)).toEqual([])
  })

  it('is a step that ends within eight weeks and has no successor', async () => {
    const [soon, later, named, planned] = [await newFile(), await newFile(), await newFile(), await newFile()]
    await step(soon, { ...plannedUntil('2027-01-17'), title: 'Sprachkurs Neuss' })
    await step(later, plannedUntil('2027-01-18'))
    await step(named, { ...plannedUntil('2026-12-31'), successor: 'FOS' })
    await step(planned, plannedUntil('2026-12-31'))
    await step(planned, { state: 'applied', actual_start: null, actual_start_precision: null })
    const { due } = await today('lead')
    expect(due.filter((item) => item.caseFileId === soon.id)).toMatchObject([
      { kind: 'step_ends', dueOn: '2027-01-17', text: 'Sprachkurs Neuss' },
    ])
    for (const file of [later, named, planned]) expect(about(due, file)).toEqual([])
  })

  it('is a document that runs out within sixty days, or has run out, and was not renewed', async () => {
    const [soon, later, renewed, over, past] = [
      await newFile(),
      await newFile(),
      await newFile(),
      await newFile(),
      await newFile(),
    ]
    await paper(soon, '2027-01-21')
    await paper(later, '2027-01-22')
    await paper(renewed, '2026-12-01', { valid_to: '2026-12-01' })
    await paper(renewed, '2027-12-01', { valid_from: '2026-12-02' })
    await paper(over, '2026-11-01')
    await paper(past, '2025-01-01', { valid_to: '2025-06-30' })
    const { due } = await today('lead')
    expect(due.filter((item) => item.caseFileId === soon.id)).toMatchObject([
      { kind: 'document_expires', dueOn: '2027-01-21', text: 'ae_25_3' },
    ])
    expect(about(due, over)).toEqual(['document_expires'])
    for (const file of [later, renewed, past]) expect(about(due, file)).toEqual([])
  })

  it('is the remedy of the last answer on its day', async () => {
    const [due, notYet, overtaken] = [await newFile(), await newFile(), await newFile()]
    const answer = async (
      file: CaseFile,
      answers: readonly (readonly ['remedy' | 'not_true', string | null])[],
    ) => {
      const noteId = await note(file, { state: 'answered' })
      for (const [n, [kind, until]] of answers.entries()) {
        const answered_at = `2026-10-0${n + 1}T10:00:00Z`
        const answered_by = office.accounts.lead.id
        const common = { ...of(file), note_id: noteId, on_evidence: '{}', answered_at, answered_by }
        await api.database.arrange
          .insertInto('note_answer')
          .values({ ...common, kind, body: 'Platz beantragt', until })
          .execute()
      }
    }
    await answer(due, [['remedy', '2026-11-22']])
    await answer(notYet, [['remedy', '2026-11-23']])
    await answer(overtaken, [
      ['remedy', '2026-11-01'],
      ['not_true', null],
    ])
    const items = (await today('lead')).due
    expect(items.filter((item) => item.caseFileId === due.id)).toMatchObject([
      {
        kind: 'remedy_due',
        text: 'Platz beantragt',
        dueOn: '2026-11-22',
        noteKind: 'career',
        level: 'onset',
      },
    ])
    expect([...about(items, notYet), ...about(items, overtaken)]).toEqual([])
  })

  it('is nothing in a closed file', async () => {
    const file = await namedFile(api, office.caseload, 'Zu', { file: { closed_on: '2026-01-01' } })
    await step(file, plannedUntil('2026-10-01'))
    await paper(file, '2026-12-01')
    expect(about((await today('lead')).due, file)).toEqual([])
  })
})

describe('what waits', () => {
  it('says whose file a note is in to the supervisor, who cannot answer it, and that it is nobody’s', async () => {
    const nobodys = await caseload(api.database.arrange, office.organisation, {})
    const [led, unassigned] = [await newFile(), await newFile('Niemands', nobodys)]
    await note(led)
    await note(unassigned)
    const whose = (items: readonly TodayItem[], file: CaseFile) =>
      items
        .filter(({ caseFileId }) => caseFileId === file.id)
        .map(({ isMine, leadName }) => [isMine, leadName])
    const { waiting } = await today('supervisor')
    expect(whose(waiting, led)).toEqual([[false, 'Lea Leitend']])
    expect(whose(waiting, unassigned)).toEqual([[false, null]])
    expect(whose((await today('lead')).waiting, led)).toEqual([[true, null]])
    await api.database.arrange
      .insertInto('alliance_setting')
      .values({
        alliance_id: office.alliance.id,
        version: 2,
        thresholds: '{}',
        options: JSON.stringify({ 'report.staffColumns': false }),
      })
      .execute()
    const { waiting: nameless } = await today('supervisor')
    expect(whose(nameless, led)).toEqual([[false, undefined]])
    expect(whose(nameless, unassigned)).toEqual([[false, null]])
  })

  it('are notes that nobody has answered, the graver first', async () => {
    const [onset, career, answered] = [await newFile(), await newFile(), await newFile()]
    await note(onset)
    await note(career, { level: 'career', state: 'seen', opened_on: '2026-11-01' })
    await note(answered, { state: 'answered' })
    const { waiting } = await today('lead')
    const mine = waiting.filter((item) => item.caseFileId === onset.id || item.caseFileId === career.id)
    expect(mine).toMatchObject([
      { kind: 'note_open', caseFileId: career.id, level: 'career', noteKind: 'career' },
      { kind: 'note_open', caseFileId: onset.id, level: 'onset' },
    ])
    expect(about(waiting, answered)).toEqual([])
  })

  it('is access to confirm, for the supervisor of that organisation', async () => {
    const { arrange } = api.database
    const newcomer = await account(arrange, office.alliance, { name: 'Neu Hier' })
    const id = await roleGrant(arrange, newcomer, {
      role: 'caseworker',
      organisation: office.organisation,
      confirmed: false,
    })
    expect((await today('supervisor')).waiting[0]).toMatchObject({
      kind: 'grant_unconfirmed',
      name: 'Neu Hier',
      recordId: id,
      caseFileId: null,
    })
    expect((await today('lead')).waiting.map((item) => item.kind)).not.toContain('grant_unconfirmed')
  })
})

describe('what is new', () => {
  const now = '2026-11-20T09:00:00Z'
  const byDeputy = () => ({ recorded_by: office.accounts.deputy.id, recorded_at: now })

  it('are files that others have put into my caseload within a week', async () => {
    const { arrange } = api.database
    const place = async (recorded_by: string, recorded_at: string) => {
      const file = await newFile()
      await arrange
        .updateTable('placement')
        .set({ recorded_by, recorded_at })
        .where('case_file_id', '=', file.id)
        .execute()
      return file
    }
    const brought = await place(office.accounts.supervisor.id, now)
    const longAgo = await place(office.accounts.supervisor.id, '2026-11-14T12:00:00Z')
    const own = await place(office.accounts.lead.id, now)
    const { news } = await today('lead')
    expect(news.filter((item) => item.caseFileId === brought.id)).toMatchObject([
      { kind: 'file_new', text: 'Susi Supervisor', at: '2026-11-20T09:00:00.000Z' },
    ])
    expect([...about(news, longAgo), ...about(news, own)]).toEqual([])
  })

  it('are files in which others have written, once, with the last of them', async () => {
    const { arrange } = api.database
    const [file, own] = [await newFile(), await newFile()]
    await step(file, byDeputy())
    await arrange
      .insertInto('journal_entry')
      .values({
        ...of(file),
        kind: 'call',
        happened_on: '2026-11-20',
        body: 'Anruf',
        recorded_by: office.accounts.supervisor.id,
        recorded_at: '2026-11-21T09:00:00Z',
      })
      .execute()
    await step(own, { recorded_by: office.accounts.lead.id, recorded_at: now })
    const { news } = await today('lead')
    expect(news.filter((item) => item.caseFileId === file.id)).toMatchObject([
      { kind: 'file_changed', text: 'Susi Supervisor' },
    ])
    expect(about(news, own)).toEqual([])
    expect(about((await today('supervisor')).news, file)).toEqual([])
  })
})

describe('whose files', () => {
  it('come first as lead, then as deputy, then the supervised ones that nobody leads', async () => {
    const { arrange } = api.database
    const office2 = await organisation(arrange, office.alliance)
    const both = await account(arrange, office.alliance, {
      roles: [
        { role: 'caseworker', organisation: office2 },
        { role: 'supervisor', organisation: office2 },
      ],
    })
    const other = await account(arrange, office.alliance, {
      roles: [{ role: 'caseworker', organisation: office2 }],
    })
    const led = await caseload(arrange, office2, { lead: both })
    const covered = await caseload(arrange, office2, { lead: other, deputies: [both] })
    const unled = await caseload(arrange, office2)
    const ofOther = await caseload(arrange, office2, { lead: other })
    const left = await caseload(arrange, office2)
    await post(arrange, left, other, 'lead', { to: '2026-11-21' })
    const wanted = ['eigene', 'vertreten', 'ohne', 'verlassen', 'andere']
    for (const [n, lies] of [ofOther, left, unled, covered, led].entries()) {
      await task(await newFile(wanted[4 - n], lies), { due_on: `2026-11-0${n + 1}`, recorded_by: null })
    }
    const { due } = await (await signedIn(api, both)).call(getToday, {})
    expect(due.map((item) => item.name)).toEqual(['eigene', 'vertreten', 'verlassen', 'ohne', 'andere'])
  })

  it('show a hundred, and say how many stayed out', async () => {
    const { arrange } = api.database
    const office3 = await organisation(arrange, office.alliance)
    const busy = await account(arrange, office.alliance, {
      roles: [{ role: 'caseworker', organisation: office3 }],
    })
    const file = await newFile('Viel', await caseload(arrange, office3, { lead: busy }))
    for (let n = 0; n < 107; n += 1) await task(file, { recorded_by: null })
    const { due, more } = await (await signedIn(api, busy)).call(getToday, {})
    expect([due.length, more]).toEqual([100, { due: 7, waiting: 0, news: 0 }])
  })

  it('are none for who works on none, and for nobody without a session', async () => {
    expect(await today('administrator')).toEqual({
      due: [],
      waiting: [],
      news: [],
      more: { due: 0, waiting: 0, news: 0 },
    })
    await refusal(client(api).call(getToday, {}), 'not-signed-in')
  })
})

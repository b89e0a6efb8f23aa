import {
  addTask,
  changeJournalEntry,
  changeTask,
  withdrawJournalEntry,
  withdrawTask,
  writeJournalEntry,
} from '@wegmarke/contract/journal'
import type { Endpoint } from '@wegmarke/contract/endpoint'
import {
  changeAttainment,
  changeGap,
  recordAttainment,
  recordGap,
  withdrawAttainment,
  withdrawGap,
} from '@wegmarke/contract/pathway'
import {
  changeEntitlement,
  changeResidence,
  recordEntitlement,
  recordResidence,
  withdrawEntitlement,
  withdrawResidence,
} from '@wegmarke/contract/residence'
import { changeStep, recordStep, withdrawStep } from '@wegmarke/contract/steps'
import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { connect } from '@wegmarke/api/platform/db/connect'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, freshKey, refusal } from '../../support/api/client.ts'
import { answersStored, evaluationOf, notesOf, rowOf } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import {
  CONSIDERED,
  LASTING_ILLNESS,
  SEEN,
  typeLanguageLoop,
  typing,
} from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import * as open from '../../support/database/consent-builders.ts'
import { ENTITLED, PERIOD, TALK, TASK } from './file-requests.ts'
import { expectUnprivileged } from './unprivileged.ts'

const TODAY = '2021-10-15'
const api = useApi({ today: () => TODAY })
const office = useOffice(api)

beforeAll(async () => {
  await expectUnprivileged(api.database.app)
  for (const category of ['pathway', 'residence'] as const) {
    await open.participation(api.database.arrange, office.file, office.accounts.contributor, {
      category,
      recipient: office.elsewhere,
      level: 'contribute',
    })
  }
})

/** Who accompanies and when people last met is what a mentor's write is there to say; it is no part of the judgement. */
const WITHOUT_MEETINGS = {
  projected_at: null,
  last_contact_on: null,
  last_session_on: null,
  mentor_name: null,
}

/** Everything that the rules say about a file. */
async function judgement(caseFileId: string) {
  return {
    evaluation: await evaluationOf(api, caseFileId),
    answers: await answersStored(api, caseFileId),
    notes: await notesOf(api, caseFileId),
    row: { ...(await rowOf(api, caseFileId)), ...WITHOUT_MEETINGS },
  }
}

async function loopedFile(): Promise<build.CaseFile> {
  const file = await build.caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
  await typeLanguageLoop(office.as('lead'), file)
  return file
}

describe("a mentor's write", () => {
  async function mentored() {
    const { arrange, app } = api.database
    const { organisation } = office
    const file = await loopedFile()
    const mentor = await build.account(arrange, office.alliance, {
      roles: [{ role: 'volunteer', organisation }],
    })
    const { id } = await open.mentorship(arrange, file, mentor, { organisation })
    const session = await build.session(arrange, mentor)
    const asMentor = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(app, session, TODAY, work)
    return { file, mentorship: id, asMentor }
  }

  it('clears and raises nothing, neither at once nor when the worker has looked again', async () => {
    const { file, mentorship, asMentor } = await mentored()
    const before = await judgement(file.id)
    expect(before.notes.some(({ state }) => state === 'open')).toBe(true)
    await asMentor(async (tx) => {
      const meeting = crypto.randomUUID()
      await sql`INSERT INTO mentoring_session (id, case_file_id, mentorship_id, happened_on, outcome)
        VALUES (${meeting}, ${file.id}, ${mentorship}, ${TODAY}, 'happened')`.execute(tx)
      await sql`INSERT INTO mentoring_session_text (session_id, case_file_id, mentorship_id, body)
        VALUES (${meeting}, ${file.id}, ${mentorship}, 'Sie hat B1 bestanden.')`.execute(tx)
      await sql`SELECT app.mark_due(${file.id})`.execute(tx)
    })
    expect(await judgement(file.id)).toEqual(before)
    expect(await evaluateDue(api.database.worker, TODAY)).toBeGreaterThan(0)
    expect(await judgement(file.id)).toEqual(before)
  })

  it.each([
    ['UPDATE note', (id: string) => sql`UPDATE note SET state = 'cleared' WHERE case_file_id = ${id}`],
    [
      'UPDATE note_reason',
      (id: string) => sql`UPDATE note_reason SET evidence = '{}' WHERE case_file_id = ${id}`,
    ],
    ['DELETE note_reason', (id: string) => sql`DELETE FROM note_reason WHERE case_file_id = ${id}`],
    ['UPDATE case_row', (id: string) => sql`UPDATE case_row SET level = 'none' WHERE case_file_id = ${id}`],
    ['UPDATE step', (id: string) => sql`UPDATE step SET result = 'passed' WHERE case_file_id = ${id}`],
  ])('reaches no row of the judgement: %s', async (_name, statement) => {
    const { file, asMentor } = await mentored()
    const before = await judgement(file.id)
    const { numAffectedRows } = await asMentor((tx) => statement(file.id).execute(tx))
    expect(numAffectedRows).toBe(0n)
    expect(await judgement(file.id)).toEqual(before)
  })

  it.each([
    [
      'evaluation',
      (id: string) => sql`INSERT INTO evaluation (case_file_id, alliance_id, evaluation_day, rules_version,
        settings_version, level, result) VALUES (${id}, app.alliance_id(), ${TODAY}, '1', 1, 'none', '{}')`,
    ],
    [
      'note',
      (id: string) => sql`INSERT INTO note (case_file_id, alliance_id, kind, category, anchor, opened_on)
        VALUES (${id}, app.alliance_id(), 'career', 'pathway', 'x', ${TODAY})`,
    ],
    ['next day', (id: string) => sql`SELECT app.set_next_due(${id}, NULL)`],
  ])('writes no part of the judgement: %s', async (_name, statement) => {
    const { file, asMentor } = await mentored()
    await expect(asMentor((tx) => statement(file.id).execute(tx))).rejects.toMatchObject({ code: '42501' })
  })
})

describe("a contributor's write", () => {
  it.each(['pathway', 'residence', 'journal'] as const)(
    'is judged by the worker alone: %s',
    async (category) => {
      const file = await loopedFile()
      await open.participation(api.database.arrange, file, office.accounts.contributor, {
        category,
        recipient: office.elsewhere,
        level: 'contribute',
      })
      const before = await judgement(file.id)
      const by = office.as('contributor')
      const params = { caseFileId: file.id }
      if (category === 'pathway') await typing(by, file).gap(LASTING_ILLNESS)
      if (category === 'residence') {
        const body = { ...PERIOD, from: '2021-01-01', to: null }
        await by.call(recordResidence, { params, body, idempotencyKey: freshKey() })
      }
      if (category === 'journal') await by.call(addTask, { params, body: TASK, idempotencyKey: freshKey() })
      expect(await judgement(file.id)).toEqual(before)
      expect(await evaluateDue(api.database.worker, TODAY)).toBeGreaterThan(0)
      const after = await judgement(file.id)
      // A lasting illness explains the standstill; residence and tasks explain nothing here.
      if (category === 'pathway') expect(after.evaluation).not.toEqual(before.evaluation)
      else expect(after.notes).toEqual(before.notes)
    },
  )
})

/** How a record comes into a file, is changed and taken back. */
interface Life {
  readonly table: string
  readonly parameter: string
  readonly record: Endpoint
  readonly change: Endpoint
  readonly withdraw: Endpoint
  readonly body: object
  readonly changed: object
}

const PAST_TALK = { ...TALK, happenedOn: '2021-10-10' }
const LIVES: readonly Life[] = [
  {
    table: 'step',
    parameter: 'stepId',
    record: recordStep,
    change: changeStep,
    withdraw: withdrawStep,
    body: CONSIDERED,
    changed: { ...CONSIDERED, title: 'neu' },
  },
  {
    table: 'gap',
    parameter: 'gapId',
    record: recordGap,
    change: changeGap,
    withdraw: withdrawGap,
    body: LASTING_ILLNESS,
    changed: { ...LASTING_ILLNESS, note: 'neu' },
  },
  {
    table: 'attainment',
    parameter: 'attainmentId',
    record: recordAttainment,
    change: changeAttainment,
    withdraw: withdrawAttainment,
    body: SEEN,
    changed: { ...SEEN, title: 'neu' },
  },
  {
    table: 'residence_period',
    parameter: 'periodId',
    record: recordResidence,
    change: changeResidence,
    withdraw: withdrawResidence,
    body: PERIOD,
    changed: { ...PERIOD, note: 'neu' },
  },
  {
    table: 'entitlement',
    parameter: 'entitlementId',
    record: recordEntitlement,
    change: changeEntitlement,
    withdraw: withdrawEntitlement,
    body: ENTITLED,
    changed: { ...ENTITLED, to: '2024-12-31' },
  },
  {
    table: 'journal_entry',
    parameter: 'entryId',
    record: writeJournalEntry,
    change: changeJournalEntry,
    withdraw: withdrawJournalEntry,
    body: PAST_TALK,
    changed: { ...PAST_TALK, text: 'neu' },
  },
  {
    table: 'task',
    parameter: 'taskId',
    record: addTask,
    change: changeTask,
    withdraw: withdrawTask,
    body: TASK,
    changed: { ...TASK, isDone: true },
  },
]

describe('what a contributor has recorded', () => {
  let asSuperuser: Kysely<Database>
  beforeAll(() => {
    asSuperuser = connect({ url: api.database.urls.superuser, name: 'test-superuser', max: 1 })
  })
  afterAll(async () => {
    await asSuperuser.destroy()
  })

  const ask = (by: Client, endpoint: Endpoint, input: object) =>
    by.call(endpoint, { idempotencyKey: freshKey(), ...input } as never) as unknown as Promise<{
      id: string
      version: number
    }>

  async function lived({ record, change, withdraw, parameter, body, changed, table }: Life, by: Client) {
    const { id } = await ask(by, record, { params: { caseFileId: office.file.id }, body })
    const params = { caseFileId: office.file.id, [parameter]: id }
    const grow = (days: number) =>
      asSuperuser.transaction().execute(async (tx) => {
        // When a row was recorded is kept by a trigger.
        await sql`SET LOCAL session_replication_role = replica`.execute(tx)
        await sql`UPDATE ${sql.table(table)} SET recorded_at = now() - make_interval(days => ${days})
          WHERE id = ${id}`.execute(tx)
      })
    const version = async () => {
      const { rows } = await sql<{
        version: number
      }>`SELECT version FROM ${sql.table(table)} WHERE id = ${id}`.execute(api.database.arrange)
      return rows[0]?.version ?? 0
    }
    return {
      grow,
      change: async (who: Client) => ask(who, change, { params, version: await version(), body: changed }),
      withdraw: async (who: Client) => ask(who, withdraw, { params, version: await version() }),
    }
  }

  it.each(LIVES)('is changed and taken back by them for 14 days: $table', async (life) => {
    const contributor = office.as('contributor')
    const record = await lived(life, contributor)
    await record.grow(13)
    await record.change(contributor)
    await record.grow(15)
    await refusal(record.change(contributor), 'not-allowed')
    await refusal(record.withdraw(contributor), 'not-allowed')
    await record.grow(13)
    await record.withdraw(contributor)
  })

  it.each(LIVES)('is the lead’s to change, and not the other way round: $table', async (life) => {
    const byContributor = await lived(life, office.as('contributor'))
    await byContributor.change(office.as('lead'))
    await byContributor.withdraw(office.as('lead'))
    const byLead = await lived(life, office.as('lead'))
    await refusal(byLead.change(office.as('contributor')), 'not-allowed')
    await refusal(byLead.withdraw(office.as('contributor')), 'not-allowed')
    await byLead.withdraw(office.as('deputy'))
  })
})

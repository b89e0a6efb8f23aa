import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import { keepEvaluated } from '@wegmarke/api/platform/jobs/keep-evaluated'
import { changeSettings, getSettings } from '@wegmarke/contract/settings'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { dueDay, evaluationOf, latestNote, notesOf, rowOf } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import {
  LASTING_ILLNESS,
  onDay,
  pastStep,
  typeLanguageLoop,
  typing,
} from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { mentoringSession, mentorship, participation } from '../../support/database/consent-builders.ts'
import { account } from '../../support/database/builders.ts'

const TODAY = '2021-10-15'
const api = useApi({ today: () => TODAY })
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
const evaluateOn = (day: string) => evaluateDue(api.database.worker, day)

async function opened(file: CaseFile): Promise<CaseFile> {
  const wish = { category: 'pathway', recipient: office.elsewhere, level: 'contribute' } as const
  await participation(api.database.arrange, file, office.accounts.contributor, wish)
  return file
}

describe("a contributor's write", () => {
  it('is evaluated by the worker, not by the contributor, who cannot see all of it', async () => {
    const file = await opened(await newFile())
    await typing(office.as('lead'), file).goal('2018-03-01')
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'onset', signals: ['H'] })
    await typing(office.as('contributor'), file).step(pastStep('EOK', '2021-08', '2021-09'))
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'onset', signals: ['H'] })
    expect(await dueDay(api, file.id)).toBe(TODAY)
    expect(await evaluateOn(TODAY)).toBeGreaterThan(0)
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'none', signals: [] })
    expect(await latestNote(api, file.id)).toMatchObject({ state: 'cleared' })
    expect(await dueDay(api, file.id)).toBe('2021-11-01')
  })

  it('is evaluated within seconds, without a job', async () => {
    const file = await opened(await newFile())
    const worker = keepEvaluated(api.database.worker, () => TODAY, api.app.log)
    await typing(office.as('contributor'), file).gap(LASTING_ILLNESS)
    await expect.poll(() => dueDay(api, file.id), { timeout: 30_000 }).not.toBe(TODAY)
    await worker.stop()
    const { rows } = await sql`SELECT FROM graphile_worker.jobs`.execute(api.database.worker)
    expect(rows).toEqual([])
  })

  it('is not evaluated while somebody else is writing to the file, and is not forgotten', async () => {
    const file = await opened(await newFile())
    await typing(office.as('contributor'), file).gap(LASTING_ILLNESS)
    await api.database.app.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${file.id}, 0))`.execute(tx)
      await evaluateOn(TODAY)
      expect(await dueDay(api, file.id)).toBe(TODAY)
    })
    expect(await evaluateOn(TODAY)).toBe(1)
    expect(await dueDay(api, file.id)).not.toBe(TODAY)
  })

  it('is evaluated once by two workers at the same time', async () => {
    const file = await opened(await newFile())
    await typing(office.as('contributor'), file).gap(LASTING_ILLNESS)
    const done = await Promise.all([evaluateOn(TODAY), evaluateOn(TODAY)])
    expect(done.toSorted()).toEqual([0, 1])
  })
})

describe("a mentor's write", () => {
  it('clears and raises nothing', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const before = await notesOf(api, file.id)
    const mentor = await account(api.database.arrange, office.alliance, {
      roles: [{ role: 'volunteer', organisation: office.organisation }],
    })
    const bond = await mentorship(api.database.arrange, file, mentor, { organisation: office.organisation })
    await mentoringSession(api.database.arrange, bond)
    await sql`INSERT INTO evaluation_due (case_file_id, alliance_id, due_on) VALUES (${file.id}, ${file.allianceId},
      ${TODAY}) ON CONFLICT (case_file_id) DO UPDATE SET due_on = excluded.due_on`.execute(
      api.database.arrange,
    )
    await evaluateOn(TODAY)
    expect(await notesOf(api, file.id)).toEqual(before)
  })
})

describe('time alone', () => {
  it('opens a note on the day that was foretold, and no day earlier', async () => {
    const file = await caseFile(api.database.arrange, office.caseload, { opened_on: '2021-09-20' })
    await typing(office.as('lead'), file).goal('2021-09-20')
    expect(await evaluationOf(api, file.id)).toMatchObject({ level: 'none', nextDate: '2022-02-01' })
    for (const day of ['2021-11-01', '2021-12-01', '2022-01-01', '2022-01-31']) {
      await evaluateOn(day)
      expect(await notesOf(api, file.id)).toEqual([])
    }
    await evaluateOn('2022-02-01')
    expect(await latestNote(api, file.id)).toMatchObject({
      level: 'onset',
      openedOn: '2022-02-01',
      state: 'open',
    })
  })

  it('lets the counters of a list grow when the month turns', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    expect(await rowOf(api, file.id)).toMatchObject({ standstill_months: 34, evaluated_on: TODAY })
    await evaluateOn('2021-10-31')
    expect(await rowOf(api, file.id)).toMatchObject({ standstill_months: 34, evaluated_on: TODAY })
    await evaluateOn('2021-11-02')
    expect(await rowOf(api, file.id)).toMatchObject({ standstill_months: 35, evaluated_on: '2021-11-02' })
    const [, note] = await notesOf(api, file.id)
    expect(note?.reasons[1]?.signal.figures).toMatchObject({ months: 35 })
    expect(note?.events.filter((event) => event.kind === 'opened')).toHaveLength(1)
  })

  it('says nothing new about a file that is closed', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    await sql`UPDATE episode SET closed_on = ${TODAY}, closing_reason = 'moved_away', outcome = 'unknown'
      WHERE case_file_id = ${file.id}`.execute(api.database.arrange)
    await evaluateOn('2021-11-01')
    expect(await latestNote(api, file.id)).toMatchObject({ state: 'cleared' })
    expect(await dueDay(api, file.id)).toBeNull()
  })
})

describe('the thresholds of the alliance', () => {
  it('are what the next evaluation is held against', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const administrator = office.as('administrator')
    const { version, values } = await administrator.call(getSettings, {})
    const lenient = {
      'threshold.standstillMonths': 120,
      'threshold.chainSteps': 20,
      'threshold.paceMonths': 120,
    }
    const reason = 'Zum Ausprobieren.'
    await administrator.call(changeSettings, { body: { values: lenient, reason }, version })
    await typing(office.as('lead'), file).gap({ ...LASTING_ILLNESS, from: onDay('2021-10-14') })
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'onset', signals: ['C', 'D', 'E'] })
    await administrator.call(changeSettings, { body: { values, reason }, version: version + 1 })
    await typing(office.as('lead'), file).gap({ ...LASTING_ILLNESS, from: onDay('2021-10-13') })
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'career', signals: ['A', 'B', 'C', 'D', 'E'] })
  })
})

describe('what is not known', () => {
  it('is named with its record and field where it could change the answer', async () => {
    const file = await newFile()
    const steps = await typeLanguageLoop(office.as('lead'), file)
    await typing(office.as('lead'), file).attainment({
      axis: 'L',
      level: 'B1',
      title: null,
      awardedOn: onDay('2021-08-31'),
      validUntil: null,
      originStepId: steps[4]?.id ?? null,
      isFromAbroad: false,
      evidence: 'claimed',
      document: null,
      recognition: 'not_needed',
    })
    const evaluation = await evaluationOf(api, file.id)
    expect(evaluation?.level).toBe('not_enough_data')
    expect(evaluation?.missing).toContainEqual(
      expect.objectContaining({
        kind: 'evidence_missing',
        record: 'attainment',
        field: 'evidence',
        isDecisive: true,
      }),
    )
    expect(await rowOf(api, file.id)).toMatchObject({
      level: 'not_enough_data',
      missing_count: evaluation?.missing.length,
    })
  })
})

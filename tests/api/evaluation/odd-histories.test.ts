import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import {
  type CaseFile as FileView,
  closeCaseFile,
  getCaseFile,
  reopenCaseFile,
} from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import {
  NewAttainment,
  NewGap,
  recordAttainment,
  recordGap,
  setEntryLevels,
} from '@wegmarke/contract/pathway'
import { ProblemError } from '@wegmarke/contract/problems'
import { NewStep, recordStep } from '@wegmarke/contract/steps'
import { getToday } from '@wegmarke/contract/today'
import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import { randomOf } from '@wegmarke/sample-data/random'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { answersStored, evaluationOf, notesOf, rowOf } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile, TODAY } from '../../support/database/builders.ts'
import { valueOf } from '../../support/fuzz/value-of.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122)
const api = useApi()
const office = useOffice(api)

const EARNED_HERE = { originStepId: null, isFromAbroad: false, recognition: 'not_needed' } as const

/** Whatever the server takes; what contradicts itself it refuses with words. */
async function tried(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt
    return true
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 422) return false
    throw error
  }
}

/** Types entries in any order and of any kind until sixty steps have been taken. */
async function typeAnything(file: CaseFile, seed: number): Promise<void> {
  const { call } = office.as('lead')
  const random = randomOf(SEED, seed)
  const params = { caseFileId: file.id }
  let steps = 0
  for (let tries = 0; steps < 60 && tries < 900; tries++) {
    const step = valueOf(NewStep, random, {}) as NewStep
    const body = { ...step, typeCode: random.pick(MEASURE_TYPES).code, ...sensible(step) }
    if (await tried(call(recordStep, { params, body, idempotencyKey: freshKey() }))) steps += 1
    if (random.chance(0.9)) continue
    const gap = valueOf(NewGap, random, {}) as NewGap
    await tried(call(recordGap, { params, body: gap, idempotencyKey: freshKey() }))
    const gained = { ...(valueOf(NewAttainment, random, {}) as NewAttainment), ...EARNED_HERE }
    const attainment = { ...gained, level: random.pick(LEVELS[gained.axis]) }
    await tried(call(recordAttainment, { params, body: attainment, idempotencyKey: freshKey() }))
  }
  expect(steps, `seed ${SEED}`).toBe(60)
}

/** Leaves out what is refused each time, so that most entries get as far as the rules. */
function sensible({ state, promise, actualStart, actualEnd }: NewStep): Partial<NewStep> {
  const hasBegun = state === 'running' || state === 'ended'
  return {
    blocked: null,
    unit: null,
    promise: promise.kind === 'level' ? { kind: 'level', axis: 'L', level: 'B1' } : promise,
    result: state === 'ended' ? 'attended' : null,
    endReason: null,
    endReasonText: null,
    actualStart: hasBegun ? actualStart : null,
    actualEnd: state === 'ended' ? actualEnd : null,
  }
}

async function everyView(file: CaseFile): Promise<FileView> {
  const { call } = office.as('lead')
  const view = await call(getCaseFile, { params: { caseFileId: file.id } })
  await call(listCaseFiles, { query: { state: 'all', sort: 'standstill' } })
  await call(getToday, {})
  return view
}

async function marked(file: CaseFile): Promise<void> {
  await sql`INSERT INTO evaluation_due (case_file_id, alliance_id, due_on)
    SELECT id, alliance_id, ${TODAY} FROM case_file WHERE id = ${file.id}
    ON CONFLICT (case_file_id) DO UPDATE SET due_on = EXCLUDED.due_on`.execute(api.database.arrange)
}

async function picture(file: CaseFile) {
  const { projected_at: _when, ...row } = await rowOf(api, file.id)
  return {
    evaluation: await evaluationOf(api, file.id),
    answers: await answersStored(api, file.id),
    notes: await notesOf(api, file.id),
    row,
  }
}

describe.each([1, 2])('sixty steps of any kind, in any order (%i)', (seed) => {
  let file: CaseFile
  beforeAll(async () => {
    file = await caseFile(api.database.arrange, office.caseload, { opened_on: '2024-05-01' })
    await typeAnything(file, seed)
  })

  it('are read by every screen', async () => {
    const view = await everyView(file)
    expect(view.steps).toHaveLength(60)
    expect(view.evaluation).not.toBeNull()
  })

  it('are judged the same by the worker as by whoever wrote them, and that leaves no trace', async () => {
    const before = await picture(file)
    await marked(file)
    await evaluateDue(api.database.worker, TODAY)
    expect(await picture(file)).toEqual(before)
  })

  it('open one Prüfhinweis for each beginning', async () => {
    const career = (await notesOf(api, file.id)).filter(
      ({ kind, state }) => kind === 'career' && state !== 'cleared',
    )
    expect(career.length).toBeLessThanOrEqual(1)
  })

  it('are still read after other entry levels, an end and a new beginning', async () => {
    const { call } = office.as('lead')
    const params = { caseFileId: file.id }
    const { entryLevels } = await everyView(file)
    const body = { L: 'C2', S: 'unknown', V: 'V0' } as const
    await call(setEntryLevels, { params, body, version: entryLevels?.version ?? 0 })
    const closing = { on: '2026-11-01', reason: 'other', outcome: 'unknown' } as const
    await call(closeCaseFile, { params, body: closing, version: (await everyView(file)).version })
    expect((await everyView(file)).evaluation?.level).toBe('none')
    await call(reopenCaseFile, {
      params,
      body: { on: '2026-11-20' },
      version: (await everyView(file)).version,
    })
    expect((await everyView(file)).isClosed).toBe(false)
    const before = await picture(file)
    await marked(file)
    await evaluateDue(api.database.worker, TODAY)
    expect(await picture(file)).toEqual(before)
  })
})

import { getCaseFile } from '@wegmarke/contract/case-files'
import { changeStep } from '@wegmarke/contract/steps'
import { describe, expect, it } from 'vitest'
import {
  answersStored,
  dueDay,
  evaluationOf,
  notesOf,
  rowOf,
  latestNote,
} from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import {
  LANGUAGE_LOOP,
  SEEN,
  typeLanguageLoop,
  typing,
  pastStep,
  onDay,
} from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import { caseFile } from '../../support/database/builders.ts'

const api = useApi({ today: () => '2021-10-15' })
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })

describe('a history that is typed in step by step', () => {
  it('comes out as an expert would say, with one Prüfhinweis that was opened once', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const evaluation = await evaluationOf(api, file.id)
    expect(evaluation).toMatchObject({ evaluationDay: '2021-10-15', level: 'career', monthsOfStandstill: 34 })
    expect(evaluation?.signals.map((signal) => signal.code)).toEqual(['A', 'B', 'C', 'D', 'E'])
    const [early, note, ...others] = await notesOf(api, file.id)
    expect(others).toEqual([])
    // Open since 2018 and, until the certificate was typed in, without any gain.
    expect(early).toMatchObject({ state: 'cleared' })
    expect(note).toMatchObject({ kind: 'career', level: 'career', state: 'open', openedOn: '2021-10-15' })
    expect(note?.reasons.map((reason) => reason.signal.code)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(note?.events.filter((event) => event.kind === 'opened')).toHaveLength(1)
    expect(note?.events.every((event) => event.by === null)).toBe(true)
  })

  it('is read with its file, evidence and all', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const read = await office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    expect(read.evaluation).toEqual(await evaluationOf(api, file.id))
    expect(read.notes?.find((note) => note.state === 'open')).toEqual(await latestNote(api, file.id))
    expect(read.evaluation?.signals[0]).toMatchObject({
      code: 'A',
      name: 'chain',
      stepIds: read.steps?.slice(1).map((step) => step.id),
      figures: { steps: 5 },
      thresholds: { chainSteps: 3 },
    })
  })

  it('is told in the line of the list', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    expect(await rowOf(api, file.id)).toMatchObject({
      goal: 'vocational',
      level: 'career',
      signals: ['A', 'B', 'C', 'D', 'E'],
      highest_l: 'A2',
      highest_s: null,
      steps_since_gain: 5,
      last_gain_month: '2018-12',
      clock_month: '2019-01',
      months_since_gain: 34,
      standstill_months: 34,
      jobless_months: null,
      open_notes: 1,
      current_step: null,
      evaluated_on: '2021-10-15',
    })
    expect(await dueDay(api, file.id)).toBe('2021-11-01')
  })

  it('rests while training runs, and the same note comes back when it breaks off', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const training = pastStep('AUSB3', '2021-09', '2021-09', {
      actualEnd: null,
      state: 'running',
      result: null,
    })
    const { id, version } = await typing(office.as('lead'), file).step(training)
    expect(await rowOf(api, file.id)).toMatchObject({
      level: 'resting',
      open_notes: 0,
      current_step: { id, typeCode: 'AUSB3', kind: 'A', state: 'running' },
    })
    expect(await latestNote(api, file.id)).toMatchObject({ state: 'cleared' })
    const brokenOff = {
      ...training,
      state: 'ended',
      result: 'broken_off',
      actualEnd: onDay('2021-10-01'),
    } as const
    const params = { caseFileId: file.id, stepId: id }
    await office.as('lead').call(changeStep, { params, body: brokenOff, version })
    const note = await latestNote(api, file.id)
    expect(note).toMatchObject({ state: 'open', level: 'career' })
    expect(note.events.map((event) => event.kind).slice(-2)).toEqual(['cleared', 'reopened'])
  })

  it('is cleared by a gain, and what comes after it opens a note of its own', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    await typing(office.as('lead'), file).attainment({ ...SEEN, level: 'B1', awardedOn: onDay('2021-08-31') })
    const note = await latestNote(api, file.id)
    expect(note.state).toBe('cleared')
    expect(note.events.at(-1)).toMatchObject({
      kind: 'cleared',
      cause: expect.stringMatching(/^gain attainment:/),
    })
    // Two breaks within 24 months stay visible; alone they are no level.
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'none', signals: ['D'], open_notes: 0 })
  })

  it('stores no answer for a write that changes none', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const before = await answersStored(api, file.id)
    const { version } = await latestNote(api, file.id)
    await typing(office.as('lead'), file).step({
      ...LANGUAGE_LOOP[0]!,
      ...pastStep('MAT', '2021-10', '2021-10'),
      state: 'considered',
      actualStart: null,
      actualEnd: null,
      result: null,
    })
    expect(await answersStored(api, file.id)).toBe(before)
    expect((await latestNote(api, file.id)).version).toBe(version)
  })
})

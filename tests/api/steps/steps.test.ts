import { changeStep, findSimilarSteps, type NewStep, withdrawStep } from '@wegmarke/contract/steps'
import { changeAttainment } from '@wegmarke/contract/pathway'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { dueDay, rowOf } from '../../support/api/evaluated.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { CONSIDERED, inMonth, onDay, pastStep, SEEN, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const lead = (file: CaseFile) => typing(office.as('lead'), file)
const change = (who: Staff, file: CaseFile, stepId: string, body: NewStep, version: number) =>
  office.as(who).call(changeStep, { params: { caseFileId: file.id, stepId }, body, version })
const withdraw = (who: Staff, file: CaseFile, stepId: string, version: number) =>
  office.as(who).call(withdrawStep, { params: { caseFileId: file.id, stepId }, version })

const full: NewStep = {
  ...CONSIDERED,
  typeCode: 'TQ',
  kind: 'P',
  title: 'Teilqualifikation Lager',
  provider: 'Bildungswerk Erft',
  place: 'Grevenbroich',
  fundingLine: 'Bildungsgutschein',
  promise: { kind: 'level', axis: 'V', level: 'V2' },
  occupation: 'Fachlagerist',
  unit: { n: 2, of: 5 },
  plannedStart: onDay('2026-03-02'),
  plannedEnd: inMonth('2026-07'),
  actualStart: onDay('2026-03-09'),
  actualEnd: { date: '2026-01-01', precision: 'year' },
  state: 'ended',
  result: 'broken_off',
  endReason: 'job_beside',
  endReasonText: 'Schichtarbeit',
  successor: 'Gespräch mit dem Jobcenter',
  whatIsDifferent: 'kleinere Gruppe',
  blocked: { reason: 'no_childcare', since: '2026-05-01', wantedType: 'AUSB3' },
  hoursPerWeek: 19.5,
}

describe('a step', () => {
  it('comes back as it was entered, with who recorded it', async () => {
    const file = await newFile()
    const step = await lead(file).step(full)
    expect(step).toMatchObject({
      ...full,
      version: 1,
      recordedBy: 'Lea Leitend',
      sourceName: null,
      isOwn: true,
    })
    expect(step.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it('is corrected as a whole: what is left empty is emptied, and the earlier version is kept', async () => {
    const file = await newFile()
    const { id } = await lead(file).step(full)
    const corrected = await change('deputy', file, id, CONSIDERED, 1)
    expect(corrected).toMatchObject({
      ...CONSIDERED,
      id,
      version: 2,
      isOwn: false,
      recordedBy: 'Lea Leitend',
    })
    const history = await api.database.arrange
      .selectFrom('step_history')
      .select(['version', 'content', 'operation'])
      .where('row_id', '=', id)
      .execute()
    expect(history).toMatchObject([
      { version: 1, operation: 'update', content: { occupation: 'Fachlagerist', hours_per_week: 19.5 } },
    ])
  })

  it('shows the second of two editors both versions, and loses neither', async () => {
    const file = await newFile()
    const { id } = await lead(file).step(CONSIDERED)
    const faster = { ...CONSIDERED, provider: 'Volkshochschule' }
    const slower = { ...CONSIDERED, provider: 'Kolping' }
    const [first, second] = await Promise.allSettled([
      change('lead', file, id, faster, 1),
      change('deputy', file, id, slower, 1),
    ])
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const won = first.status === 'fulfilled' ? faster : slower
    const again = await refusal(change('deputy', file, id, slower, 1), 'version-conflict')
    expect(again.current).toMatchObject({ id, version: 2, provider: won.provider })
    await refusal(withdraw('lead', file, id, 1), 'version-conflict')
    expect(await change('deputy', file, id, slower, 2)).toMatchObject({ version: 3, provider: 'Kolping' })
  })

  it('is written once by a double click', async () => {
    const file = await newFile()
    const key = freshKey()
    const [first, second] = await Promise.all([
      lead(file).step(CONSIDERED, key),
      lead(file).step(CONSIDERED, key),
    ])
    expect(second).toEqual(first)
    await refusal(lead(file).step(full, key), 'key-reused')
    expect(await actionsOn(api, file.id)).toEqual(['step.recorded'])
  })

  it('can be taken back; a certificate that came from it stays, without its origin', async () => {
    const file = await newFile()
    const { id } = await lead(file).step(pastStep('IK-JUG', '2024-03', '2024-12', { result: 'passed' }))
    const certificate = await lead(file).attainment({
      ...SEEN,
      awardedOn: inMonth('2024-12'),
      originStepId: id,
    })
    expect(certificate.originStepId).toBe(id)
    await withdraw('lead', file, id, 1)
    await refusal(withdraw('lead', file, id, 1), 'not-found')
    const kept = await office.as('lead').call(changeAttainment, {
      params: { caseFileId: file.id, attainmentId: certificate.id },
      body: { ...SEEN, awardedOn: inMonth('2024-12') },
      version: certificate.version + 1,
    })
    expect(kept).toMatchObject({ id: certificate.id, originStepId: null, level: 'A2' })
    expect(await actionsOn(api, file.id)).toEqual([
      'step.recorded',
      'attainment.recorded',
      'step.withdrawn',
      'attainment.changed',
    ])
  })

  it('leaves a trace with the names of what changed and without content', async () => {
    const file = await newFile()
    const { id } = await lead(file).step(CONSIDERED)
    await change('lead', file, id, { ...CONSIDERED, provider: 'Volkshochschule', place: 'Neuss' }, 1)
    const trace = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'thing', 'thing_id', 'account_id', 'fields', 'details'])
      .where('case_file_id', '=', file.id)
      .where('action', '=', 'step.changed')
      .execute()
    expect(trace).toEqual([
      {
        action: 'step.changed',
        thing: 'step',
        thing_id: id,
        account_id: office.accounts.lead.id,
        fields: ['provider', 'place'],
        details: null,
      },
    ])
  })

  it('stands in the line of the list as soon as it runs', async () => {
    const file = await newFile()
    const running = {
      ...pastStep('AUSB3', '2026-08', '2026-08'),
      actualEnd: null,
      state: 'running',
      result: null,
    } as const
    const { id } = await lead(file).step({ ...running, plannedEnd: inMonth('2029-07') })
    expect(await rowOf(api, file.id)).toMatchObject({
      current_step: { id, typeCode: 'AUSB3', state: 'running', endsOn: '2029-07-31' },
      current_step_ends_on: '2029-07-31',
      has_successor: false,
    })
    expect(await dueDay(api, file.id)).toBe('2026-12-01')
  })
})

describe('the question whether it was tried before', () => {
  it('names what was of the same type or promised the same level, newest first, and changes nothing', async () => {
    const file = await newFile()
    const early = await lead(file).step(pastStep('BSK-B1', '2024-03', '2024-08', { result: 'exam_failed' }))
    const late = await lead(file).step(pastStep('BSK-B1', '2025-03', '2025-08', { result: 'broken_off' }))
    await lead(file).step({ ...CONSIDERED, typeCode: 'BSK-B1', kind: 'P' })
    const before = await actionsOn(api, file.id)
    const ask = (typeCode: string) =>
      office.as('lead').call(findSimilarSteps, {
        params: { caseFileId: file.id },
        body: { typeCode, promise: { kind: 'level', axis: 'L', level: 'B1' }, occupation: null },
      })
    expect(await ask('BSK-B1')).toEqual([
      { stepId: late.id, likeness: 'same-type' },
      { stepId: early.id, likeness: 'same-type' },
    ])
    expect((await ask('IK-JUG')).map((found) => found.likeness)).toEqual(['same-promise', 'same-promise'])
    expect((await refusal(ask('NICHTS'), 'refused-by-domain')).errors).toEqual([
      { pointer: '/typeCode', code: 'measure-type-unknown', params: { code: 'NICHTS' } },
    ])
    expect(await actionsOn(api, file.id)).toEqual(before)
  })
})

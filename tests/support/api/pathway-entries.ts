import {
  type NewAttainment,
  type NewGap,
  recordAttainment,
  recordGap,
  setGoal,
} from '@wegmarke/contract/pathway'
import { type NewStep, recordStep, type Step } from '@wegmarke/contract/steps'
import { defaultKind, defaultPromise } from '@wegmarke/domain/catalogue/default-step'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import type { Dated } from '@wegmarke/domain/calendar/dated'
import type { CaseFile } from '../database/builders.ts'
import { type Client, freshKey } from './client.ts'

export const onDay = (date: string): Dated => ({ date, precision: 'day' })
export const inMonth = (month: string): Dated => ({ date: `${month}-01`, precision: 'month' })

/** A course that may come: every field filled in with what is known least. */
export const CONSIDERED: NewStep = {
  typeCode: 'MAT',
  kind: 'OH',
  title: null,
  provider: null,
  place: null,
  fundingLine: null,
  promise: { kind: 'none', area: null },
  occupation: null,
  unit: null,
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  state: 'considered',
  result: null,
  endReason: null,
  endReasonText: null,
  successor: null,
  whatIsDifferent: null,
  blocked: null,
  hoursPerWeek: null,
}

/** A step of the catalogue that lasted from one month to another. */
export function pastStep(typeCode: string, from: string, to: string, change: Partial<NewStep> = {}): NewStep {
  const type = findMeasureType(typeCode)
  if (type === undefined) throw new Error(`The catalogue has no type ${typeCode}`)
  return {
    ...CONSIDERED,
    typeCode,
    kind: defaultKind(type, null, []),
    promise: { ...defaultPromise(type) },
    actualStart: inMonth(from),
    actualEnd: inMonth(to),
    state: 'ended',
    result: 'attended',
    ...change,
  }
}

export const SEEN: NewAttainment = {
  axis: 'L',
  level: 'A2',
  title: null,
  awardedOn: inMonth('2018-12'),
  validUntil: null,
  originStepId: null,
  isFromAbroad: false,
  evidence: 'seen',
  document: null,
  recognition: 'not_needed',
}

export const LASTING_ILLNESS: NewGap = {
  from: inMonth('2021-09'),
  to: null,
  reason: 'illness',
  note: null,
  evidenceOn: null,
}

/** What one person types into one file. */
export function typing({ call }: Client, file: Pick<CaseFile, 'id'>) {
  const params = { caseFileId: file.id }
  return {
    step: (body: NewStep, idempotencyKey = freshKey()) => call(recordStep, { params, body, idempotencyKey }),
    gap: (body: NewGap, idempotencyKey = freshKey()) => call(recordGap, { params, body, idempotencyKey }),
    attainment: (body: NewAttainment, idempotencyKey = freshKey()) =>
      call(recordAttainment, { params, body, idempotencyKey }),
    goal: (from: string) =>
      call(setGoal, {
        params,
        body: { kind: 'vocational', occupation: null, from },
        idempotencyKey: freshKey(),
      }),
  }
}

/** The language loop: the same level tried three times with the same answer, from March 2018 to August 2021. */
export const LANGUAGE_LOOP: readonly NewStep[] = [
  pastStep('IK-JUG', '2018-03', '2018-12', { result: 'passed' }),
  pastStep('IK-WDH', '2019-02', '2019-05', { result: 'exam_failed' }),
  pastStep('BSK-B1', '2019-09', '2020-01', { result: 'exam_failed' }),
  pastStep('MAT', '2020-03', '2020-05', { result: 'ended_by_provider' }),
  pastStep('BSK-B1', '2020-10', '2021-02', { result: 'broken_off', endReason: 'overload' }),
  pastStep('MAT', '2021-05', '2021-08'),
]

/** Types the language loop in, step by step, with its one certificate. */
export async function typeLanguageLoop(who: Client, file: Pick<CaseFile, 'id'>): Promise<Step[]> {
  const type = typing(who, file)
  await type.goal('2018-03-01')
  const steps: Step[] = []
  for (const entry of LANGUAGE_LOOP) {
    const step = await type.step(entry)
    steps.push(step)
    if (entry.result === 'passed') await type.attainment({ ...SEEN, originStepId: step.id })
  }
  return steps
}

import { partsOf, type CivilDate } from '../calendar/civil-date.ts'
import type { Dated } from '../calendar/dated.ts'
import { isLevelOn } from '../ladder/levels.ts'
import {
  checkDated,
  checkPastDated,
  checkPastDay,
  endsBeforeStart,
  liesBeforeBirth,
  type EntryContext,
} from './date-check.ts'
import type { StepPromise, UnitOf } from './facts.ts'
import type { Refusal } from './refusal.ts'
import type { EndReason, StepResult, StepState } from './vocabulary.ts'

/** The fields of a step that can contradict each other. */
export interface StepEntry {
  readonly promise: StepPromise
  readonly unit: UnitOf | null
  readonly plannedStart: Dated | null
  readonly plannedEnd: Dated | null
  readonly actualStart: Dated | null
  readonly actualEnd: Dated | null
  readonly state: StepState
  readonly result: StepResult | null
  readonly endReason: EndReason | null
  readonly blocked: { readonly since: CivilDate } | null
}

/**
 * What cannot be in a step: days that do not exist, an end before its start, dates and results that contradict the
 * state, a level of another axis. An unknown end, result or promise is no contradiction; it is shown as missing.
 */
export function checkStep(step: StepEntry, context: EntryContext): Refusal[] {
  return [
    ...checkStepDates(step, context),
    ...checkState(step),
    ...checkPromise(step.promise),
    ...checkUnit(step.unit),
    ...checkPastDay(step.blocked?.since ?? null, '/blocked/since', context.today),
  ]
}

function checkStepDates(step: StepEntry, { today, earliestBirth }: EntryContext): Refusal[] {
  const refusals = [
    ...checkDated(step.plannedStart, '/plannedStart', today),
    ...checkDated(step.plannedEnd, '/plannedEnd', today),
    ...checkPastDated(step.actualStart, '/actualStart', today),
    ...checkPastDated(step.actualEnd, '/actualEnd', today),
  ]
  if (refusals.length > 0) return refusals
  for (const [start, end] of [
    ['plannedStart', 'plannedEnd'],
    ['actualStart', 'actualEnd'],
  ] as const) {
    const from = step[start]
    if (from !== null && endsBeforeStart(from, step[end])) {
      refusals.push({ code: 'end-before-start', pointer: `/${end}/date`, params: { start: from.date } })
    }
  }
  if (step.state === 'running' && step.actualStart !== null && refusals.length === 0) {
    refusals.push(...checkPlannedEnd(step.actualStart, step.plannedEnd))
  }
  if (earliestBirth !== null && liesBeforeBirth(step.actualStart ?? step.actualEnd, earliestBirth)) {
    const pointer = step.actualStart === null ? '/actualEnd/date' : '/actualStart/date'
    refusals.push({ code: 'step-before-birth', pointer, params: { birthYear: partsOf(earliestBirth).year } })
  }
  return refusals
}

/** What runs still has its planned end ahead of its beginning; a step that is over may have begun later than planned. */
function checkPlannedEnd(begun: Dated, plannedEnd: Dated | null): Refusal[] {
  if (!endsBeforeStart(begun, plannedEnd)) return []
  return [{ code: 'planned-end-before-begun', pointer: '/plannedEnd/date', params: { begunOn: begun.date } }]
}

function checkState(step: StepEntry): Refusal[] {
  const refusals: Refusal[] = []
  const isRunning = step.state === 'running'
  const isEnded = step.state === 'ended'
  if (isRunning && step.actualStart === null) {
    refusals.push({ code: 'running-needs-start', pointer: '/actualStart' })
  }
  if (isRunning && step.actualEnd !== null)
    refusals.push({ code: 'running-has-no-end', pointer: '/actualEnd' })
  if (!isRunning && !isEnded) {
    for (const field of ['actualStart', 'actualEnd'] as const) {
      if (step[field] !== null) refusals.push({ code: 'dates-only-when-begun', pointer: `/${field}` })
    }
  }
  if (!isEnded && step.result !== null) refusals.push({ code: 'result-only-when-ended', pointer: '/result' })
  if (!isEnded && step.state !== 'not_begun' && step.endReason !== null) {
    refusals.push({ code: 'end-reason-only-when-ended', pointer: '/endReason' })
  }
  return refusals
}

function checkPromise(promise: StepPromise): Refusal[] {
  if (promise.kind !== 'level' || isLevelOn(promise.axis, promise.level)) return []
  const { axis, level } = promise
  return [{ code: 'level-not-on-axis', pointer: '/promise/level', params: { axis, level } }]
}

function checkUnit(unit: UnitOf | null): Refusal[] {
  if (unit === null || unit.n <= unit.of) return []
  return [{ code: 'unit-beyond-last', pointer: '/unit/n', params: { n: unit.n, of: unit.of } }]
}

import { usualDurationMonths } from '../catalogue/measure-types.ts'
import { monthIndex, openEnd, type MonthIndex } from '../calendar/month.ts'
import type { StepFact } from './facts.ts'
import { isExcusedEndReason } from './reasons.ts'

/** A step that has begun, as it stands in the month of evaluation. */
export interface BegunStep {
  readonly fact: StepFact
  readonly start: MonthIndex
  /** Last month that the step covers so far. */
  readonly end: MonthIndex
  /** Last month by which it is judged to run beside another: one that has no end by its planned end. */
  readonly projectedEnd: MonthIndex
  readonly isRunning: boolean
  /** Begun, not ended, planned end more than one month past; or ended without a day. */
  readonly isEndMissing: boolean
  /** Ended for illness, birth and care or a legal bar: no element of a chain, no attempt, no break. */
  readonly isExcused: boolean
  readonly isBreak: boolean
  /** A cumulative part that had not been passed before. Set by `markUnits`. */
  isUnit: boolean
  /** Set by `markCounted`. */
  isCounted: boolean
  isBesideUnit: boolean
}

/** Orientation or holding, training itself, or leading to a certificate: the kinds that fill a month. */
export function isStepOfPathway(step: StepFact): boolean {
  return step.kind === 'P' || step.kind === 'OH' || step.kind === 'A'
}

/** The month in which the step began by its records; null when it has not begun or nothing dates it. */
export function startMonth(step: StepFact): MonthIndex | null {
  if (step.state !== 'running' && step.state !== 'ended') return null
  const start = step.actualStart ?? step.plannedStart ?? step.actualEnd
  return start === null ? null : monthIndex(start)
}

/** The month of the planned end, without one that of the type's usual duration; `openEnd` when neither is known. */
export function plannedEndMonth(step: StepFact, start: MonthIndex): MonthIndex {
  if (step.plannedEnd !== null) return Math.max(start, monthIndex(step.plannedEnd))
  const usual = usualDurationMonths(step.typeCode)
  return usual === null ? openEnd : start + usual - 1
}

/**
 * The step as it stands in the given month; null when it has not begun by then. A day of the future is not
 * known yet: a step that ends after the month still runs in it.
 *
 * @param endsLate take an end that is missing as late as it can be, instead of at the planned end
 */
export function begunStep(fact: StepFact, month: MonthIndex, endsLate: boolean): BegunStep | null {
  const start = startMonth(fact)
  if (start === null || start > month) return null
  if (fact.state === 'ended' && fact.actualEnd !== null) {
    const end = Math.max(start, monthIndex(fact.actualEnd))
    return end <= month ? endedStep(fact, start, end, end) : runningStep(fact, start, month, end)
  }
  const planned = plannedEndMonth(fact, start)
  if (fact.state === 'ended') {
    return {
      ...endedStep(fact, start, endsLate ? month : Math.min(planned, month), planned),
      isEndMissing: true,
    }
  }
  if (planned + 1 >= month) return runningStep(fact, start, month, planned)
  if (endsLate) return { ...runningStep(fact, start, month, planned), isEndMissing: true }
  return { ...runningStep(fact, start, planned, planned), isRunning: false, isEndMissing: true }
}

function runningStep(
  fact: StepFact,
  start: MonthIndex,
  end: MonthIndex,
  projectedEnd: MonthIndex,
): BegunStep {
  return {
    fact,
    start,
    end,
    projectedEnd,
    isRunning: true,
    isEndMissing: false,
    isExcused: false,
    isBreak: false,
    isUnit: false,
    isCounted: false,
    isBesideUnit: false,
  }
}

function endedStep(fact: StepFact, start: MonthIndex, end: MonthIndex, projectedEnd: MonthIndex): BegunStep {
  const isExcused =
    fact.result !== 'passed' && fact.result !== 'transition' && isExcusedEndReason(fact.endReason)
  return {
    fact,
    start,
    end,
    projectedEnd,
    isRunning: false,
    isEndMissing: false,
    isExcused,
    isBreak: !isExcused && isBreakResult(fact),
    isUnit: false,
    isCounted: false,
    isBesideUnit: false,
  }
}

/** A transition is never a break, whatever ended; an end by carrier or authority is one like any other. */
function isBreakResult(fact: StepFact): boolean {
  return (
    fact.result === 'broken_off' ||
    fact.result === 'ended_by_provider' ||
    fact.result === 'ended_by_authority'
  )
}

/**
 * Orders steps by their start; ties are broken by facts, never by the order of input: what has ended comes before
 * what still runs, then the longer one.
 */
export function compareByStart(a: BegunStep, b: BegunStep): number {
  if (a.start !== b.start) return a.start - b.start
  if (a.isRunning !== b.isRunning) return a.isRunning ? 1 : -1
  if (a.projectedEnd !== b.projectedEnd) return b.projectedEnd - a.projectedEnd
  return compareText(a.fact.typeCode, b.fact.typeCode) || compareText(a.fact.id, b.fact.id)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

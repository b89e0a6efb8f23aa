import type { Step } from '@wegmarke/contract/steps'
import { monthIndex, openEnd, type MonthIndex } from '@wegmarke/domain/calendar/month'
import { begunStep, plannedEndMonth } from '@wegmarke/domain/pathway/begun-step'
import { stepFact } from './step-fact.ts'

/** How a step stands on the day of the picture. */
export type StepPhase = 'planned' | 'running' | 'ended' | 'end_missing' | 'not_begun'

export interface StepSpan {
  readonly from: MonthIndex
  readonly to: MonthIndex
  readonly phase: StepPhase
  /** Nobody knows when it ends. */
  readonly isOpen: boolean
}

/** A plan without any end is drawn so long, in months. */
const unknownLength = 3

/** Months that a step covers, with its planned rest; null where no date places it. */
export function stepSpan(step: Step, today: MonthIndex): StepSpan | null {
  const fact = stepFact(step)
  const begun = begunStep(fact, today, false)
  if (begun !== null) {
    const isOpen = begun.projectedEnd >= openEnd
    const to = isOpen ? Math.max(begun.start, today) : begun.projectedEnd
    return { from: begun.start, to, phase: phaseOf(begun), isOpen }
  }
  const start = fact.plannedStart ?? fact.actualStart
  if (start === null) return null
  const from = monthIndex(start)
  const planned = plannedEndMonth(fact, from)
  const isOpen = planned >= openEnd
  const phase = step.state === 'not_begun' ? 'not_begun' : 'planned'
  return { from, to: isOpen ? from + unknownLength - 1 : planned, phase, isOpen }
}

function phaseOf(begun: { isRunning: boolean; isEndMissing: boolean }): StepPhase {
  if (begun.isEndMissing) return 'end_missing'
  return begun.isRunning ? 'running' : 'ended'
}

import { levelRank } from '../ladder/levels.ts'
import type { BegunStep } from '../pathway/begun-step.ts'
import type { PathwayView } from '../pathway/pathway-view.ts'
import { isRepetition } from './rules/repetition.ts'

/**
 * The running steps that are progress: a training, a new unit, or a P step whose promised level exceeds the level
 * held and that is no repetition.
 */
export function runningProgress(view: PathwayView): BegunStep[] {
  return view.steps.filter((step) => step.isRunning && isProgress(view, step))
}

function isProgress(view: PathwayView, step: BegunStep): boolean {
  if (step.isUnit || step.fact.kind === 'A') return true
  return step.fact.kind === 'P' && leadsOn(view, step) && !isRepetition(view, step)
}

function leadsOn(view: PathwayView, step: BegunStep): boolean {
  const promise = step.fact.promise
  if (promise.kind === 'unknown') return view.assumption.missingPromises === 'lead_on'
  return promise.kind === 'level' && levelRank(promise.level) > view.ledger.held[promise.axis]
}

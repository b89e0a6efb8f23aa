import type { BegunStep } from '../../pathway/begun-step.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { cameFirst, isFurtherTry } from '../../pathway/same-try.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'

/**
 * C, repetition (Wiederholung): since the last gain two counted steps, excused ends left out, of the same type or
 * the same promised level. An integration course with its statutory 300-hour repetition alone is none.
 */
export function repetition(view: PathwayView): Signal | null {
  if (view.attempts.length < 2) return null
  const tries = view.attempts.filter((step) => furtherTries(view, step) > 0)
  if (tries.length === 0) return null
  return fired('C', {
    stepIds: idsOf(tries),
    months: tries.map((step) => monthSpan(step.start, step.end)),
    figures: { tries: mostTries(view, tries), steps: tries.length },
    thresholds: {},
    clearedBy: ['gain', 'end_corrected'],
  })
}

/** How many other attempts tried the same as this one. */
function furtherTries(view: PathwayView, step: BegunStep): number {
  let count = 0
  for (const other of view.attempts) if (isPair(view, step, other)) count++
  return count
}

/** How often the thing that was tried most often was tried. */
function mostTries(view: PathwayView, tries: readonly BegunStep[]): number {
  let most = 0
  for (const step of tries) most = Math.max(most, 1 + furtherTries(view, step))
  return most
}

/** Whether the step repeats an earlier counted one since the last gain. */
export function isRepetition(view: PathwayView, step: BegunStep): boolean {
  if (step.start < view.sinceFrom) return false
  return view.attempts.some((other) => cameFirst(other, step) && isPair(view, step, other))
}

function isPair(view: PathwayView, step: BegunStep, other: BegunStep): boolean {
  if (step === other) return false
  if (isFurtherTry(step, other)) return true
  return view.assumption.missingPromises === 'repeat' && couldBeSameLevel(step, other)
}

/** Whether two steps would promise the same level if a missing promise were filled in that way. */
function couldBeSameLevel(a: BegunStep, b: BegunStep): boolean {
  const one = a.fact.promise.kind
  const other = b.fact.promise.kind
  if (a.fact.kind === 'A' && b.fact.kind === 'A') return false
  return (one === 'unknown' && other !== 'none') || (other === 'unknown' && one !== 'none')
}

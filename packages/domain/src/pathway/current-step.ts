import type { StepFact } from './facts.ts'
import type { StepState } from './vocabulary.ts'

const strength = { A: 0, P: 1, OH: 2, S: 3, W: 4 } as const
const agreed: readonly StepState[] = ['confirmed', 'promised']

/** The step that a person is in, or the next one agreed, and whether something is agreed after it. */
export interface CurrentStep {
  readonly step: StepFact
  readonly hasSuccessor: boolean
}

/**
 * The running step, of several the strongest (training, what ends in a certificate, orientation, support, work), then
 * the latest begun; without one the next step that is confirmed or promised. Null when there is neither.
 *
 * @param namesSuccessor whether what comes after a step has been written down at the step itself
 */
export function currentStep(
  steps: readonly StepFact[],
  namesSuccessor: (step: StepFact) => boolean,
): CurrentStep | null {
  const running = steps.filter((step) => step.state === 'running').sort(byStrength)
  const coming = steps.filter((step) => agreed.includes(step.state)).sort(byPlan)
  const step = running[0] ?? coming[0]
  if (step === undefined) return null
  const later = coming.some((other) => other !== step)
  return { step, hasSuccessor: later || namesSuccessor(step) }
}

function byStrength(a: StepFact, b: StepFact): number {
  return strength[a.kind] - strength[b.kind] || compare(b.actualStart, a.actualStart) || compare(a.id, b.id)
}

/** The earlier plan first, an undated one last. */
function byPlan(a: StepFact, b: StepFact): number {
  return compare(a.plannedStart ?? '9', b.plannedStart ?? '9') || compare(a.id, b.id)
}

function compare(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '', b ?? '']
  if (x === y) return 0
  return x < y ? -1 : 1
}

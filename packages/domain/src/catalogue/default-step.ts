import type { StepPromise } from '../pathway/facts.ts'
import type { StepKind } from '../pathway/vocabulary.ts'
import type { MeasureType } from './measure-type.ts'

/** What has to be known of an earlier step to tell whether an EQ is the first one in its occupation. */
export interface EarlierStep {
  readonly typeCode: string
  readonly occupation: string | null
}

/**
 * The kind that a new step has by default: that of its type. An Einstiegsqualifizierung is holding from the
 * second one in the same occupation; where an occupation is missing it is taken as the same.
 */
export function defaultKind(
  type: MeasureType,
  occupation: string | null,
  earlier: readonly EarlierStep[],
): StepKind {
  if (type.code !== 'EQ') return type.kind
  const isRepeated = earlier.some(
    (step) =>
      step.typeCode === 'EQ' &&
      (step.occupation === null || occupation === null || step.occupation === occupation),
  )
  return isRepeated ? 'OH' : type.kind
}

/** The promise that a new step has by default: the certified level of its type, or none. */
export function defaultPromise(type: MeasureType): StepPromise {
  return type.promise === null ? { kind: 'none', area: null } : { kind: 'level', ...type.promise }
}

import { compareByStart, type BegunStep } from './begun-step.ts'

/** The courses after which the statutory 300-hour repetition is granted (IntV). */
const integrationCourses: ReadonlySet<string> = new Set(['IK', 'IK-JUG', 'IK-ALPHA'])
const statutoryRepetition = 'IK-WDH'

/**
 * Whether two steps are of the same type or the same promised level. "None" and "unknown" equal nothing;
 * two trainings only when both name the same occupation.
 */
export function isSameTry(a: BegunStep, b: BegunStep): boolean {
  const one = a.fact
  const other = b.fact
  if (
    one.kind === 'A' &&
    other.kind === 'A' &&
    (one.occupation === null || one.occupation !== other.occupation)
  ) {
    return false
  }
  return one.typeCode === other.typeCode || isSamePromise(a, b)
}

function isSamePromise(a: BegunStep, b: BegunStep): boolean {
  const one = a.fact.promise
  const other = b.fact.promise
  return one.kind === 'level' && other.kind === 'level' && one.level === other.level
}

/**
 * Whether the pair is an integration course with its statutory repetition. That alone is no repetition;
 * with a further try at the level, that try makes pairs of its own with both.
 */
export function isStatutoryPair(a: BegunStep, b: BegunStep): boolean {
  const [earlier, later] = compareByStart(a, b) < 0 ? [a, b] : [b, a]
  return later.fact.typeCode === statutoryRepetition && integrationCourses.has(earlier.fact.typeCode)
}

/** Whether the second step is a further try at the first in the sense of signal C. */
export function isFurtherTry(a: BegunStep, b: BegunStep): boolean {
  return isSameTry(a, b) && !isStatutoryPair(a, b)
}

/**
 * Whether the other step came first, so that this one repeats it. Two that run since the same month repeat each
 * other: which of them was meant first cannot be told.
 */
export function cameFirst(other: BegunStep, step: BegunStep): boolean {
  if (other.start !== step.start || other.isRunning !== step.isRunning) return compareByStart(other, step) < 0
  return step.isRunning || compareByStart(other, step) < 0
}

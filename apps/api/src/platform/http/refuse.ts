import { type Problem, problem, ProblemError, type ProblemType } from '@wegmarke/contract/problems'
import type { Action } from '@wegmarke/domain/access/may'

/** A refusal from the closed catalogue, to be thrown: `throw refuse('file-closed')`. */
export function refuse(
  type: ProblemType,
  more?: Omit<Partial<Problem>, 'type' | 'title' | 'status'>,
): ProblemError {
  return new ProblemError(problem(type, more))
}

/** Refuses with 403 and the name of the right, unless it is there. */
export function ensure(isAllowed: boolean, action: Action): void {
  if (!isAllowed) throw refuse('not-allowed', { action })
}

/** Refuses with 422 by the name of a domain rule, such as `refuseByRule('step-before-arrival')`. */
export function refuseByRule(rule: string, pointer = ''): ProblemError {
  return refuse('refused-by-domain', { detail: rule, errors: [{ pointer, code: rule }] })
}

import type { PlanItemWho } from '../vocabulary.ts'

/** The words around a plan on paper, in the language of the person; what was agreed is printed as it was typed. */
export interface PlanText {
  readonly titleOf: (name: string) => string
  readonly agreed: (facts: { on: string; with: string | null; number: number }) => string
  readonly goal: string
  readonly nextStep: string
  readonly items: string
  readonly nothingOpen: string
  readonly alreadyDone: string
  readonly who: Readonly<Record<PlanItemWho, string>>
  readonly until: (day: string) => string
  readonly noDeadline: string
  readonly doneOn: (day: string) => string
  readonly nextTalk: string
  readonly notAgreed: string
  readonly foot: string
}

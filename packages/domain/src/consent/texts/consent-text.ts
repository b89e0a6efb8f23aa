import type { Category } from '../../access/roles.ts'

/** What the sentences of a form are filled with. Days are written out already, as the language writes them. */
export interface FormFacts {
  readonly controller: string
  readonly recipient: string
  readonly from: string
  /** Null = until it is withdrawn. */
  readonly to: string | null
}

/**
 * The text blocks of the printed consent form in one language and version, in plain language (B1).
 * A text that was handed out never changes: a correction is a new version beside it.
 */
export interface ConsentText {
  readonly title: string
  readonly intro: (facts: FormFacts) => string
  readonly person: string
  readonly born: string
  readonly fileCode: string
  readonly whatHead: string
  readonly what: (facts: FormFacts) => string
  /** What each category holds, in words that somebody outside of an office understands. */
  readonly categories: Readonly<Record<Category, string>>
  readonly purposeHead: string
  readonly periodHead: string
  readonly period: (facts: FormFacts) => string
  readonly rightsHead: string
  readonly rights: readonly ((facts: FormFacts) => string)[]
  readonly notHead: string
  readonly not: (facts: FormFacts) => string
  readonly declaration: (facts: FormFacts) => string
  readonly placeAndDate: string
  readonly signature: string
  readonly representative: string
  readonly interpreter: string
  readonly interpreterHint: string
  readonly withdrawalHead: string
  readonly withdrawal: string
  readonly formVersion: string
  /** Ready-made purposes, to be chosen or changed. */
  readonly purposes: readonly string[]
}

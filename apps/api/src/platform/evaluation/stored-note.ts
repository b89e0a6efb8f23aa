import type { FactPrints } from '@wegmarke/domain/career/fact-prints'

/** What a note keeps of the facts: as they were when its level last held, and whether its latest answer stands. */
export interface StoredEvidence {
  readonly facts: FactPrints
  readonly isAnswered: boolean
}

import type { FieldError } from '@wegmarke/contract/problems'
import { refuse } from './refuse.ts'

/** What a check of the domain says about one field of an entry. */
interface RefusedField {
  readonly pointer: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Refuses an entry with 422 and everything that is wrong with it at once; an empty list lets it pass. */
export function ensurePossible(refused: readonly RefusedField[]): void {
  if (refused.length === 0) return
  const errors: FieldError[] = refused.map(({ pointer, code, params }) => ({
    pointer,
    code,
    ...(params === undefined ? {} : { params: { ...params } }),
  }))
  throw refuse('refused-by-domain', { errors })
}

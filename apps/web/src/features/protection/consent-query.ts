import { type ConsentFilters, REGISTER_STATES } from '@wegmarke/contract/consent-register'
import { CATEGORIES, type Category } from '@wegmarke/domain/access/roles'
import type { LocationQuery } from 'vue-router'
import { idOf, oneOf } from './audit-query.ts'

/** What the register shows, as it stands in the address. */
export interface ConsentQuery {
  readonly state: (typeof REGISTER_STATES)[number] | null
  readonly category: Category | null
  readonly recipient: string | null
  readonly file: string | null
}

/** Reads the address; what makes no sense there is left out. */
export function readConsentQuery(query: LocationQuery): ConsentQuery {
  return {
    state: oneOf(REGISTER_STATES, query['state']),
    category: oneOf(CATEGORIES, query['category']),
    recipient: idOf(query['recipient']),
    file: idOf(query['file']),
  }
}

/** Writes the address; what is not chosen is left out. */
export function writeConsentQuery(query: ConsentQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((one): one is [string, string] => one[1] !== null))
}

/** The same as the API asks for it. */
export function consentFiltersOf({ state, category, recipient, file }: ConsentQuery): ConsentFilters {
  return {
    ...(state === null ? {} : { state }),
    ...(category === null ? {} : { category }),
    ...(recipient === null ? {} : { recipientId: recipient }),
    ...(file === null ? {} : { caseFileId: file }),
  }
}

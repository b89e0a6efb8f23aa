import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { RIGHT_KINDS, type RightKind } from '@wegmarke/domain/protection/vocabulary'
import type { LocationQuery } from 'vue-router'
import { idOf, oneOf } from './audit-query.ts'

/** Whose rights are shown, as it stands in the address. */
export interface RightQuery {
  readonly account: string | null
  readonly kind: RightKind | null
  readonly on: string | null
}

/** Reads the address; what makes no sense there is left out. */
export function readRightQuery(query: LocationQuery): RightQuery {
  const on = query['on']
  return {
    account: idOf(query['account']),
    kind: oneOf(RIGHT_KINDS, query['kind']),
    on: typeof on === 'string' && isCivilDate(on) ? on : null,
  }
}

/** Writes the address; what is not chosen is left out. */
export function writeRightQuery(query: RightQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((one): one is [string, string] => one[1] !== null))
}

/** The same as the API asks for it. */
export function rightFiltersOf({ account, kind, on }: RightQuery) {
  return {
    ...(account === null ? {} : { accountId: account }),
    ...(kind === null ? {} : { kind }),
    ...(on === null ? {} : { on }),
  }
}

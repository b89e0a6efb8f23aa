import { CASE_SORTS } from '@wegmarke/contract/case-list'
import { CAREER_LEVELS, type CareerLevel } from '@wegmarke/domain/career/result'
import type { LocationQuery } from 'vue-router'

export const LIST_STATES = ['open', 'closed', 'all'] as const

/** What the list shows, as it stands in the address: what is left out is the usual. */
export interface ListQuery {
  readonly sort: (typeof CASE_SORTS)[number]
  readonly state: (typeof LIST_STATES)[number]
  readonly level: CareerLevel | null
  readonly import: string | null
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value)
}

/** Reads the address; what makes no sense there is the usual. */
export function readListQuery(query: LocationQuery): ListQuery {
  const batch = query['import']
  return {
    sort: oneOf(CASE_SORTS, query['sort']) ?? 'name',
    state: oneOf(LIST_STATES, query['state']) ?? 'open',
    level: oneOf(CAREER_LEVELS, query['level']) ?? null,
    import: typeof batch === 'string' && /^[0-9a-f-]{36}$/.test(batch) ? batch : null,
  }
}

/** Writes the address; the usual is left out, so that addresses stay short. */
export function writeListQuery({ sort, state, level, import: batch }: ListQuery): Record<string, string> {
  return {
    ...(sort === 'name' ? {} : { sort }),
    ...(state === 'open' ? {} : { state }),
    ...(level === null ? {} : { level }),
    ...(batch === null ? {} : { import: batch }),
  }
}

/** The same as the API asks for it. */
export function apiQueryOf({ sort, state, level, import: batch }: ListQuery) {
  return { sort, state, ...(level === null ? {} : { level }), ...(batch === null ? {} : { import: batch }) }
}

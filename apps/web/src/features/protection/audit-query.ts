import { type AuditFilters } from '@wegmarke/contract/audit'
import {
  AUDIT_ACTIONS,
  AUDIT_GROUPS,
  type AuditAction,
  type AuditGroup,
} from '@wegmarke/domain/audit/actions'
import { addDays, isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import type { LocationQuery } from 'vue-router'

export const PERIODS = ['all', 'today', 'week', 'month', 'own'] as const
export type Period = (typeof PERIODS)[number]
const DAYS_BACK = { today: 0, week: 6, month: 30 } as const

/** What the trace shows, as it stands in the address: ids, days and words of lists, never a name. */
export interface AuditQuery {
  readonly group: AuditGroup | null
  readonly action: AuditAction | null
  readonly account: string | null
  readonly file: string | null
  readonly period: Period
  readonly from: string | null
  readonly to: string | null
}

export function oneOf<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((one) => one === value) ?? null
}

export function idOf(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : null
}

const dayOf = (value: unknown): string | null =>
  typeof value === 'string' && isCivilDate(value) ? value : null

/** Reads the address; what makes no sense there is left out. */
export function readAuditQuery(query: LocationQuery): AuditQuery {
  const from = dayOf(query['from'])
  const to = dayOf(query['to'])
  const hasDays = from !== null || to !== null
  return {
    group: oneOf(AUDIT_GROUPS, query['group']),
    action: oneOf(AUDIT_ACTIONS, query['action']),
    account: idOf(query['account']),
    file: idOf(query['file']),
    period: hasDays ? 'own' : (oneOf(PERIODS, query['period']) ?? 'all'),
    from,
    to,
  }
}

/** Writes the address; the usual is left out. */
export function writeAuditQuery(query: AuditQuery): Record<string, string> {
  const { period, from, to, ...rest } = query
  const days =
    period === 'own' ? { period: from === null && to === null ? period : null, from, to } : { period }
  const all = { ...rest, ...days }
  return Object.fromEntries(
    Object.entries(all).filter((one): one is [string, string] => one[1] !== null && one[1] !== 'all'),
  )
}

/** The same as the API asks for it; periods end today. */
export function auditFiltersOf(query: AuditQuery, today: string): AuditFilters {
  const { group, action, account, file, period } = query
  const days =
    period === 'all' || today === ''
      ? {}
      : period === 'own'
        ? {
            ...(query.from === null ? {} : { from: query.from }),
            ...(query.to === null ? {} : { to: query.to }),
          }
        : { from: addDays(today, -DAYS_BACK[period]) }
  return {
    ...(group === null ? {} : { group }),
    ...(action === null ? {} : { action }),
    ...(account === null ? {} : { accountId: account }),
    ...(file === null ? {} : { caseFileId: file }),
    ...days,
  }
}

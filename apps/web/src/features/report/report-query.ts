import { REPORT_SORTS, type ReportQuery } from '@wegmarke/contract/report'
import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { REPORT_FILTERS } from '@wegmarke/domain/report/filter'
import { isQuarter } from '@wegmarke/domain/report/quarter'
import { MOVEMENTS } from '@wegmarke/domain/report/vocabulary'
import type { LocationQuery } from 'vue-router'

/** A choice in the making: what is taken out of it is undefined. */
export type Choice = { readonly [Name in keyof ReportQuery]?: ReportQuery[Name] | undefined }

type Reader<T> = (text: string) => T | undefined

const oneOf =
  <T extends string>(known: readonly T[]): Reader<T> =>
  (text) =>
    known.find((one) => one === text)
const whole =
  (least: number, most: number): Reader<number> =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined

/** How each part of a choice is read from the address. */
const READERS: { readonly [Name in keyof ReportQuery]-?: Reader<NonNullable<ReportQuery[Name]>> } = {
  state: oneOf(['open', 'closed', 'all']),
  caseloadId: whole(1, 2_147_483_647),
  municipality: (text) => (/^\d{8}$/.test(text) ? text : undefined),
  phase: oneOf(PHASES),
  level: oneOf(CAREER_LEVELS),
  note: oneOf(['open', 'answered']),
  mentor: oneOf(['none', 'some']),
  silentWeeks: whole(1, 260),
  next: oneOf(['none']),
  deadlineDays: whole(0, 1825),
  endingDays: whole(0, 1825),
  missing: oneOf(['some']),
  lead: oneOf(['none']),
  movement: oneOf(MOVEMENTS),
  quarter: (text) => (isQuarter(text) ? text : undefined),
  sort: oneOf(REPORT_SORTS),
  direction: oneOf(['ascending', 'descending']),
}

/** Reads the address; what makes no sense there is not chosen. */
export function readReportQuery(query: LocationQuery): ReportQuery {
  const chosen = Object.entries(READERS).flatMap(([name, read]) => {
    const text = query[name]
    const value = typeof text === 'string' ? read(text) : undefined
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(chosen) as ReportQuery
}

/** Writes the address: what is not chosen is left out, so that addresses stay short and equal for equal choices. */
export function writeReportQuery(query: Choice): Record<string, string> {
  const names = [...REPORT_FILTERS, 'sort', 'direction'] as const
  const chosen = names.flatMap((name) => {
    const value = query[name]
    return value === undefined || (name === 'state' && value === 'open') ? [] : [[name, String(value)]]
  })
  return Object.fromEntries(chosen) as Record<string, string>
}

import type { CivilDate } from '../calendar/civil-date.ts'
import type { FileRefusal } from '../case-file/refusal.ts'
import { checkDay } from '../pathway/date-check.ts'
import type { Rechtskreis, ResidenceStatus } from './vocabulary.ts'

/** From a first to a last day, both included; one without an end lasts. */
interface Span {
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/** What the rules read of a period of one residence status. */
export interface StatusSpan extends Span {
  readonly status: ResidenceStatus
}

/** What the rules read of a period in which one Rechtskreis pays. */
export interface EntitlementSpan extends Span {
  readonly rechtskreis: Rechtskreis
}

/** The fields of a residence period that can contradict each other. */
export interface ResidenceEntry extends StatusSpan {
  readonly documentValidUntil: CivilDate | null
  readonly workPermissionUntil: CivilDate | null
}

/**
 * What cannot be in a residence period, given the file's other ones: a day that is none, an end before the beginning,
 * two statuses on one day (`residence-overlap`, params `what`, `from`, `to` of the other one).
 * A Fiktionsbescheinigung (§ 81 AufenthG) lies beside the title that it continues.
 */
export function checkResidence(
  period: ResidenceEntry,
  others: readonly StatusSpan[],
  today: CivilDate,
): FileRefusal[] {
  const refusals = [
    ...checkSpan(period, today),
    ...checkDay(period.documentValidUntil, '/documentValidUntil', today),
    ...checkDay(period.workPermissionUntil, '/workPermissionUntil', today),
  ]
  const other = others.find((one) => excludeEachOther(period, one) && overlap(period, one))
  if (refusals.length > 0 || other === undefined) return refusals
  return [{ code: 'residence-overlap', pointer: '/from', params: spanParams(other, other.status) }]
}

/**
 * What cannot be in an entitlement, given the file's other ones: several Rechtskreise may overlap, one and the same is
 * recorded once (`entitlement-repeated`, params likewise).
 */
export function checkEntitlement(
  period: EntitlementSpan,
  others: readonly EntitlementSpan[],
  today: CivilDate,
): FileRefusal[] {
  const refusals = checkSpan(period, today)
  const other = others.find((one) => one.rechtskreis === period.rechtskreis && overlap(period, one))
  if (refusals.length > 0 || other === undefined) return refusals
  return [{ code: 'entitlement-repeated', pointer: '/from', params: spanParams(other, other.rechtskreis) }]
}

function checkSpan({ from, to }: Span, today: CivilDate): FileRefusal[] {
  const refusals = [...checkDay(from, '/from', today), ...checkDay(to, '/to', today)]
  if (refusals.length > 0 || to === null || from <= to) return refusals
  return [{ code: 'end-before-start', pointer: '/to', params: { start: from } }]
}

function excludeEachOther(a: StatusSpan, b: StatusSpan): boolean {
  return (a.status === 'fiktion') === (b.status === 'fiktion')
}

function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
}

function spanParams(span: Span, what: string): Record<string, string> {
  return { what, from: span.from, ...(span.to === null ? {} : { to: span.to }) }
}

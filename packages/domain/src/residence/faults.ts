import type { CivilDate } from '../calendar/civil-date.ts'
import { faultsOfDays, faultsOfPeriod } from '../calendar/faults.ts'
import type { Fault } from '../fault.ts'
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

/**
 * What contradicts in a residence period, given the file's other ones.
 * Two statuses never hold on one day; a Fiktionsbescheinigung (§ 81 AufenthG) lies beside the title that it continues.
 * Codes: `not-a-day`, `ends-before-start`, `residence-overlap` (params `what`, `from`, `to` of the other one).
 */
export function faultsOfResidence(
  period: StatusSpan & {
    readonly documentValidUntil: CivilDate | null
    readonly workPermissionUntil: CivilDate | null
  },
  others: readonly StatusSpan[],
): Fault[] {
  const unreal = faultsOfDays({
    '/from': period.from,
    '/to': period.to,
    '/documentValidUntil': period.documentValidUntil,
    '/workPermissionUntil': period.workPermissionUntil,
  })
  if (unreal.length > 0) return unreal
  const clashing = others.find((other) => excludesEachOther(period, other) && overlap(period, other))
  return [
    ...faultsOfPeriod(period.from, period.to),
    ...(clashing
      ? [{ pointer: '/from', code: 'residence-overlap', params: spanParams(clashing, clashing.status) }]
      : []),
  ]
}

/**
 * What contradicts in an entitlement, given the file's other ones. Several Rechtskreise may overlap; one and the same is
 * recorded once. Codes: `not-a-day`, `ends-before-start`, `entitlement-repeated` (params likewise).
 */
export function faultsOfEntitlement(period: EntitlementSpan, others: readonly EntitlementSpan[]): Fault[] {
  const unreal = faultsOfDays({ '/from': period.from, '/to': period.to })
  if (unreal.length > 0) return unreal
  const same = others.find((other) => other.rechtskreis === period.rechtskreis && overlap(period, other))
  return [
    ...faultsOfPeriod(period.from, period.to),
    ...(same
      ? [{ pointer: '/from', code: 'entitlement-repeated', params: spanParams(same, same.rechtskreis) }]
      : []),
  ]
}

function excludesEachOther(a: StatusSpan, b: StatusSpan): boolean {
  return (a.status === 'fiktion') === (b.status === 'fiktion')
}

function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
}

function spanParams(span: Span, what: string): Record<string, string> {
  return { what, from: span.from, ...(span.to === null ? {} : { to: span.to }) }
}

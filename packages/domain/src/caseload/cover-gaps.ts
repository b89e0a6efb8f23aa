import { type CivilDate, compareDates } from '../calendar/civil-date.ts'
import { overlap, type Period } from './period.ts'

/** First and last day of an absence, both included; whose it is, and in which organisation. */
interface Away {
  readonly accountId: string
  readonly organisationId: string
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Days without the one who should be there, first and last one included. */
interface Gap {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** When somebody of an organisation is away within a period, the earliest first. */
export function daysAway(
  { accountId, organisationId, ...period }: Period & Pick<Away, 'accountId' | 'organisationId'>,
  absences: readonly Away[],
): Gap[] {
  return absences
    .filter((one) => one.accountId === accountId && one.organisationId === organisationId)
    .filter((one) => overlap(one, period))
    .map(({ from, to }) => ({
      from: from < period.from ? period.from : from,
      to: period.to !== null && period.to < to ? period.to : to,
    }))
    .toSorted((one, other) => compareDates(one.from, other.from))
}

/** When nobody covers although somebody was named for it: who covers for an absence is away as well. */
export function coverGaps<Cover extends { readonly accountId: string }>(
  { organisationId, from, to, covers }: Omit<Away, 'accountId'> & { readonly covers: readonly Cover[] },
  absences: readonly Away[],
): (Cover & Gap)[] {
  return covers.flatMap((cover) =>
    daysAway({ accountId: cover.accountId, organisationId, from, to }, absences).map((gap) => ({
      ...cover,
      ...gap,
    })),
  )
}

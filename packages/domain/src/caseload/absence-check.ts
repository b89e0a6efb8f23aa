import { overlap, type Period } from './period.ts'
import { checkHolder, checkPeriod, type Office } from './post-check.ts'
import type { CaseloadRefusal } from './refusal.ts'

/** Somebody is away, and who works which of the caseloads meanwhile. */
export interface NewAbsence {
  readonly accountId: string
  readonly from: string
  readonly to: string
  readonly covers: readonly { readonly caseloadId: number; readonly accountId: string }[]
}

/** What stands already for the same time. */
export interface Standing {
  readonly absences: readonly (Period & { readonly accountId: string })[]
  readonly covers: readonly (Period & { readonly caseloadId: number; readonly holder: string })[]
  /** Caseloads that the absent person leads at that time. */
  readonly led: readonly number[]
}

/**
 * What cannot be when cover is entered: days in the past, somebody who is away already, a caseload that somebody else
 * covers at that time or that the absent person does not lead, a cover who is away too, unknown, unconfirmed or oneself.
 */
export function checkAbsence(absence: NewAbsence, standing: Standing, office: Office): CaseloadRefusal[] {
  const refusals = checkPeriod(absence, office.today)
  if (refusals.length > 0) return refusals
  const isAway = (accountId: string) =>
    standing.absences.find((one) => one.accountId === accountId && overlap(one, absence))
  if (!office.staff.some((one) => one.accountId === absence.accountId)) {
    return [{ code: 'holder-unknown', pointer: '/accountId' }]
  }
  const away = isAway(absence.accountId)
  if (away !== undefined) {
    const { from, to } = away
    return [{ code: 'absent-already', pointer: '/accountId', params: { from, to: to ?? '' } }]
  }
  return absence.covers.flatMap(({ caseloadId, accountId }, index) => {
    const pointer = `/covers/${index}/accountId`
    if (!standing.led.includes(caseloadId)) return [{ code: 'leads-nothing-here' as const, pointer }]
    const covered = standing.covers.find((one) => one.caseloadId === caseloadId && overlap(one, absence))
    if (covered !== undefined) {
      const { holder, from, to } = covered
      return [{ code: 'covered-already' as const, pointer, params: { name: holder, from, to: to ?? '' } }]
    }
    if (accountId === absence.accountId || isAway(accountId) !== undefined) {
      return [{ code: 'cover-is-absent' as const, pointer }]
    }
    return checkHolder(accountId, pointer, office)
  })
}

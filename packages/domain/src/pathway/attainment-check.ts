import { partsOf, type CivilDate } from '../calendar/civil-date.ts'
import { earliestDay, type Dated } from '../calendar/dated.ts'
import type { Axis } from '../ladder/axes.ts'
import { isLevelOn, type Level } from '../ladder/levels.ts'
import { checkDay, checkPastDated, liesBeforeBirth, type EntryContext } from './date-check.ts'
import type { Refusal } from './refusal.ts'
import type { EvidenceState, Recognition } from './vocabulary.ts'

/** The fields of an attainment that can contradict each other. */
export interface AttainmentEntry {
  readonly axis: Axis
  readonly level: Level | null
  readonly awardedOn: Dated | null
  readonly validUntil: CivilDate | null
  readonly isFromAbroad: boolean
  readonly evidence: EvidenceState
  readonly document: string | null
  readonly recognition: Recognition
}

/**
 * What cannot be in an attainment: a level of another axis, an award that has not happened yet, a verification
 * without a document or somebody who saw it, a recognition of what was awarded here.
 *
 * @param isSeenBySomebody whether it stands by name who looked at the document
 */
export function checkAttainment(
  attainment: AttainmentEntry,
  context: EntryContext,
  isSeenBySomebody: boolean,
): Refusal[] {
  const { axis, level, evidence } = attainment
  const refusals = checkAttainmentDates(attainment, context)
  if (level !== null && !isLevelOn(axis, level)) {
    refusals.push({ code: 'level-not-on-axis', pointer: '/level', params: { axis, level } })
  }
  if (evidence === 'verified' && attainment.document === null && !isSeenBySomebody) {
    refusals.push({ code: 'verified-needs-proof', pointer: '/document' })
  }
  if (!attainment.isFromAbroad && attainment.recognition !== 'not_needed') {
    refusals.push({ code: 'recognition-only-from-abroad', pointer: '/recognition' })
  }
  return refusals
}

function checkAttainmentDates(
  attainment: AttainmentEntry,
  { today, earliestBirth }: EntryContext,
): Refusal[] {
  const { awardedOn, validUntil } = attainment
  const refusals = checkPastDated(awardedOn, '/awardedOn', today)
  // A certificate may be valid for life: no limit ahead but the calendar's own.
  refusals.push(
    ...checkDay(validUntil, '/validUntil', today).filter(({ code }) => code === 'day-does-not-exist'),
  )
  if (refusals.length > 0 || awardedOn === null) return refusals
  if (earliestBirth !== null && liesBeforeBirth(awardedOn, earliestBirth)) {
    const params = { birthYear: partsOf(earliestBirth).year }
    refusals.push({ code: 'award-before-birth', pointer: '/awardedOn/date', params })
  }
  if (validUntil !== null && validUntil < earliestDay(awardedOn)) {
    const params = { awardedOn: awardedOn.date }
    refusals.push({ code: 'valid-until-before-award', pointer: '/validUntil', params })
  }
  return refusals
}

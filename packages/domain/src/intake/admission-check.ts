import type { CivilDate } from '../calendar/civil-date.ts'
import { checkPastDay } from '../pathway/date-check.ts'
import type { Finding } from './criteria.ts'
import type { IntakeRefusal } from './refusal.ts'
import type { Admission } from './vocabulary.ts'

/** A decision on admission as it is typed in. */
export interface AdmissionEntry {
  readonly decision: Admission
  readonly reason: string | null
  readonly decidedOn: CivilDate
}

/**
 * What cannot be in a decision: no reason where one is owed, a plain admission against a criterion that is not met (that
 * is an exception, with its reason), a day to come. What is unknown stands in nobody's way.
 */
export function checkAdmission(
  { decision, reason, decidedOn }: AdmissionEntry,
  findings: readonly Pick<Finding, 'outcome'>[],
  today: CivilDate,
): IntakeRefusal[] {
  const refusals: IntakeRefusal[] = checkPastDay(decidedOn, '/decidedOn', today)
  if (decision !== 'admitted' && (reason ?? '').trim() === '') {
    refusals.push({ code: 'admission-needs-reason', pointer: '/reason' })
  }
  if (decision === 'admitted' && findings.some(({ outcome }) => outcome === 'not_met')) {
    refusals.push({ code: 'admission-needs-exception', pointer: '/decision' })
  }
  return refusals
}

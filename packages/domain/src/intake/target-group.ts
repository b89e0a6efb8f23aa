import { ageRangeOn, lastDayBeforeRange, birthday } from '../calendar/age.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { earliestDay, latestDay, type Dated } from '../calendar/dated.ts'
import { compareLevels, type Level } from '../ladder/levels.ts'
import type { ResidenceStatus } from '../residence/vocabulary.ts'
import type { AgeLimits } from './age-limits.ts'
import { finding, type Finding, type TargetGroupCriterion } from './criteria.ts'

/** What the file knows about whom the programme is for. */
export interface TargetGroupFacts {
  readonly birthDate: Dated | null
  readonly limits: AgeLimits
  /** District of the municipality that the person lives in; null where no municipality is recorded. */
  readonly livesIn: string | null
  readonly district: string
  /** What was answered to `housing_kind` and `flight_background`; null where no value was given. */
  readonly housing: string | null
  readonly flightBackground: string | null
  /** Every status that was ever recorded. */
  readonly statuses: readonly ResidenceStatus[]
  /** Highest recognised vocational level; null where not even the entry level is known. */
  readonly vocational: Level | null
}

/** Whether somebody belongs to the target group on a day: four findings, each with its reason. */
export function findTargetGroup(facts: TargetGroupFacts, today: CivilDate): Finding<TargetGroupCriterion>[] {
  return [findAge(facts, today), findDistrict(facts), findFlightBackground(facts), findQualification(facts)]
}

/** From the first to the last age, both by §§ 187, 188 BGB; an imprecise birth date can lie on either side of a limit. */
function findAge({ birthDate, limits }: TargetGroupFacts, today: CivilDate): Finding<'age'> {
  if (birthDate === null) return finding('age', 'unknown', 'birth_date_missing', { missing: ['birth_date'] })
  const { youngest, oldest } = ageRangeOn(birthDate, today)
  const lastDays = lastDayBeforeRange(birthDate, limits.to)
  if (oldest < limits.from) {
    const on = birthday(earliestDay(birthDate), limits.from)
    return finding('age', 'not_met', 'too_young', { params: { from: limits.from, on } })
  }
  if (lastDays.latest < today) {
    const since = addDays(lastDays.latest, 1)
    return finding('age', 'not_met', 'too_old', { params: { to: limits.to, since } })
  }
  const isInside = birthday(latestDay(birthDate), limits.from) <= today && today <= lastDays.earliest
  if (isInside) {
    const isExact = lastDays.earliest === lastDays.latest
    const imprecise = youngest === oldest ? 'within_limits_at_least' : 'within_limits_either'
    return finding('age', 'met', isExact ? 'within_limits' : imprecise, {
      params: { youngest, oldest, last: lastDays.earliest },
    })
  }
  return finding('age', 'unknown', 'at_the_limit', { params: { youngest, oldest }, missing: ['birth_date'] })
}

/** People in a reception centre of the Land are not yet the municipality's (Rhein-Kreis Neuss, 2021). */
function findDistrict({ livesIn, district, housing }: TargetGroupFacts): Finding<'district'> {
  if (housing === 'state_reception') return finding('district', 'not_met', 'state_reception')
  if (livesIn === null) {
    return finding('district', 'unknown', 'municipality_missing', { missing: ['municipality'] })
  }
  if (livesIn === district) return finding('district', 'met', 'lives_here', { params: { district } })
  return finding('district', 'not_met', 'lives_elsewhere', { params: { district, livesIn } })
}

/** Whatever the status and its prospects: each of them stands for a flight but "other", which says nothing either way. */
function findFlightBackground({
  flightBackground,
  statuses,
}: TargetGroupFacts): Finding<'flight_background'> {
  const missing = ['flight_background']
  if (flightBackground === 'yes') return finding('flight_background', 'met', 'person_says_yes')
  if (flightBackground === 'no') return finding('flight_background', 'not_met', 'person_says_no')
  if (statuses.some((status) => status !== 'other' && status !== 'unknown')) {
    return finding('flight_background', 'met', 'status_says_so')
  }
  if (statuses.length > 0) return finding('flight_background', 'unknown', 'status_open', { missing })
  return finding('flight_background', 'unknown', 'status_missing', {
    missing: ['residence_status', ...missing],
  })
}

/** Open until a vocational qualification of two years or more is recognised: FOR alone is a step on the way to it. */
function findQualification({ vocational }: TargetGroupFacts): Finding<'qualification_open'> {
  if (vocational === null) {
    return finding('qualification_open', 'unknown', 'entry_level_missing', { missing: ['entry_level'] })
  }
  return compareLevels(vocational, 'V2') < 0
    ? finding('qualification_open', 'met', 'none_yet')
    : finding('qualification_open', 'not_met', 'has_one', { params: { level: vocational } })
}

import { addDays, type CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { earliestDay } from '@wegmarke/domain/calendar/dated'
import { lastDayBefore } from '@wegmarke/domain/calendar/age'
import { monthIndex } from '@wegmarke/domain/calendar/month'
import { ageLimits } from '@wegmarke/domain/intake/age-limits'
import { levelRank } from '@wegmarke/domain/ladder/levels'
import type { CareerFacts } from '@wegmarke/domain/pathway/facts'
import { groundedLevel } from '@wegmarke/domain/report/level-grounds'
import type { LoadedFile } from './loaded-file.ts'

/** The present or last episode and all of them, so that entries and exits can be counted. */
export function episodeColumns({ episodes }: LoadedFile) {
  const sorted = episodes.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
  return {
    opened_on: sorted.at(-1)?.openedOn ?? null,
    entered_on: sorted.map((episode) => episode.openedOn),
    left_on: sorted.map((episode) => episode.closedOn),
  }
}

/** What the highest level of each axis rests on, and what is claimed above it. */
export function groundColumns(facts: CareerFacts, evaluationDay: CivilDate) {
  const month = monthIndex(evaluationDay)
  const [l, s, v] = [
    groundedLevel(facts, 'L', month),
    groundedLevel(facts, 'S', month),
    groundedLevel(facts, 'V', month),
  ]
  const rank = (level: typeof l.level): number | null => level && levelRank(level)
  return {
    evidence_l: l.ground,
    evidence_s: s.ground,
    evidence_v: v.ground,
    claimed_l: l.claimed,
    claimed_s: s.claimed,
    claimed_v: v.claimed,
    rank_l: rank(l.level),
    rank_s: rank(s.level),
    rank_v: rank(v.level),
  }
}

/** Who accompanies the person today, until when, and when they last met; the last contact of anybody. */
export function contactColumns({ mentorships, lastContact }: LoadedFile, today: CivilDate) {
  const present = mentorships.filter(({ from, until }) => from <= today && (until === null || until >= today))
  const lastSession = latest(present.map((one) => one.metOn))
  return {
    last_contact_on: latest([lastContact, ...mentorships.map((one) => one.metOn)]),
    mentor_name: present.length === 0 ? null : present.map((one) => one.name).join(', '),
    mentored_until: present.some((one) => one.until === null)
      ? null
      : latest(present.map((one) => one.until)),
    last_session_on: lastSession,
  }
}

/** The last day on which the person still belongs to the target group by age, for the earliest day the birth date can mean. */
export function lastDayByAge({ birthDate, ageSetting }: LoadedFile): CivilDate | null {
  return birthDate && lastDayBefore(earliestDay(birthDate), ageLimits(ageSetting).to)
}

/** Days on which a fact of the report begins or ends to hold although nobody writes. */
export function daysOfReport(file: LoadedFile): CivilDate[] {
  const ageEnds = lastDayByAge(file)
  return [
    ...(ageEnds === null ? [] : [addDays(ageEnds, 1)]),
    ...file.mentorships.flatMap(({ from, until }) => [from, ...(until === null ? [] : [addDays(until, 1)])]),
  ]
}

function latest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

import { addDays, type CivilDate } from '@wegmarke/domain/calendar/civil-date'
import type { SessionKind, SessionOutcome } from '@wegmarke/domain/mentoring/vocabulary'
import { randomOf } from './random.ts'

/** One invented meeting. */
export interface SampleSession {
  readonly happenedOn: CivilDate
  readonly outcome: SessionOutcome
  readonly kind: SessionKind | null
  readonly minutes: number | null
  readonly nextOn: CivilDate | null
  readonly text: string | null
}

/** How one invented mentorship went: in its rhythm, with absences at the end, or broken off in silence. */
export type SampleCourse = 'steady' | 'missing' | 'silent'

const SEED = 68

const SENTENCES = [
  'Wir haben die Bewerbung zusammen durchgesehen.',
  'Spaziergang am Rhein, viel Deutsch gesprochen.',
  'Brief der Schule gelesen und Fragen aufgeschrieben.',
  'Für die Prüfung geübt, es geht voran.',
  'Zusammen zum Tag der offenen Tür gegangen.',
  'Über den Kurs gesprochen, die Stimmung ist gut.',
  'Busverbindung zur Berufsschule ausprobiert.',
] as const

const GOALS = [
  'Zwei Bewerbungen im Monat schreiben',
  'Einmal in der Woche nur Deutsch sprechen',
  'Den Weg zur neuen Schule kennenlernen',
  'Einen Sportverein in der Nähe finden',
] as const

/** A goal of the mentoring for one mentorship by its number. */
export function sampleMentoringGoal(number: number): string {
  return GOALS[number % GOALS.length] ?? GOALS[0]
}

/** Meetings of one mentorship from its first day to today, the earliest first; the same number gives the same story. */
export function sampleSessions(
  number: number,
  course: SampleCourse,
  { from, rhythmDays, today }: { from: CivilDate; rhythmDays: number; today: CivilDate },
): SampleSession[] {
  const random = randomOf(SEED, number)
  const last =
    course === 'silent' ? addDays(today, -2 * rhythmDays - 4) : addDays(today, -random.between(1, 5))
  const days: CivilDate[] = []
  for (let day = last; day >= from; day = addDays(day, -rhythmDays - random.between(-2, 3))) days.unshift(day)
  return days.map((happenedOn, index) => {
    const isMissed = random.chance(0.12) && index < days.length - 1
    const happened = course === 'missing' && index >= days.length - 2 ? false : !isMissed
    return {
      happenedOn,
      outcome: happened ? 'happened' : random.chance(0.5) ? 'did_not_come' : 'cancelled',
      kind: happened ? random.pick(['meeting', 'meeting', 'call', 'accompaniment'] as const) : null,
      minutes: happened ? random.pick([30, 60, 60, 90]) : null,
      nextOn: days[index + 1] ?? addDays(happenedOn, rhythmDays),
      text: happened && random.chance(0.8) ? random.pick(SENTENCES) : null,
    }
  })
}

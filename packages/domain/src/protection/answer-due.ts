import {
  addDays,
  type CivilDate,
  civilDate,
  dayNumber,
  daysInMonth,
  isCivilDate,
  partsOf,
} from '../calendar/civil-date.ts'

/** One refused field of a request; the code names the sentence that the screen shows. */
export interface DayRefusal {
  readonly pointer: string
  readonly code: 'day-does-not-exist' | 'day-in-future'
  readonly params?: { readonly today: CivilDate }
}

const SATURDAY = 6
const SUNDAY = 0

/**
 * The last day for the answer to a request of a person concerned: the day of the next month with the same number, or
 * that month's last day (Art. 12(3) GDPR; Art. 3 of Regulation 1182/71). A deadline that the law moves from a weekend or
 * holiday to the next working day is shown as the working day before a weekend: to be early breaks nothing.
 */
export function answerDueOn(receivedOn: CivilDate): CivilDate {
  const { year, month, day } = partsOf(receivedOn)
  const [dueYear, dueMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return lastWorkday(civilDate(dueYear, dueMonth, Math.min(day, daysInMonth(dueYear, dueMonth))))
}

function lastWorkday(date: CivilDate): CivilDate {
  // Day 0 of the calendar, 1970-01-01, was a Thursday.
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7
  if (weekday === SATURDAY) return addDays(date, -1)
  return weekday === SUNDAY ? addDays(date, -2) : date
}

/** Whether a request can have come in on this day; an empty list says yes. */
export function checkReceivedOn(receivedOn: CivilDate, today: CivilDate): DayRefusal[] {
  return checkPastDay(receivedOn, today, '/receivedOn')
}

/** Whether one can ask who could see a file on this day: nobody knows for days to come. */
export function checkDayOfSight(on: CivilDate, today: CivilDate): DayRefusal[] {
  return checkPastDay(on, today, '/on')
}

function checkPastDay(day: CivilDate, today: CivilDate, pointer: string): DayRefusal[] {
  if (!isCivilDate(day)) return [{ pointer, code: 'day-does-not-exist' }]
  return day > today ? [{ pointer, code: 'day-in-future', params: { today } }] : []
}

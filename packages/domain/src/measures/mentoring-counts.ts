import type { Measure } from './measure.ts'

/** The sheet of the file that is open; a mentor has none. */
const SHEET = { route: 'case-file-mentoring', query: {} } as const

/** Numbers of mentoring, beside one person or one mentorship. */
export const MENTORING_COUNTS = {
  'mentoring.rhythm': {
    unit: 'days',
    dataDate: 'today',
    list: SHEET,
    de: {
      title: 'Vereinbarter Rhythmus',
      text: 'Wie viele Tage zwischen zwei Treffen liegen sollen, und wie viele seit dem letzten vergangen sind.',
      formula:
        'Heute minus Tag des letzten Treffens, das stattfand; ohne Treffen: heute minus Beginn der Begleitung.',
      exclusions:
        'Abgesagte und verpasste Treffen. Wo kein Rhythmus vereinbart ist, gilt keines als überfällig.',
    },
    en: {
      title: 'Agreed rhythm',
      text: 'How many days should lie between two meetings, and how many have passed since the last.',
      formula:
        'Today minus the day of the last meeting that took place; without a meeting: today minus the begin of the mentorship.',
      exclusions: 'Cancelled and missed meetings. Where no rhythm is agreed, none is overdue.',
    },
  },
  'mentoring.sessions': {
    unit: 'sessions',
    dataDate: 'today',
    list: SHEET,
    de: {
      title: 'Eingetragene Treffen',
      text: 'Wie viele Treffen in dieser Begleitung eingetragen sind.',
      formula: 'Anzahl der Treffen, die stattfanden.',
      exclusions:
        'Abgesagte und verpasste Treffen. Die Zahl sagt nichts darüber, wie gut die Begleitung ist.',
    },
    en: {
      title: 'Recorded meetings',
      text: 'How many meetings are recorded in this mentorship.',
      formula: 'Number of meetings that took place.',
      exclusions: 'Cancelled and missed meetings. The number says nothing of how good the mentoring is.',
    },
  },
  'mentoring.missedInARow': {
    unit: 'sessions',
    dataDate: 'today',
    list: SHEET,
    de: {
      title: 'Nicht zustande gekommene Treffen',
      text: 'Wie viele der letzten Treffen hintereinander nicht stattfanden.',
      formula: 'Abgesagte und verpasste Treffen seit dem letzten Treffen, das stattfand.',
      exclusions: 'Verabredungen, die niemand eingetragen hat. Die Zahl sagt nicht, an wem es lag.',
    },
    en: {
      title: 'Meetings that did not take place',
      text: 'How many of the last meetings in a row did not take place.',
      formula: 'Cancelled and missed meetings since the last meeting that took place.',
      exclusions: 'Appointments that nobody recorded. The number does not say whose doing it was.',
    },
  },
  'mentoring.openConcerns': {
    unit: 'entries',
    dataDate: 'today',
    list: SHEET,
    de: {
      title: 'Sorgen, die auf Antwort warten',
      text: 'Wie viele Sorgen der Begleitpersonen in dieser Akte niemand beantwortet hat. Das Blatt „Begleitung“ nennt jede.',
      formula: 'Anzahl der gemeldeten Sorgen ohne Antwort.',
      exclusions: 'Beantwortete Sorgen. Andere Akten.',
    },
    en: {
      title: 'Concerns that wait for an answer',
      text: 'How many concerns of mentors in this file nobody has answered. The sheet “Mentoring” names each.',
      formula: 'Number of raised concerns without an answer.',
      exclusions: 'Answered concerns. Other files.',
    },
  },
} as const satisfies Record<string, Measure>

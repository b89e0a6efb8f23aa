import type { Measure } from './measure.ts'

/** Numbers of mentoring, beside one person or one mentorship. */
export const MENTORING_COUNTS = {
  'mentoring.rhythm': {
    unit: 'days',
    dataDate: 'today',
    list: null,
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
    list: null,
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
} as const satisfies Record<string, Measure>

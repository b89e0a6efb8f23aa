import type { Measure } from './measure.ts'

const today = { route: 'today', query: {} } as const

/** The three lists of the start page. */
export const TODAY_COUNTS = {
  'today.due': {
    unit: 'tasks',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Überfällig und heute',
      text: 'Was heute fällig oder überfällig ist, und was bald endet.',
      formula:
        'Offene Aufgaben bis heute, zugesagte Abhilfen bis heute, laufende Schritte mit vergangenem Ende oder mit Ende in 56 Tagen ohne Anschluss, Papiere, die in 60 Tagen enden.',
      exclusions: 'Geschlossene Akten. Aufgaben ohne Tag und Aufgaben anderer.',
    },
    en: {
      title: 'Overdue and today',
      text: 'What is due today or overdue, and what ends soon.',
      formula:
        'Open tasks until today, promised remedies until today, running steps past their end or ending within 56 days without successor, papers that end within 60 days.',
      exclusions: 'Closed files. Tasks without a day, and tasks of others.',
    },
  },
  'today.waiting': {
    unit: 'entries',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Wartet auf mich',
      text: 'Hinweise ohne Antwort in Ihren Akten, und Zugänge, die Sie bestätigen sollen.',
      formula: 'Offene und gesehene Hinweise in offenen Akten, plus unbestätigte Zugänge Ihrer Stelle.',
      exclusions: 'Beantwortete Hinweise. Geschlossene Akten.',
    },
    en: {
      title: 'Waiting for me',
      text: 'Notes without an answer in your files, and access that you are to confirm.',
      formula: 'Open and seen notes in open files, plus unconfirmed access of your organisation.',
      exclusions: 'Answered notes. Closed files.',
    },
  },
  'today.news': {
    unit: 'files',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Neu in meinen Akten',
      text: 'Akten, die in den letzten sieben Tagen zu Ihnen kamen oder in denen andere etwas eingetragen haben.',
      formula: 'Jede Akte zählt einmal, mit ihrem neuesten Eintrag.',
      exclusions: 'Was Sie selbst eingetragen haben. Geschlossene Akten.',
    },
    en: {
      title: 'New in my files',
      text: 'Files that came to you within seven days, or in which others have written.',
      formula: 'Each file counts once, with its newest entry.',
      exclusions: 'What you have written yourself. Closed files.',
    },
  },
} as const satisfies Record<string, Measure>

import { NEWS_DAYS, PAPER_END_DAYS, STEP_END_DAYS } from './limits.ts'
import type { Measure } from './measure.ts'

const today = { route: 'today', query: {} } as const
const FILES_DE = ' Gemeint sind die offenen Akten, die Sie führen, vertreten oder beaufsichtigen.'
const FILES_EN = ' Meant are the open files that you lead, cover or supervise.'

/** The three lists of the start page. */
export const TODAY_COUNTS = {
  'today.due': {
    unit: 'tasks',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Überfällig und heute',
      text:
        'Was heute fällig oder überfällig ist, und was bald endet: Schritte, Papiere, der Kontakt zur Begleitung.' +
        FILES_DE,
      formula: `Offene Aufgaben bis heute, Ihre eigenen und die von niemandem; zugesagte Abhilfen bis heute; laufende Schritte mit vergangenem Ende, oder mit Ende in ${STEP_END_DAYS} Tagen, auf die nichts folgt; Papiere, die in ${PAPER_END_DAYS} Tagen enden oder abgelaufen sind; Begleitungen, deren Kontakt abgerissen ist: seit mehr als dem Doppelten des vereinbarten Abstands kein Treffen.`,
      exclusions:
        'Geschlossene Akten, außer Ihren eigenen Aufgaben darin. Aufgaben ohne Tag und Aufgaben anderer. Schritte ohne geplantes Ende, Arbeit und Hilfen nebenher. Papiere, zu denen ein neueres eingetragen ist. Begleitungen ohne vereinbarten Abstand oder in einer Pause.',
    },
    en: {
      title: 'Overdue and today',
      text:
        'What is due today or overdue, and what ends soon: steps, papers, the contact with the mentor.' +
        FILES_EN,
      formula: `Open tasks until today, your own and those of nobody; promised remedies until today; running steps past their end, or ending within ${STEP_END_DAYS} days with nothing to follow; papers that end within ${PAPER_END_DAYS} days or have expired; mentorships whose contact is broken: no meeting for more than twice the agreed rhythm.`,
      exclusions:
        'Closed files, but for your own tasks in them. Tasks without a day, and tasks of others. Steps without a planned end, work, and support beside a step. Papers after which a newer one is recorded. Mentorships without an agreed rhythm, or paused.',
    },
  },
  'today.waiting': {
    unit: 'entries',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Wartet auf mich',
      text:
        'Was eine Antwort braucht: Sorgen von Ehrenamtlichen, übernommene Akten, Prüfhinweise, und Zugänge, die Sie bestätigen sollen.' +
        FILES_DE,
      formula:
        'Sorgen ohne Antwort in Akten, die Sie führen oder vertreten, und solche, die dort nicht rechtzeitig gesehen wurden, in Akten, die Sie beaufsichtigen; Übergaben an Sie, deren Checkliste nicht fertig ist; offene und gesehene Hinweise; unbestätigte Zugänge, die Sie bestätigen dürfen.',
      exclusions:
        'Beantwortete Sorgen und Hinweise. Zurückgenommene Übergaben, und solche in Akten, die Sie nur beaufsichtigen. Geschlossene Akten.',
    },
    en: {
      title: 'Waiting for me',
      text:
        'What needs an answer: concerns of mentors, files taken over, check notes, and access that you are to confirm.' +
        FILES_EN,
      formula:
        'Concerns without an answer in files that you lead or cover, and those not seen in time in files that you supervise; hand-overs to you whose checklist is not finished; open and seen notes; unconfirmed access that you may confirm.',
      exclusions:
        'Answered concerns and notes. Hand-overs that were undone, and those in files that you only supervise. Closed files.',
    },
  },
  'today.news': {
    unit: 'files',
    dataDate: 'today',
    list: today,
    de: {
      title: 'Neu in meinen Akten',
      text: `Akten, die in den letzten ${NEWS_DAYS} Tagen zu Ihnen kamen oder in denen andere etwas eingetragen haben, auch ein Treffen mit der Begleitung.`,
      formula:
        'Jede Akte zählt einmal, mit ihrem neuesten Eintrag. Eintrag ist: Person und Kontakt, Ziel, Schritt, Lücke, Abschluss, Aufenthalt, Rechtskreis, Verlauf, Aufgabe, Treffen.',
      exclusions:
        'Was Sie selbst eingetragen haben. Einträge in Akten, die Sie nur beaufsichtigen: von ihnen zählen die, die neu kamen. Geschlossene Akten.',
    },
    en: {
      title: 'New in my files',
      text: `Files that came to you within ${NEWS_DAYS} days, or in which others have written, also of a meeting with the mentor.`,
      formula:
        'Each file counts once, with its newest entry. An entry is: person and contact, goal, step, gap, attainment, residence, legal sphere, journal, task, meeting.',
      exclusions:
        'What you have written yourself. Entries in files that you only supervise: of those, the ones that came count. Closed files.',
    },
  },
} as const satisfies Record<string, Measure>

import type { Measure } from './measure.ts'

/** Counts of the intake and of those who were addressed and not won. */
export const INTAKE_COUNTS = {
  'intake.answeredAreas': {
    unit: 'facts',
    dataDate: 'today',
    list: { route: 'case-file-intake', query: {} },
    de: {
      title: 'Vollständige Bereiche der Aufnahme',
      text: 'In wie vielen Bereichen der Aufnahme nichts mehr offen ist. Eine Aussage über die Daten, nicht über die Person.',
      formula:
        'Bereiche, in denen jede Frage beantwortet ist (auch mit „möchte nicht antworten“ oder „weiß es nicht“) und jede zugehörige Angabe der Akte eingetragen ist.',
      exclusions: 'Gesundheit, solange dort nichts gefragt wurde. Angaben, die Sie nicht lesen dürfen.',
    },
    en: {
      title: 'Complete areas of the intake',
      text: 'In how many areas of the intake nothing is open. A statement about the data, not about the person.',
      formula:
        'Areas in which every question is answered ("does not want to say" and "does not know" are answers) and every fact of the file that belongs to it is recorded.',
      exclusions: 'Health as long as nothing was asked there. Facts that you may not read.',
    },
  },
  'outreach.inMonth': {
    unit: 'contacts',
    dataDate: 'recorded',
    list: { route: 'outreach', query: {} },
    de: {
      title: 'Angesprochen und nicht gewonnen',
      text: 'Wie oft in einem Monat jemand angesprochen und nicht gewonnen wurde.',
      formula: 'Summe der Zählungen Ihrer Organisation in diesem Monat über alle Gründe und Kommunen.',
      exclusions:
        'Andere Organisationen. Wer zweimal angesprochen wurde, kann zweimal gezählt sein: Es wird keine Person gespeichert.',
    },
    en: {
      title: 'Addressed and not won',
      text: 'How often somebody was addressed in a month and not won.',
      formula: 'Sum of the counts of your organisation in this month over all reasons and municipalities.',
      exclusions: 'Other organisations. Who was addressed twice may be counted twice: no person is stored.',
    },
  },
} as const satisfies Record<string, Measure>

import type { Measure } from './measure.ts'

const INTAKE = { route: 'case-file-intake', query: {} } as const

/** Numbers on the sheets of one file; each describes that file. */
export const SHEET_COUNTS = {
  'person.age': {
    unit: 'years',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Alter',
      text: 'Wie alt die Person heute ist.',
      formula:
        'Vollendete Lebensjahre; der Tag der Geburt zählt mit. Ist nur Monat oder Jahr der Geburt bekannt, stehen das jüngste und das älteste mögliche Alter da.',
      exclusions: 'Ohne Geburtsdatum: nicht bekannt. Es wird nicht geschätzt.',
    },
    en: {
      title: 'Age',
      text: 'How old the person is today.',
      formula:
        'Completed years; the day of birth counts. Where only the month or year of birth is known, the youngest and oldest possible ages are shown.',
      exclusions: 'Without a birth date: not known. Nothing is estimated.',
    },
  },
  'intake.openQuestions': {
    unit: 'facts',
    dataDate: 'today',
    list: INTAKE,
    de: {
      title: 'Offene Fragen eines Bereichs',
      text: 'Wie viele Fragen und Angaben in diesem Bereich noch offen sind. Die Antworten darunter zeigen welche.',
      formula: 'Fragen ohne Antwort plus zugehörige Angaben der Akte, die nicht eingetragen sind.',
      exclusions:
        '„Möchte nicht antworten“ und „weiß es nicht“ sind Antworten. Angaben, die Sie nicht lesen dürfen.',
    },
    en: {
      title: 'Open questions of an area',
      text: 'How many questions and facts are open in this area. The answers below show which.',
      formula: 'Questions without an answer plus facts of the file that belong to them and are not recorded.',
      exclusions: '“Does not want to say” and “does not know” are answers. Facts that you may not read.',
    },
  },
  'intake.needAreas': {
    unit: 'areas',
    dataDate: 'today',
    list: INTAKE,
    de: {
      title: 'Bereiche mit Anliegen',
      text: 'In wie vielen Bereichen der Aufnahme eine Antwort von einem Anliegen spricht.',
      formula: 'Jeder Bereich mit mindestens einer solchen Antwort zählt einmal; es gilt die letzte Antwort.',
      exclusions:
        'Bereiche ohne Antwort: sie stehen als „noch nicht ganz beantwortet“. Gesundheit, solange dort nichts gefragt wurde.',
    },
    en: {
      title: 'Areas with a need',
      text: 'In how many areas of the intake an answer speaks of a need.',
      formula: 'Each area with at least one such answer counts once; the last answer holds.',
      exclusions:
        'Areas without an answer: they stand as “not fully answered”. Health as long as nothing was asked there.',
    },
  },
  'intake.decidedCriteria': {
    unit: 'criteria',
    dataDate: 'recorded',
    list: null,
    de: {
      title: 'Voraussetzungen am Tag der Entscheidung',
      text: 'Wie viele Voraussetzungen der Aufnahme damals erfüllt, nicht erfüllt oder offen waren.',
      formula:
        'Die neun Voraussetzungen (Zielgruppe und Bedarf), wie sie sich aus den Antworten von damals ergaben.',
      exclusions: 'Was danach eingetragen wurde: Es ändert die Entscheidung nicht.',
    },
    en: {
      title: 'Criteria on the day of the decision',
      text: 'How many criteria of the admission were met, not met or open at that time.',
      formula: 'The nine criteria (target group and need) as the answers of that day gave them.',
      exclusions: 'What was recorded afterwards: it does not change the decision.',
    },
  },
  'handOver.read': {
    unit: 'entries',
    dataDate: 'today',
    list: { route: 'hand-overs', query: {} },
    de: {
      title: 'Gelesenes einer Übergabe',
      text: 'Wie viele Punkte dieser Übergabe abgehakt sind. Die Liste darunter zeigt jeden.',
      formula: 'Abgehakte Punkte von allen, zu denen es in der Akte etwas zu wissen gibt.',
      exclusions: 'Punkte, zu denen nichts vorliegt: Sie stehen nicht auf der Liste.',
    },
    en: {
      title: 'Read points of a hand-over',
      text: 'How many points of this hand-over are ticked. The list below shows each.',
      formula: 'Ticked points of all on which the file has something to know.',
      exclusions: 'Points on which there is nothing: they are not on the list.',
    },
  },
} as const satisfies Record<string, Measure>

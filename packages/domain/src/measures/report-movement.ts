import type { Measure } from './measure.ts'

const movement = (kind: string) => ({ route: 'report', query: { movement: kind } })

/** Entries, exits and stock of a quarter: what an entry, an exit is counts by episode. */
export const REPORT_MOVEMENT = {
  'report.entries': {
    unit: 'episodes',
    dataDate: 'quarter',
    list: movement('entries'),
    de: {
      title: 'Eintritte im Quartal',
      text: 'Wie oft in diesem Quartal eine Akte eröffnet oder wieder geöffnet wurde.',
      formula:
        'Anzahl der Zeiträume (von der Öffnung bis zum Abschluss einer Akte), deren erster Tag im Quartal liegt.',
      exclusions:
        'Wechsel zwischen Fallbeständen: die Akte bleibt dieselbe. Wer zweimal eintrat, zählt zweimal.',
    },
    en: {
      title: 'Entries in the quarter',
      text: 'How often a file was opened or reopened in this quarter.',
      formula:
        'Number of episodes (from the opening of a file to its closing) whose first day lies in the quarter.',
      exclusions: 'Moves between caseloads: the file stays the same. Who entered twice counts twice.',
    },
  },
  'report.exits': {
    unit: 'episodes',
    dataDate: 'quarter',
    list: movement('exits'),
    de: {
      title: 'Austritte im Quartal',
      text: 'Wie oft in diesem Quartal eine Akte geschlossen wurde.',
      formula: 'Anzahl der Zeiträume, deren letzter Tag im Quartal liegt.',
      exclusions:
        'Wechsel zwischen Fallbeständen. Gelöschte Akten: von ihnen bleibt nichts, was gezählt werden könnte.',
    },
    en: {
      title: 'Exits in the quarter',
      text: 'How often a file was closed in this quarter.',
      formula: 'Number of episodes whose last day lies in the quarter.',
      exclusions: 'Moves between caseloads. Deleted files: nothing is left of them that could be counted.',
    },
  },
  'report.stock': {
    unit: 'episodes',
    dataDate: 'quarter',
    list: movement('stock'),
    de: {
      title: 'Bestand',
      text: 'Wie viele Akten am letzten Tag des Quartals offen waren, im laufenden Quartal heute.',
      formula:
        'Anzahl der Zeiträume, die an diesem Tag oder früher begannen und an diesem Tag noch nicht zu Ende waren.',
      exclusions: 'Akten, die an diesem Tag geschlossen wurden: sie zählen unter den Austritten.',
    },
    en: {
      title: 'Stock',
      text: 'How many files were open on the last day of the quarter, in the present quarter today.',
      formula: 'Number of episodes that had begun by that day and had not ended on it.',
      exclusions: 'Files that were closed on that day: they count among the exits.',
    },
  },
  'report.load': {
    unit: 'files',
    dataDate: 'today',
    list: { route: 'report', query: {} },
    de: {
      title: 'Akten je Fallbestand und Phase',
      text: 'Wie sich die offenen Akten auf Fallbestände und Phasen verteilen.',
      formula: 'Anzahl der offenen Akten, die heute in diesem Fallbestand liegen und in dieser Phase sind.',
      exclusions:
        'Geschlossene Akten. Es ist keine Rangfolge und kein Maß für gute Arbeit: wie viel eine Akte verlangt, zeigt die Zahl nicht.',
    },
    en: {
      title: 'Files by caseload and phase',
      text: 'How the open files are spread over caseloads and phases.',
      formula: 'Number of open files that lie in this caseload and are in this phase today.',
      exclusions:
        'Closed files. It is no ranking and no measure of good work: how much a file demands the number does not show.',
    },
  },
} as const satisfies Record<string, Measure>

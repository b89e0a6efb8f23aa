import type { Measure } from './measure.ts'

/** The rows stand on the page of the import itself, which knows its state. */
const ROWS = { route: 'import', query: {} } as const

/** The lines of a list that is read in, by what became of them. */
export const IMPORT_COUNTS = {
  'import.rows': {
    unit: 'rows',
    dataDate: 'recorded',
    list: ROWS,
    de: {
      title: 'Zeilen der Liste',
      text: 'Wie viele Zeilen die hochgeladene Datei hat.',
      formula: 'Anzahl der Zeilen nach der Kopfzeile.',
      exclusions: 'Die Kopfzeile und leere Zeilen.',
    },
    en: {
      title: 'Rows of the list',
      text: 'How many rows the uploaded file has.',
      formula: 'Number of rows after the head.',
      exclusions: 'The head and empty rows.',
    },
  },
  'import.valid': {
    unit: 'rows',
    dataDate: 'recorded',
    list: ROWS,
    de: {
      title: 'Gültige Zeilen',
      text: 'Zeilen, die übernommen werden können oder übernommen sind.',
      formula: 'Anzahl der Zeilen ohne Fehler, die etwas Neues bringen.',
      exclusions: 'Fehlerhafte, unveränderte und Zeilen, über die jemand entscheiden muss.',
    },
    en: {
      title: 'Valid rows',
      text: 'Rows that can be taken over, or were.',
      formula: 'Number of rows without a fault that bring something new.',
      exclusions: 'Faulty and unchanged rows, and rows that somebody has to decide about.',
    },
  },
  'import.faulty': {
    unit: 'rows',
    dataDate: 'recorded',
    list: ROWS,
    de: {
      title: 'Fehlerhafte Zeilen',
      text: 'Zeilen, die so nicht übernommen werden. Jede nennt ihren Fehler.',
      formula: 'Anzahl der Zeilen mit mindestens einem Fehler.',
      exclusions: 'Zeilen, deren Person einer anderen ähnelt: sie zählen unter „zu prüfen“.',
    },
    en: {
      title: 'Faulty rows',
      text: 'Rows that are not taken over as they are. Each names its fault.',
      formula: 'Number of rows with at least one fault.',
      exclusions: 'Rows whose person resembles another: they count as “to review”.',
    },
  },
  'import.toReview': {
    unit: 'rows',
    dataDate: 'recorded',
    list: ROWS,
    de: {
      title: 'Zeilen, die zu prüfen sind',
      text: 'Zeilen, deren Person jemandem ähnelt, der schon eine Akte hat.',
      formula: 'Anzahl der Zeilen, über die noch niemand entschieden hat.',
      exclusions: 'Entschiedene und fehlerhafte Zeilen.',
    },
    en: {
      title: 'Rows to review',
      text: 'Rows whose person resembles somebody who has a file already.',
      formula: 'Number of rows that nobody has decided about yet.',
      exclusions: 'Decided and faulty rows.',
    },
  },
  'import.unchanged': {
    unit: 'rows',
    dataDate: 'recorded',
    list: ROWS,
    de: {
      title: 'Unveränderte Zeilen',
      text: 'Zeilen, deren Inhalt schon in den Akten steht.',
      formula: 'Anzahl der Zeilen, deren Übernahme nichts ändern würde.',
      exclusions: 'Fehlerhafte Zeilen, und Zeilen, über die jemand entscheiden muss.',
    },
    en: {
      title: 'Unchanged rows',
      text: 'Rows whose content stands in the files already.',
      formula: 'Number of rows whose taking over would change nothing.',
      exclusions: 'Faulty rows, and rows that somebody has to decide about.',
    },
  },
} as const satisfies Record<string, Measure>

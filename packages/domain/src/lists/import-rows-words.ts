import type { RowState } from '../import/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

interface ImportRowsWords {
  readonly title: (file: string) => string
  readonly all: string
  readonly contents: string
  readonly column: Readonly<Record<'number' | 'state' | 'faults', string>>
  readonly state: Readonly<Record<RowState, string>>
}

/** What the rows of a list that is read in say as a table. */
export const IMPORT_ROWS_WORDS: Readonly<Record<ListLanguage, ImportRowsWords>> = {
  de: {
    title: (file) => `Zeilen von ${file}`,
    all: 'alle Zeilen',
    contents: 'was in den Zeilen steht: es ist die Datei, die Sie hochgeladen haben',
    column: { number: 'Zeile', state: 'Prüfung', faults: 'Was ist zu tun' },
    state: {
      valid: 'gültig',
      faulty: 'fehlerhaft',
      unchanged: 'unverändert',
      review: 'zu entscheiden',
      written: 'übernommen',
      skipped: 'ausgelassen',
    },
  },
  en: {
    title: (file) => `Rows of ${file}`,
    all: 'all rows',
    contents: 'what the rows hold: it is the file that you have uploaded',
    column: { number: 'Row', state: 'Check', faults: 'What to do' },
    state: {
      valid: 'valid',
      faulty: 'faulty',
      unchanged: 'unchanged',
      review: 'to decide',
      written: 'written',
      skipped: 'left out',
    },
  },
}

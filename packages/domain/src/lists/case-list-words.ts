import type { GoalKind } from '../pathway/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

interface CaseListWords {
  readonly title: string
  readonly hits: string
  readonly ofImport: string
  readonly byText: string
  readonly birthDates: string
  readonly furtherHits: string
  readonly closed: string
  readonly goal: string
  readonly standstill: string
  readonly jobless: string
  readonly goals: Readonly<Record<GoalKind, string>>
}

/** What the list of files and the hits of a search say as tables, beside the words of the report. */
export const CASE_LIST_WORDS: Readonly<Record<ListLanguage, CaseListWords>> = {
  de: {
    title: 'Akten',
    hits: 'Gefundene Akten',
    ofImport: 'nur Akten aus einer eingelesenen Liste',
    byText: 'nach dem Text der Suche, der hier nicht steht',
    birthDates: 'Geburtsdaten',
    furtherHits: 'weitere Treffer nach den ersten 50',
    closed: 'Geschlossen',
    goal: 'Ziel',
    standstill: 'Stillstand, Monate',
    jobless: 'Davon ohne Arbeit, Monate',
    goals: { FOR: 'Fachoberschulreife', vocational: 'Berufsabschluss' },
  },
  en: {
    title: 'Files',
    hits: 'Files found',
    ofImport: 'only files from a list that was read in',
    byText: 'by the text of the search, which does not stand here',
    birthDates: 'dates of birth',
    furtherHits: 'further hits after the first 50',
    closed: 'Closed',
    goal: 'Goal',
    standstill: 'Standstill, months',
    jobless: 'Of these jobless, months',
    goals: { FOR: 'Fachoberschulreife', vocational: 'Vocational qualification' },
  },
}

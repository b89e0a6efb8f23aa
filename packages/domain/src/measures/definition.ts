import type { DataDate, MeasureUnit } from './measure.ts'
import { measureOf, type MeasureId } from './registry.ts'

/** What a definition says in one language, part by part; the same on the screen, in the API and in an export. */
export interface Definition {
  readonly title: string
  readonly text: string
  readonly formula: string
  readonly exclusions: string
  readonly unit: string
  readonly dataDate: string
}

export type MeasureLanguage = 'de' | 'en'

/** What the parts of a definition are called, in the order in which they are read. */
export const DEFINITION_PARTS = {
  de: {
    title: 'Zahl',
    text: 'Was sie zählt',
    formula: 'Wie sie gerechnet wird',
    exclusions: 'Was nicht zählt',
    unit: 'Einheit',
    dataDate: 'Stand',
  },
  en: {
    title: 'Number',
    text: 'What it counts',
    formula: 'How it is reckoned',
    exclusions: 'What is not counted',
    unit: 'Unit',
    dataDate: 'Data of',
  },
} as const satisfies Record<MeasureLanguage, Record<keyof Definition, string>>

const UNITS = {
  de: {
    files: 'Akten',
    episodes: 'Zeiträume von Akten',
    days: 'Tage',
    months: 'Monate',
    level: 'Stufe',
    facts: 'Angaben',
    steps: 'Schritte',
    tasks: 'Einträge',
    entries: 'Einträge',
    rows: 'Zeilen',
    sessions: 'Treffen',
    accounts: 'Konten',
    organisations: 'Stellen',
    contacts: 'Ansprachen',
    years: 'Jahre',
    areas: 'Bereiche',
    criteria: 'Voraussetzungen',
    types: 'Maßnahmen',
    caseloads: 'Fallbestände',
  },
  en: {
    files: 'files',
    episodes: 'episodes of files',
    days: 'days',
    months: 'months',
    level: 'level',
    facts: 'facts',
    steps: 'steps',
    tasks: 'entries',
    entries: 'entries',
    rows: 'rows',
    sessions: 'meetings',
    accounts: 'accounts',
    organisations: 'organisations',
    contacts: 'contacts',
    years: 'years',
    areas: 'areas',
    criteria: 'criteria',
    types: 'types of measure',
    caseloads: 'caseloads',
  },
} as const satisfies Record<MeasureLanguage, Record<MeasureUnit, string>>

const DAYS = {
  de: {
    today: 'der Tag, an dem Sie die Zahl sehen',
    evaluation_day: 'der Auswertungstag jeder Akte: heute, oder der letzte Tag, den ihre Quelle kennt',
    quarter: 'das gewählte Quartal; das laufende bis heute',
    present_quarter: 'das laufende Quartal, bis heute',
    recorded: 'der Zeitpunkt, zu dem geprüft oder eingetragen wurde',
  },
  en: {
    today: 'the day on which you see the number',
    evaluation_day: 'the evaluation day of each file: today, or the last day that its source knows',
    quarter: 'the chosen quarter; the present one until today',
    present_quarter: 'the present quarter, until today',
    recorded: 'the moment of checking or recording',
  },
} as const satisfies Record<MeasureLanguage, Record<DataDate, string>>

/** The definition of a number in words. */
export function definitionOf(id: MeasureId, language: MeasureLanguage): Definition {
  const { unit, dataDate, [language]: words } = measureOf(id)
  return { ...words, unit: UNITS[language][unit], dataDate: DAYS[language][dataDate] }
}

/** Definitions as a table: what the parts are called, then a line for each number. */
export function definitionTable(ids: readonly MeasureId[], language: MeasureLanguage): string[][] {
  const parts = Object.keys(DEFINITION_PARTS[language]) as (keyof Definition)[]
  const lines = ids.map((id) => {
    const definition = definitionOf(id, language)
    return parts.map((part) => definition[part])
  })
  return [parts.map((part) => DEFINITION_PARTS[language][part]), ...lines]
}

/** The definition as lines of a table: what each part is called, and what it says. */
export function definitionLines(id: MeasureId, language: MeasureLanguage): [string, string][] {
  const definition = definitionOf(id, language)
  const parts = Object.keys(DEFINITION_PARTS[language]) as (keyof Definition)[]
  return parts.map((part) => [DEFINITION_PARTS[language][part], definition[part]])
}

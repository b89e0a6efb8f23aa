type Language = 'de' | 'en'

/** What the details of a trace are called that are figures or marks; ids and codes of the vocabulary stay as they are. */
const DETAIL_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  account: { de: 'Konto', en: 'account' },
  absence: { de: 'Abwesenheit', en: 'absence' },
  batch: { de: 'Import', en: 'import' },
  caseload: { de: 'Fallbestand', en: 'caseload' },
  events: { de: 'Protokollzeilen', en: 'lines of the audit' },
  files: { de: 'Akten', en: 'files' },
  hasNames: { de: 'mit Namen', en: 'with names' },
  hits: { de: 'Treffer', en: 'hits' },
  kept: { de: 'behalten', en: 'kept' },
  kind: { de: 'Art', en: 'kind' },
  lastId: { de: 'letzte Zeile', en: 'last line' },
  outcome: { de: 'Ergebnis', en: 'outcome' },
  resemblances: { de: 'ähnliche Personen', en: 'similar persons' },
  role: { de: 'Rolle', en: 'role' },
  rows: { de: 'Zeilen', en: 'rows' },
  signal: { de: 'Anzeichen', en: 'signal' },
  status: { de: 'Antwort', en: 'answer' },
  takenAt: { de: 'Stand', en: 'taken at' },
}
const ANSWERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  true: { de: 'ja', en: 'yes' },
  false: { de: 'nein', en: 'no' },
}

/** One detail of a trace in words, such as "Zeilen: 22"; a name without words stands as it was recorded. */
export function wordsOfDetail(name: string, value: string | number | boolean, language: Language): string {
  const said = typeof value === 'boolean' ? ANSWERS[String(value)]?.[language] : String(value)
  return `${DETAIL_WORDS[name]?.[language] ?? name}: ${said ?? ''}`
}

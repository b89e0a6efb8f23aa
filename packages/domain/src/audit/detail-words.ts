import { ROLE_WORDS } from '../access/role-words.ts'
import { OVERSIGHT_WORDS } from '../lists/oversight-words.ts'
import { REPORT_FILTERS, type ReportFilter } from '../report/filter.ts'
import { filterPhrases, REPORT_WORDS } from '../report/words/words.ts'

type Language = 'de' | 'en'
type Words = Readonly<Record<Language, string>>
type Value = string | number | boolean

/** What the details of a trace are called that do not speak for themselves. */
const DETAIL_WORDS = {
  caseload: { de: 'Fallbestand', en: 'caseload' },
  events: { de: 'Protokollzeilen', en: 'lines of the audit' },
  files: { de: 'Akten', en: 'files' },
  hasNames: { de: 'mit Namen', en: 'with names' },
  withNames: { de: 'mit Namen', en: 'with names' },
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
  sort: { de: 'Sortierung', en: 'order' },
  direction: { de: 'Reihenfolge', en: 'direction' },
  idempotencyKeys: { de: 'Merker gegen doppeltes Speichern', en: 'keys against saving twice' },
  refreshTokens: { de: 'abgelaufene Merker von Anmeldungen', en: 'expired tokens of sessions' },
  sessions: { de: 'Anmeldungen', en: 'sessions' },
  links: { de: 'Links', en: 'links' },
  loginLimits: { de: 'Sperren nach Fehlversuchen', en: 'limits after failed attempts' },
  importRows: { de: 'Zeilen von Listen', en: 'rows of lists' },
} as const satisfies Readonly<Record<string, Words>>

/** Ids of what a trace is about: its reader sees their names, or nothing of them. */
export const DETAIL_IDS = ['account', 'absence', 'batch'] as const

/** Every detail that a trace can hold; one without words does not compile where it is recorded. */
export type AuditDetail =
  keyof typeof DETAIL_WORDS | (typeof DETAIL_IDS)[number] | keyof ReportFilter | 'isDisabled'

const ANSWERS: Readonly<Record<string, Words>> = {
  true: { de: 'ja', en: 'yes' },
  false: { de: 'nein', en: 'no' },
}
const SWITCHED: Readonly<Record<string, Words>> = {
  true: { de: 'abgeschaltet', en: 'switched off' },
  false: { de: 'eingeschaltet', en: 'switched on' },
}

const both = (words: Readonly<Record<Language, Readonly<Record<string, string>>>>) => words
/** What the codes mean that stand in a detail. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<Language, Readonly<Record<string, string>>>>>> = {
  role: both(ROLE_WORDS),
  outcome: both({ de: OVERSIGHT_WORDS.de.requests.outcome, en: OVERSIGHT_WORDS.en.requests.outcome }),
  kind: {
    de: { lead: 'zuständig', deputy: 'Vertretung', invitation: 'Einladung', reset: 'neues Passwort' },
    en: { lead: 'lead', deputy: 'deputy', invitation: 'invitation', reset: 'new password' },
  },
  status: {
    de: { 403: 'nicht erlaubt', 404: 'gibt es für dieses Konto nicht' },
    en: { 403: 'not allowed', 404: 'does not exist for this account' },
  },
  direction: {
    de: { ascending: 'aufsteigend', descending: 'absteigend' },
    en: { ascending: 'ascending', descending: 'descending' },
  },
  sort: {
    de: {
      name: 'Name',
      caseload: 'Fallbestand',
      municipality: 'Kommune',
      phase: 'Phase',
      session: 'letztes Treffen mit der Begleitung',
      contact: 'letzter Kontakt',
      step: 'aktueller Schritt',
      step_end: 'Ende des Schritts',
      since_gain: 'Monate seit Gewinn',
      language: 'Sprachniveau',
      school: 'Schulabschluss',
      vocational: 'Berufsabschluss',
      note: 'Prüfhinweis',
      deadline: 'nächste Frist',
      missing: 'fehlende Angaben',
    },
    en: {
      name: 'name',
      caseload: 'caseload',
      municipality: 'municipality',
      phase: 'phase',
      session: 'last meeting with the mentor',
      contact: 'last contact',
      step: 'current step',
      step_end: 'end of the step',
      since_gain: 'months since gain',
      language: 'language level',
      school: 'school level',
      vocational: 'vocational level',
      note: 'check note',
      deadline: 'next deadline',
      missing: 'missing facts',
    },
  },
  signal: {
    de: {
      A: 'Kette',
      B: 'Stillstand',
      C: 'Wiederholung',
      D: 'Abbrüche',
      E: 'Stille Lücke',
      F: 'Verwahrung',
      G: 'Tempo',
      H: 'Kein Zugang',
    },
    en: {
      A: 'chain',
      B: 'standstill',
      C: 'repetition',
      D: 'broken off',
      E: 'silent gap',
      F: 'holding',
      G: 'pace',
      H: 'no access',
    },
  },
}

/** One detail of a trace in words, such as "Zeilen: 22"; a name without words stands as it was recorded. */
export function wordsOfDetail(name: string, value: Value, language: Language): string {
  if (name === 'isDisabled') return SWITCHED[String(value)]?.[language] ?? String(value)
  if (isFilter(name)) return wordsOfFilter(name, value, language)
  const words: Readonly<Record<string, Words | undefined>> = DETAIL_WORDS
  return `${words[name]?.[language] ?? name}: ${wordsOfValue(name, value, language)}`
}

function wordsOfValue(name: string, value: Value, language: Language): string {
  if (typeof value === 'boolean') return ANSWERS[String(value)]?.[language] ?? ''
  return VALUE_WORDS[name]?.[language][String(value)] ?? String(value)
}

function isFilter(name: string): name is keyof ReportFilter {
  return (REPORT_FILTERS as readonly string[]).includes(name)
}

/** A filter of the report as the report itself says it, such as "Phase: Kontakt". */
function wordsOfFilter(name: keyof ReportFilter, value: Value, language: Language): string {
  if (name === 'quarter') return REPORT_WORDS[language].filter.quarter(String(value))
  const [which = '', phrase] = filterPhrases({ [name]: value }, {}, language)
  return phrase ?? which
}

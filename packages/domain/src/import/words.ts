import type { LEVELS } from '../ladder/levels.ts'
import type {
  EndReason,
  EvidenceState,
  GapReason,
  GoalKind,
  StepResult,
  StepState,
} from '../pathway/vocabulary.ts'
import type { Rechtskreis, ResidenceStatus } from '../residence/vocabulary.ts'

/** How lists spell a value: each canonical word with the spellings that mean it. */
type Spellings<T extends string> = Readonly<Record<T, readonly string[]>>

/** A spelling without case, accents, punctuation and doubled blanks: what two spellings are compared by. */
export function plainWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
}

/** Makes a reader of one vocabulary: the canonical word, or undefined for what is none of it. */
function reader<T extends string>(spellings: Spellings<T>): (text: string) => T | undefined {
  const words = new Map<string, T>()
  for (const [word, others] of Object.entries(spellings) as [T, readonly string[]][]) {
    for (const one of [word, ...others]) words.set(plainWord(one), word)
  }
  return (text) => words.get(plainWord(text))
}

export const readGoal = reader<GoalKind>({
  FOR: ['Fachoberschulreife', 'Mittlerer Schulabschluss', 'MSA', 'Realschulabschluss'],
  vocational: ['Beruf', 'Berufsabschluss', 'Ausbildung', 'beruflich', 'Berufsausbildung'],
})

export const readStepState = reader<StepState>({
  considered: ['überlegt', 'im Gespräch', 'geplant'],
  applied: ['beantragt', 'angemeldet', 'beworben'],
  promised: ['zugesagt'],
  confirmed: ['bestätigt', 'fest'],
  running: ['läuft', 'laufend', 'aktuell'],
  ended: ['beendet', 'abgeschlossen', 'Ende'],
  not_begun: ['nicht angetreten', 'nicht begonnen'],
})

export const readStepResult = reader<StepResult>({
  passed: ['bestanden', 'erfolgreich', 'mit Abschluss'],
  attended: ['teilgenommen', 'regulär beendet', 'ohne Abschluss', 'Teilnahme'],
  exam_failed: ['nicht bestanden', 'durchgefallen', 'Prüfung nicht bestanden'],
  broken_off: ['abgebrochen', 'Abbruch'],
  ended_by_provider: ['Träger beendet', 'durch Träger beendet', 'Kündigung durch Träger'],
  ended_by_authority: ['Amt beendet', 'durch Amt beendet', 'durch Behörde beendet'],
  transition: ['Übergang', 'Übergang in Ausbildung oder Arbeit', 'Wechsel in Arbeit'],
})

export const readEndReason = reader<EndReason>({
  illness: ['Krankheit', 'krank'],
  birth_or_care: ['Geburt', 'Mutterschutz', 'Elternzeit', 'Betreuung', 'Geburt und Betreuung'],
  legal_bar: ['rechtliches Hindernis', 'Arbeitsverbot', 'rechtlich gesperrt'],
  overload: ['Überforderung', 'zu schwer'],
  absence: ['Fehlzeiten'],
  job_beside: ['Arbeit nebenher', 'Job'],
  family: ['Familie', 'familiär'],
  moved: ['Umzug'],
  course_cancelled: ['Kurs abgesagt', 'Kurs ausgefallen', 'Pandemie'],
  funding_ended: ['Förderung beendet', 'Mittel ausgelaufen'],
  transferred: ['verlegt', 'Zuweisung in andere Kommune'],
  other: ['anderes', 'sonstiges'],
})

export const readGapReason = reader<GapReason>({
  legal_bar: ['rechtliches Hindernis', 'Zugang gesperrt', 'rechtlich gesperrt'],
  illness: ['Krankheit', 'krank'],
  maternity_or_care: ['Mutterschutz', 'Elternzeit', 'eigenes Kind', 'Kinderbetreuung eigener Wunsch'],
  custody: ['Haft'],
  waiting_confirmed_place: ['Platz zugesagt', 'wartet auf zugesagten Platz', 'Wartezeit mit Zusage'],
  no_place: ['kein Platz', 'Warteliste'],
  no_childcare: ['keine Kinderbetreuung', 'kein Kitaplatz'],
  no_transport: ['keine Fahrmöglichkeit', 'kein Bus', 'Fahrweg'],
  costs: ['Kosten', 'Fahrtkosten'],
  other: ['anderes', 'sonstiges'],
  unknown: ['unbekannt', 'weiß nicht', 'k. A.'],
})

export const readEvidence = reader<EvidenceState>({
  claimed: ['angegeben', 'behauptet', 'mündlich', 'nicht gesehen'],
  seen: ['gesehen', 'vorgelegt'],
  verified: ['geprüft', 'bestätigt', 'Kopie in Akte'],
})

export const readRechtskreis = reader<Rechtskreis>({
  SGB_II: ['SGB II', 'SGB 2', 'SGBII', 'Jobcenter', 'Bürgergeld'],
  SGB_III: ['SGB III', 'SGB 3', 'Agentur'],
  SGB_VIII: ['SGB VIII', 'SGB 8', 'Jugendhilfe'],
  SGB_XII: ['SGB XII', 'SGB 12'],
  AsylbLG: ['Asylbewerberleistungsgesetz', 'AsylbLG'],
  none: ['keiner', 'ohne', 'kein Leistungsbezug'],
})

export const readResidence = reader<ResidenceStatus>({
  gestattung: ['Aufenthaltsgestattung', '§ 55 AsylG'],
  duldung_60a: ['Duldung', 'Duldung § 60a', '§ 60a', '60a'],
  duldung_60b: ['Duldung § 60b', '§ 60b', '60b'],
  duldung_60c: ['Ausbildungsduldung', '§ 60c', '60c'],
  ae_16g: ['§ 16g', '16g', 'Ausbildungsaufenthaltserlaubnis'],
  duldung_60d: ['Beschäftigungsduldung', '§ 60d', '60d'],
  ae_25_1_2: [
    '§ 25 Abs. 1',
    '§ 25 Abs. 2',
    '§ 25 Abs. 1/2',
    '25 1',
    '25 2',
    'Flüchtling anerkannt',
    'subsidiärer Schutz',
  ],
  ae_25_3: ['§ 25 Abs. 3', '25 3', 'Abschiebungsverbot'],
  ae_25a: ['§ 25a', '25a'],
  ae_25b: ['§ 25b', '25b'],
  ae_104c: ['§ 104c', '104c', 'Chancen-Aufenthalt', 'Chancenaufenthaltsrecht'],
  ae_24: ['§ 24', '24', 'vorübergehender Schutz'],
  fiktion: ['Fiktionsbescheinigung', 'Fiktion'],
  other: ['anderer', 'sonstiger'],
  unknown: ['unbekannt'],
})

const SCHOOL_SPELLINGS = {
  S0: ['ohne', 'kein Abschluss', 'keiner'],
  ESA: ['HSA', 'HSA 9', 'Hauptschulabschluss', 'Erster Schulabschluss'],
  EESA: ['HSA 10', 'Erweiterter Erster Schulabschluss'],
  FOR: ['Fachoberschulreife', 'MSA', 'Realschulabschluss', 'Mittlerer Schulabschluss'],
  'FOR-Q': ['FOR Q', 'FOR mit Qualifikation', 'FORQ'],
  FHR: ['Fachhochschulreife'],
  AHR: ['Abitur', 'Allgemeine Hochschulreife'],
} as const

const LANGUAGE_SPELLINGS = {
  L0: ['ohne', 'keine', 'nicht alphabetisiert'],
  A1: [],
  A2: ['DTZ A2'],
  B1: ['DTZ B1'],
  B2: [],
  C1: [],
  C2: [],
} as const

const VOCATION_SPELLINGS = {
  V0: ['ohne', 'keiner'],
  HELF: ['Helferausbildung', 'Assistenzausbildung'],
  V2: ['2-jährige Ausbildung', 'zweijährige Ausbildung'],
  V3: ['3-jährige Ausbildung', 'dreijährige Ausbildung', 'Gesellenbrief', 'Facharbeiter'],
  'V5+': ['Meister', 'Bachelor', 'Techniker', 'V5'],
} as const

/** Readers of the levels, one an axis. */
export const readLevel = {
  L: reader<(typeof LEVELS.L)[number]>(LANGUAGE_SPELLINGS),
  S: reader<(typeof LEVELS.S)[number]>(SCHOOL_SPELLINGS),
  V: reader<(typeof LEVELS.V)[number]>(VOCATION_SPELLINGS),
} as const

export const readAxis = reader<'L' | 'S' | 'V'>({
  L: ['Sprache', 'language', 'Deutsch'],
  S: ['Schule', 'school', 'Schulabschluss'],
  V: ['Beruf', 'vocational', 'Ausbildung'],
})

import type { Axis } from './axes.ts'
import type { Level } from './levels.ts'

export interface Label {
  readonly de: string
  readonly en: string
}

/** Names of the axes. */
export const axisLabels = {
  L: { de: 'Sprache', en: 'Language' },
  S: { de: 'Schule', en: 'School' },
  V: { de: 'Beruf', en: 'Vocational' },
} as const satisfies Record<Axis, Label>

/** Names of the levels as they are used in North Rhine-Westphalia; German school terms stay German. */
export const levelLabels = {
  L0: { de: 'keine Deutschkenntnisse nachgewiesen / Alphabetisierung', en: 'no certified German / literacy' },
  A1: { de: 'Deutsch A1', en: 'German A1' },
  A2: { de: 'Deutsch A2', en: 'German A2' },
  B1: { de: 'Deutsch B1', en: 'German B1' },
  B2: { de: 'Deutsch B2', en: 'German B2' },
  C1: { de: 'Deutsch C1', en: 'German C1' },
  C2: { de: 'Deutsch C2', en: 'German C2' },
  S0: { de: 'kein (anerkannter) Schulabschluss', en: 'no (recognised) school certificate' },
  ESA: { de: 'Erster Schulabschluss (ESA)', en: 'Erster Schulabschluss (ESA)' },
  EESA: { de: 'Erweiterter Erster Schulabschluss (EESA)', en: 'Erweiterter Erster Schulabschluss (EESA)' },
  FOR: { de: 'Fachoberschulreife (FOR)', en: 'Fachoberschulreife (FOR)' },
  'FOR-Q': {
    de: 'Fachoberschulreife mit Qualifikation (FOR-Q)',
    en: 'Fachoberschulreife with qualification (FOR-Q)',
  },
  FHR: { de: 'Fachhochschulreife (FHR)', en: 'Fachhochschulreife (FHR)' },
  AHR: { de: 'Allgemeine Hochschulreife (AHR)', en: 'Allgemeine Hochschulreife (AHR)' },
  V0: { de: 'kein Berufsabschluss', en: 'no vocational qualification' },
  HELF: { de: 'Helfer- oder Assistenzabschluss', en: 'assistant qualification' },
  V2: { de: 'Berufsabschluss (zweijährig)', en: 'vocational qualification (two years)' },
  V3: {
    de: 'Berufsabschluss (drei bis dreieinhalb Jahre)',
    en: 'vocational qualification (three to three and a half years)',
  },
  'V5+': {
    de: 'Fortbildung, Meister oder Bachelor',
    en: 'advanced vocational, master craftsman or bachelor',
  },
} as const satisfies Record<Level, Label>

import { plainWord } from './words.ts'
import type { ImportField, ImportKind } from './vocabulary.ts'

/** Which column of a file fills which field. */
export interface ColumnMapping {
  readonly kind: ImportKind
  readonly columns: Readonly<Record<string, ImportField>>
}

export interface ShippedProfile extends ColumnMapping {
  readonly id: 'people-and-steps' | 'mvad-spells'
  readonly nameDe: string
  readonly nameEn: string
}

/** The German template: one row a step, a gap or a certificate; the columns of the person are repeated. */
export const PEOPLE_AND_STEPS: ShippedProfile = {
  id: 'people-and-steps',
  nameDe: 'Personen und Schritte (Vorlage)',
  nameEn: 'People and steps (template)',
  kind: 'people-and-steps',
  columns: {
    'Nr.': 'externalId',
    'Name (wie gewünscht)': 'nameAsWished',
    'Name laut Ausweis': 'legalName',
    Geburtsdatum: 'birthDate',
    Staatsangehörigkeit: 'nationality',
    Sprachen: 'languages',
    Kommune: 'municipality',
    'Akte seit': 'openedOn',
    Ziel: 'goal',
    Wunschberuf: 'goalOccupation',
    'Deutsch bei Beginn': 'entryLanguage',
    'Schule bei Beginn': 'entrySchool',
    'Beruf bei Beginn': 'entryVocational',
    Aufenthalt: 'residenceStatus',
    'Aufenthalt seit': 'residenceFrom',
    'Aufenthalt bis': 'residenceTo',
    Rechtskreis: 'rechtskreis',
    Maßnahme: 'stepType',
    Träger: 'stepProvider',
    Beginn: 'stepStart',
    Ende: 'stepEnd',
    Stand: 'stepState',
    Ergebnis: 'stepResult',
    'Grund des Endes': 'stepEndReason',
    Beruf: 'stepOccupation',
    Baustein: 'stepUnit',
    'Grund der Lücke': 'gapReason',
    'Abschluss (Art)': 'attainmentAxis',
    'Abschluss (Stufe)': 'attainmentLevel',
    'Abschluss am': 'attainmentDate',
    Nachweis: 'attainmentEvidence',
  },
}

/** Monthly activities of the research file mvad: one row a spell, months included. */
export const MVAD_SPELLS: ShippedProfile = {
  id: 'mvad-spells',
  nameDe: 'Monatliche Tätigkeiten (Forschungsdatei mvad)',
  nameEn: 'Monthly activities (research file mvad)',
  kind: 'spells',
  columns: { id: 'externalId', from: 'stepStart', to: 'stepEnd', state: 'spellState' },
}

export const SHIPPED_PROFILES: readonly ShippedProfile[] = [PEOPLE_AND_STEPS, MVAD_SPELLS]

const OTHER_SPELLINGS: Readonly<Record<string, ImportField>> = {
  Aktenzeichen: 'externalId',
  ID: 'externalId',
  Name: 'nameAsWished',
  'Vorname Name': 'nameAsWished',
  geboren: 'birthDate',
  'geb.': 'birthDate',
  Nationalität: 'nationality',
  Wohnort: 'municipality',
  Gemeinde: 'municipality',
  Aufenthaltsstatus: 'residenceStatus',
  Kurs: 'stepType',
  Maßnahmenart: 'stepType',
  von: 'stepStart',
  bis: 'stepEnd',
  Status: 'stepState',
  Anbieter: 'stepProvider',
  Abschluss: 'attainmentLevel',
}

const FIELD_OF_HEADER = new Map(
  [...Object.entries(OTHER_SPELLINGS), ...Object.entries(PEOPLE_AND_STEPS.columns)].map(
    ([header, field]): [string, ImportField] => [plainWord(header), field],
  ),
)

/** The shipped profile whose columns all stand in this header, if there is one. */
export function shippedProfileFor(header: readonly string[]): ShippedProfile | undefined {
  const known = new Set(header)
  return SHIPPED_PROFILES.find((profile) => Object.keys(profile.columns).every((column) => known.has(column)))
}

/** Proposes a field for each column by its heading; what is not recognised is left out of the import. */
export function proposeMapping(header: readonly string[]): ColumnMapping {
  const shipped = shippedProfileFor(header)
  if (shipped) return { kind: shipped.kind, columns: shipped.columns }
  const taken = new Set<ImportField>()
  const columns: Record<string, ImportField> = {}
  for (const column of header) {
    const field = FIELD_OF_HEADER.get(plainWord(column)) ?? 'ignore'
    columns[column] = taken.has(field) ? 'ignore' : field
    if (field !== 'ignore') taken.add(field)
  }
  return { kind: 'people-and-steps', columns }
}

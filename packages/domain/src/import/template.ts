import { PEOPLE_AND_STEPS } from './profiles.ts'

const HEADER = Object.keys(PEOPLE_AND_STEPS.columns)

type ExampleRow = Readonly<Record<string, string>>

const AMINA: ExampleRow = {
  'Nr.': '1',
  'Name (wie gewünscht)': 'Amina Musterweg',
  'Name laut Ausweis': 'Amina Musterweg',
  Geburtsdatum: '14.03.2004',
  Staatsangehörigkeit: 'Eritrea',
  Sprachen: 'Tigrinya, Englisch',
  Kommune: 'Neuss',
  'Akte seit': '01.09.2023',
  Ziel: 'Berufsabschluss',
  Wunschberuf: 'Pflegefachfrau',
  'Deutsch bei Beginn': 'L0',
  'Schule bei Beginn': 'S0',
  'Beruf bei Beginn': 'V0',
}

const OEMER: ExampleRow = {
  'Nr.': '2',
  'Name (wie gewünscht)': 'Ömer Beispielstein',
  Geburtsdatum: '2002',
  Kommune: 'Grevenbroich',
  'Akte seit': '15.01.2024',
  Ziel: 'FOR',
  'Deutsch bei Beginn': 'A2',
  'Schule bei Beginn': 'unbekannt',
}

const EXAMPLE_ROWS: readonly ExampleRow[] = [
  {
    ...AMINA,
    Aufenthalt: 'Gestattung',
    'Aufenthalt seit': '02.05.2023',
    Rechtskreis: 'AsylbLG',
    Maßnahme: 'IK-ALPHA',
    Träger: 'Sprachhaus Beispiel',
    Beginn: '04.09.2023',
    Ende: '28.06.2024',
    Stand: 'beendet',
    Ergebnis: 'bestanden',
    'Abschluss (Art)': 'Sprache',
    'Abschluss (Stufe)': 'A2',
    'Abschluss am': '28.06.2024',
    Nachweis: 'gesehen',
  },
  { ...AMINA, Beginn: '07.2024', Ende: '10.2024', 'Grund der Lücke': 'Platz zugesagt' },
  {
    ...AMINA,
    Maßnahme: 'BSK-B1',
    Träger: 'Sprachhaus Beispiel',
    Beginn: '04.11.2024',
    Ende: '30.04.2025',
    Stand: 'beendet',
    Ergebnis: 'bestanden',
    'Abschluss (Art)': 'Sprache',
    'Abschluss (Stufe)': 'B1',
    'Abschluss am': '30.04.2025',
    Nachweis: 'geprüft',
  },
  {
    ...AMINA,
    Maßnahme: 'HELF',
    Träger: 'Pflegeschule Beispiel',
    Beginn: '01.09.2025',
    Stand: 'läuft',
    Beruf: 'Pflegefachassistenz',
  },
  {
    ...OEMER,
    Maßnahme: 'MAT',
    Träger: 'Werkstatt Beispiel',
    Beginn: '02.2024',
    Ende: '05.2024',
    Stand: 'beendet',
    Ergebnis: 'teilgenommen',
  },
  {
    ...OEMER,
    Maßnahme: 'HSA-VHS',
    Träger: 'VHS Beispiel',
    Beginn: '02.09.2024',
    Ende: '20.12.2024',
    Stand: 'beendet',
    Ergebnis: 'abgebrochen',
    'Grund des Endes': 'Arbeit nebenher',
  },
  { ...OEMER, Beginn: '01.2025', Ende: '04.2025', 'Grund der Lücke': 'keine Kinderbetreuung' },
  {
    ...OEMER,
    Maßnahme: 'TQ',
    Träger: 'Bildungswerk Beispiel',
    Beginn: '05.05.2025',
    Ende: '29.08.2025',
    Stand: 'beendet',
    Ergebnis: 'bestanden',
    Beruf: 'Fachkraft für Lagerlogistik',
    Baustein: '1/6',
  },
]

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  // The byte order mark tells German Excel that this is UTF-8
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** The German template as CSV text: the heading alone, or with eight filled rows of two invented people. */
export function importTemplate(name: 'people-and-steps' | 'people-and-steps-example'): string {
  const rows = name === 'people-and-steps' ? [] : EXAMPLE_ROWS
  return csv([HEADER, ...rows.map((row) => HEADER.map((column) => row[column] ?? ''))])
}

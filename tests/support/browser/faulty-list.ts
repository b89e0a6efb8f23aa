import { PEOPLE_AND_STEPS } from '@wegmarke/domain/import/profiles'

type Row = Readonly<Record<string, string>>
const HEADINGS = Object.keys(PEOPLE_AND_STEPS.columns)
const STEP = { Maßnahme: 'MAT', Beginn: '01.05.2024' }

/** Twenty rows, each wrong in a way of its own. */
const FAULTS: readonly Row[] = [
  { 'Name (wie gewünscht)': '' },
  { 'Name (wie gewünscht)': 'Zahra 03' },
  { Geburtsdatum: '31.02.2003' },
  { Geburtsdatum: '01.01.2030' },
  { Geburtsdatum: '01.01.1950' },
  { 'Akte seit': 'bald' },
  { Kommune: 'Atlantis' },
  { Ziel: 'Weltreise' },
  { 'Deutsch bei Beginn': 'gut' },
  { Aufenthalt: 'Visum', 'Aufenthalt seit': '01.01.2024' },
  { Aufenthalt: 'Duldung', 'Aufenthalt seit': 'früher' },
  { Rechtskreis: 'SGB IX' },
  { ...STEP, Maßnahme: 'Töpfern' },
  { ...STEP, Beginn: '32.01.2024' },
  { ...STEP, Ende: '01.04.2024' },
  { ...STEP, Stand: 'vielleicht' },
  { ...STEP, Ende: '06.2024', Ergebnis: 'super' },
  { Beginn: '01.05.2024', 'Grund der Lücke': 'Ferien' },
  { 'Abschluss (Stufe)': 'Seepferdchen', 'Abschluss am': '2024' },
  { 'Abschluss (Stufe)': 'B1', 'Abschluss am': 'im Mai' },
]

/** Invented people whose names no two share a letter pattern with. */
const SOUND: readonly Row[] = ['Quirin Zwetschgenhain', 'Ottilie Vogelbeerweg'].map((name, index) => ({
  'Nr.': String(index + 1),
  'Name (wie gewünscht)': name,
  Geburtsdatum: '1.2.2004',
  Kommune: 'Neuss',
}))

/** The German template with two sound rows, and twenty faulty ones after them. */
export function faultyList(): { name: string; content: string; faults: number } {
  const faulty = FAULTS.map((cells, index) => ({
    'Nr.': String(index + 100),
    'Name (wie gewünscht)': `Person ${String.fromCodePoint(65 + index)}`,
    Geburtsdatum: '5.6.2003',
    ...cells,
  }))
  const lines = [...SOUND, ...faulty].map((row: Row) =>
    HEADINGS.map((heading) => row[heading] ?? '').join(';'),
  )
  return { name: 'fehler.csv', content: [HEADINGS.join(';'), ...lines].join('\r\n'), faults: FAULTS.length }
}

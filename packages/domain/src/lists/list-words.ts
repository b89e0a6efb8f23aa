/** The languages in which a list can be taken away. */
export type ListLanguage = 'de' | 'en'

/** What stands above and in every list that is taken away as a table. */
interface ListWords {
  readonly dataDate: string
  readonly rows: string
  readonly filters: string
  readonly leftOut: string
  readonly definitions: string
  readonly everything: string
  readonly notYours: string
  readonly noNames: string
  readonly noTexts: string
  /** Said of every list that is cut: also of one whose page has nothing to choose. */
  readonly more: (most: number) => string
  readonly yes: string
  readonly no: string
  readonly deletedFile: string
  readonly ofFile: (code: string) => string
}

export const LIST_WORDS: Readonly<Record<ListLanguage, ListWords>> = {
  de: {
    dataDate: 'Stand',
    rows: 'Zeilen',
    filters: 'Auswahl',
    leftOut: 'Nicht enthalten',
    definitions: 'Was die Zahlen bedeuten',
    everything: 'alles, was Sie auf der Seite sehen',
    notYours: 'Akten, die Sie nicht öffnen dürfen',
    noNames: 'Namen von Personen',
    noTexts: 'frei geschriebene Texte, weil in ihnen Namen stehen können',
    more: (most) =>
      `Es gibt mehr Zeilen, enthalten sind nur die ersten ${most.toLocaleString('de-DE')}. Wo die Seite eine Auswahl hat, zum Beispiel einen Zeitraum, wählen Sie dort weniger aus.`,
    yes: 'ja',
    no: 'nein',
    deletedFile: 'gelöschte Akte',
    ofFile: (code) => `Akte ${code}`,
  },
  en: {
    dataDate: 'Data of',
    rows: 'Rows',
    filters: 'Chosen',
    leftOut: 'Not included',
    definitions: 'What the numbers mean',
    everything: 'everything that you see on the page',
    notYours: 'files that you may not open',
    noNames: 'names of people',
    noTexts: 'texts that were written freely, as they may hold names',
    more: (most) =>
      `There are more rows, only the first ${most.toLocaleString('en-GB')} are included. Where the page has a choice, such as a period, choose less there.`,
    yes: 'yes',
    no: 'no',
    deletedFile: 'deleted file',
    ofFile: (code) => `file ${code}`,
  },
}

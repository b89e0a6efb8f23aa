import type { Measure } from './measure.ts'

/** Counts that stand at the head of other lists. */
export const RECORD_COUNTS = {
  'search.hits': {
    unit: 'files',
    dataDate: 'today',
    list: { route: 'search', query: {} },
    de: {
      title: 'Gefundene Personen',
      text: 'Akten, deren Name oder Aktenzeichen zur Suche passt.',
      formula: 'Anzahl der ähnlichsten Treffer, höchstens 50.',
      exclusions: 'Akten, die Ihnen nicht offenstehen. Weitere Treffer nach den ersten 50.',
    },
    en: {
      title: 'People found',
      text: 'Files whose name or code fits the search.',
      formula: 'Number of the most similar hits, at most 50.',
      exclusions: 'Files that are not open to you. Further hits after the first 50.',
    },
  },
  'person.missingFacts': {
    unit: 'facts',
    dataDate: 'evaluation_day',
    list: null,
    de: {
      title: 'Was in dieser Akte fehlt',
      text: 'Wie viele Angaben zu dieser Person noch fehlen. Die beiden Listen darunter nennen jede.',
      formula:
        'Angaben, die der Auswertung fehlen (so viele, wie die Liste der Akten unter „Es fehlt“ nennt), plus fehlende Grundangaben: Geburtsdatum, Sprachen, Dolmetschen, Kommune, Aufenthaltsstatus, Rechtskreis, Stand bei Beginn.',
      exclusions:
        'Freiwillige Angaben. Angaben, die Sie nicht lesen dürfen. Der Stand bei Beginn, wenn er schon der Auswertung fehlt oder für einen Bereich bekannt ist.',
    },
    en: {
      title: 'What is missing in this file',
      text: 'How many facts about this person are still missing. The two lists below name each.',
      formula:
        'Facts that the evaluation lacks (as many as the list of files shows under “Missing”), plus missing basic facts: birth date, languages, interpreting, municipality, residence status, Rechtskreis, level at the start.',
      exclusions:
        'Voluntary facts. Facts that you may not read. The level at the start where the evaluation lacks it already or one axis is known.',
    },
  },
  'admin.accounts': {
    unit: 'accounts',
    dataDate: 'today',
    list: { route: 'admin-accounts', query: {} },
    de: {
      title: 'Konten',
      text: 'Konten des Bündnisses, die zur Suche passen.',
      formula:
        'Anzahl der Konten, deren Name, E-Mail, Stelle oder Rolle den Suchtext enthält; ohne Suchtext alle.',
      exclusions: 'Konten anderer Bündnisse. Abgeschaltete Konten zählen mit.',
    },
    en: {
      title: 'Accounts',
      text: 'Accounts of the alliance that fit the search.',
      formula:
        'Number of accounts whose name, e-mail, organisation or role holds the text; without a text all.',
      exclusions: 'Accounts of other alliances. Accounts that are switched off count.',
    },
  },
  'admin.organisations': {
    unit: 'organisations',
    dataDate: 'today',
    list: { route: 'admin-organisations', query: {} },
    de: {
      title: 'Stellen',
      text: 'Stellen, die dem Bündnis angehören.',
      formula: 'Anzahl der eingetragenen Stellen, übergeordnete und untergeordnete.',
      exclusions: 'Stellen anderer Bündnisse. Anbieter, die nur als Text in einem Schritt stehen.',
    },
    en: {
      title: 'Organisations',
      text: 'Organisations that belong to the alliance.',
      formula: 'Number of recorded organisations, parents and children.',
      exclusions: 'Organisations of other alliances. Providers that stand in a step as text only.',
    },
  },
  'admin.measureTypes': {
    unit: 'types',
    dataDate: 'today',
    list: { route: 'admin-catalogue', query: {} },
    de: {
      title: 'Maßnahmen im Katalog',
      text: 'Arten von Maßnahmen, die zur Suche passen. Die Tabelle darunter nennt jede.',
      formula:
        'Anzahl der Arten des gemeinsamen Katalogs, die Suchtext und Auswahl erfüllen; ohne beides alle.',
      exclusions: 'Einzelne Kurse und Plätze: Der Katalog nennt Arten, keine Angebote.',
    },
    en: {
      title: 'Measures in the catalogue',
      text: 'Types of measure that fit the search. The table below names each.',
      formula: 'Number of types of the shared catalogue that fit the text and the choice; without both all.',
      exclusions: 'Single courses and places: the catalogue names types, no offers.',
    },
  },
} as const satisfies Record<string, Measure>

/** What other thresholds would say of today's files. */
export const adminPreview = {
  title: 'Vorschau auf die Akten von heute',
  lead: 'Bevor Sie speichern: So viele offene Akten hätten mit den neuen Schwellenwerten welche Stufe.',
  ask: 'Vorschau berechnen',
  runs: 'Die Akten werden durchgesehen …',
  nothing: 'Ändern Sie oben einen Schwellenwert, dann gibt es etwas zu vergleichen.',
  caption: 'Offene Akten nach Stufe, jetzt und mit den neuen Werten',
  level: 'Stufe',
  now: 'Jetzt',
  then: 'Mit den neuen Werten',
  few: 'weniger als 5',
  about: 'rund {count}',
  same: '{words}, kaum anders',
  definition:
    'Gezählt werden alle heute offenen Akten des Bündnisses, bewertet mit denselben Regeln wie immer. Auf fünf gerundet; unter fünf wird nichts gezeigt, damit niemand zu erkennen ist. Geschlossene Akten zählen nicht.',
  failure: {
    'too-many-files':
      'Für eine Vorschau sind es zu viele Akten. Eine Stichprobe würde etwas anderes sagen, als es scheint, deshalb gibt es keine.',
    'took-too-long':
      'Das Durchsehen hat zu lange gedauert. Versuchen Sie es zu einer ruhigeren Zeit noch einmal.',
  },
} as const

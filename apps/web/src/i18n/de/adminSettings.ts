/** Settings of the alliance: thresholds of the signals, and others. */
export const adminSettings = {
  title: 'Einstellungen des Bündnisses',
  lead: 'Schwellenwerte und andere Werte. Ändern sich Schwellenwerte, werden nach dem Speichern alle Akten im Hintergrund neu bewertet. Beantwortete Prüfhinweise bleiben beantwortet.',
  never: 'Noch nie geändert. Es gelten die Vorgaben.',
  setUp: 'Beim Einrichten festgelegt am {moment}.',
  signal: '{letter} · {name}',
  preset: 'Vorgabe: {value}',
  differs: 'weicht von der Vorgabe ab',
  reset: 'Vorgaben eintragen',
  save: 'Speichern',
  saved: 'Gespeichert. Wo Schwellenwerte geändert sind, werden die Akten jetzt im Hintergrund neu bewertet.',
  notANumber: 'Schreiben Sie eine ganze Zahl, zum Beispiel {example}.',
  outside: 'Möglich ist eine ganze Zahl von {least} bis {most}.',
  withoutThreshold: 'Dieses Anzeichen hat keinen Schwellenwert: Es gilt ab dem zweiten gleichen Schritt.',
  unit: { steps: 'Schritte', months: 'Monate', percent: 'Prozent', years: 'Jahre', days: 'Tage' },
  withUnit: '{name} ({unit})',
  about: {
    chain: 'Mehrere Schritte hintereinander, ohne dass ein Abschluss dazugekommen ist.',
    standstill: 'Lange Zeit ohne neuen Abschluss.',
    repetition: 'Die gleiche Maßnahme, oder das gleiche Ziel, noch einmal.',
    broken_off: 'Mehrere Schritte sind abgebrochen worden, von wem auch immer.',
    silent_gap: 'Monate ohne Schritt, ohne Arbeit und ohne eingetragenen Grund.',
    holding: 'Die Zeit geht fast ganz in Orientierung und Überbrückung.',
    pace: 'Nach Jahren weniger Abschlüsse, als zu erwarten wären. Gilt für sich allein schon als Maßnahmen-Karriere.',
    no_access: 'Seit der Aufnahme hat noch nichts begonnen. Der Hinweis geht auch an das Bündnis.',
  },
  threshold: {
    chainSteps: {
      name: 'Seit dem letzten Abschluss',
      hint: 'So viele gezählte Schritte ohne Abschluss. Entschuldigte zählen nicht.',
    },
    standstillMonths: {
      name: 'Zeit ohne neuen Abschluss',
      hint: 'Monate seit dem letzten Abschluss oder dem ersten Schritt. Entschuldigte zählen nicht.',
    },
    brokenOffSteps: {
      name: 'Abbrüche',
      hint: 'So viele Abbrüche im Zeitraum darunter.',
    },
    brokenOffWindowMonths: {
      name: 'Zeitraum, in dem gezählt wird',
      hint: 'Monate zurück, der laufende Monat zählt mit.',
    },
    silentGapMonths: {
      name: 'Stille am Stück',
      hint: 'So viele Monate hintereinander, über die nichts bekannt ist.',
    },
    holdingSteps: {
      name: 'Seit dem letzten Abschluss',
      hint: 'Erst ab so vielen gezählten Schritten wird der Anteil angesehen.',
    },
    holdingPercent: {
      name: 'Anteil von Orientierung und Überbrückung',
      hint: 'Anteil an den Monaten dieser Schritte.',
    },
    paceMonths: {
      name: 'Zeit seit dem ersten Schritt',
      hint: 'Erst nach so vielen Monaten wird das Tempo angesehen.',
    },
    paceMonthsPerGain: {
      name: 'Zeit je erwartetem Abschluss',
      hint: 'Nach so vielen Monaten wird jeweils ein Abschluss erwartet.',
    },
    noAccessMonths: {
      name: 'Zeit seit der Aufnahme',
      hint: 'So viele Monate, in denen nichts begonnen hat.',
    },
  },
  others: 'Weitere Einstellungen',
  saveTitle: 'Speichern',
  reason: 'Warum?',
  reasonHint: 'Ein Satz, zum Beispiel: Beschluss der Kerngruppe vom 12.11. Er steht im Verlauf.',
  missingReason: 'Schreiben Sie einen Satz, warum Sie das ändern.',
  undoReason: 'Rückgängig gemacht.',
  restoreReason: 'Zurück zum Stand vom {moment}.',
  changedCount:
    'Sie haben noch nichts geändert. | Eine Einstellung ist geändert. | {count} Einstellungen sind geändert.',
  on: 'ja',
  off: 'nein',
  history: 'Verlauf der Einstellungen',
  changedOn: '{name} am {moment}',
  change: '{name}: {from} → {to}',
  because: 'Warum: {reason}',
  restore: 'Diese Werte eintragen',
  restoreOf: 'Diese Werte eintragen: Stand vom {moment}',
  age: {
    from: { name: 'Alter von', hint: 'Ab diesem Lebensjahr begleitet das Bündnis.' },
    to: { name: 'Alter bis', hint: 'Bis zum Tag vor diesem Geburtstag.' },
  },
  concern: {
    escalationDays: {
      name: 'Sorge aus dem Mentoring',
      hint: 'Nach so vielen Tagen ohne Antwort sieht sie auch die Koordination.',
    },
  },
  report: {
    staffColumns: {
      name: 'Namen der Zuständigen im Bericht zeigen',
      hint: 'Der Bericht vergleicht niemanden. Ohne Haken nennt er auch keine Namen von Beschäftigten.',
    },
  },
} as const

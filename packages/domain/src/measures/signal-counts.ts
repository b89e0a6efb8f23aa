import type { Measure } from './measure.ts'

const BESIDE = { dataDate: 'evaluation_day', list: null } as const
const THRESHOLD_DE =
  ' Ab der Schwelle, die das Bündnis eingestellt hat und die daneben steht, entsteht ein Grund.'
const THRESHOLD_EN =
  ' From the threshold on that the alliance has set and that stands beside, there is a reason.'

/** The numbers in the reasons of a Prüfhinweis: each with the rule by which it is counted. */
export const SIGNAL_COUNTS = {
  'signal.A': {
    unit: 'steps',
    ...BESIDE,
    de: {
      title: 'Kette: Schritte ohne Abschluss',
      text: 'Wie viele Schritte seit dem letzten nachgewiesenen Abschluss begonnen haben.',
      formula:
        'Anzahl der gezählten Schritte nach dem Monat des letzten Gewinns; ohne Gewinn alle.' + THRESHOLD_DE,
      exclusions:
        'Entschuldigte Enden: Krankheit, Geburt und Betreuung, rechtliches Hindernis. Schritte, die neben einem stärkeren liefen, Beratung, Arbeit und Teilqualifikationen.',
    },
    en: {
      title: 'Chain: steps without a gain',
      text: 'How many steps have begun since the last certified gain.',
      formula: 'Number of counted steps after the month of the last gain; without a gain all.' + THRESHOLD_EN,
      exclusions:
        'Excused ends: illness, birth and care, legal bar. Steps beside a stronger one, support, work, and units of an occupation.',
    },
  },
  'signal.B': {
    unit: 'months',
    ...BESIDE,
    de: {
      title: 'Stillstand: Monate ohne Abschluss',
      text: 'Wie viele Monate kein neuer Abschluss nachgewiesen ist.',
      formula:
        'Monate vom Monat nach dem letzten Gewinn bis zum Monat des Auswertungstags, beide mitgezählt; ohne Gewinn ab dem ersten gezählten Schritt.' +
        THRESHOLD_DE,
      exclusions:
        'Entschuldigte Monate: Krankheit, Mutterschutz und Betreuung, rechtliches Hindernis, Haft, Warten auf einen bestätigten Platz.',
    },
    en: {
      title: 'Standstill: months without a gain',
      text: 'For how many months no new gain has been certified.',
      formula:
        'Months from the month after the last gain to the month of the evaluation day, both included; without a gain from the first counted step.' +
        THRESHOLD_EN,
      exclusions:
        'Excused months: illness, maternity and care, legal bar, custody, waiting for a confirmed place.',
    },
  },
  'signal.C': {
    unit: 'steps',
    ...BESIDE,
    de: {
      title: 'Wiederholung: gleiche Schritte',
      text: 'Welche Schritte seit dem letzten Abschluss dieselbe Art haben oder zu derselben Stufe führen sollten.',
      formula:
        'Zwei oder mehr gezählte Schritte seit dem letzten Gewinn mit gleicher Art oder gleicher zugesagter Stufe.',
      exclusions:
        'Entschuldigte Enden. Die gesetzliche Wiederholung des Integrationskurses für sich allein. Schritte ohne bekannte Zusage.',
    },
    en: {
      title: 'Repetition: steps of one sort',
      text: 'Which steps since the last gain are of the same type, or were to lead to the same level.',
      formula: 'Two or more counted steps since the last gain of the same type or the same promised level.',
      exclusions:
        'Excused ends. The statutory repetition of the integration course alone. Steps whose promise is not known.',
    },
  },
  'signal.D': {
    unit: 'steps',
    ...BESIDE,
    de: {
      title: 'Abbrüche: beendete Schritte',
      text: 'Wie viele Schritte in den letzten Monaten abgebrochen sind, von wem auch immer.',
      formula:
        'Anzahl der gezählten Schritte, die im Zeitraum bis zum Auswertungstag abgebrochen wurden.' +
        THRESHOLD_DE,
      exclusions: 'Entschuldigte Enden. Übergänge in Arbeit oder Ausbildung. Abbrüche vor dem Zeitraum.',
    },
    en: {
      title: 'Broken off: ended steps',
      text: 'How many steps were broken off in the last months, by whomever.',
      formula:
        'Number of counted steps that were broken off within the window up to the evaluation day.' +
        THRESHOLD_EN,
      exclusions: 'Excused ends. Transitions into work or training. Breaks before the window.',
    },
  },
  'signal.E': {
    unit: 'months',
    ...BESIDE,
    de: {
      title: 'Stille Lücke: Monate ohne Angabe',
      text: 'Wie viele Monate hintereinander nichts bekannt ist.',
      formula:
        'Längste Reihe von Monaten ohne Schritt, ohne Arbeit und ohne eingetragenen Grund.' + THRESHOLD_DE,
      exclusions:
        'Monate vor der Öffnung der Akte. Monate mit einem Grund, auch mit einem, der nicht entschuldigt.',
    },
    en: {
      title: 'Silent gap: months without a word',
      text: 'For how many months in a row nothing is known.',
      formula:
        'Longest row of months without a step, without work and without a recorded reason.' + THRESHOLD_EN,
      exclusions:
        'Months before the file was opened. Months with a reason, also with one that does not excuse.',
    },
  },
  'signal.F': {
    unit: 'months',
    ...BESIDE,
    de: {
      title: 'Verwahrung: Monate in Überbrückung',
      text: 'Wie viele Monate in Schritten seit dem letzten Abschluss Orientierung oder Überbrückung waren.',
      formula:
        'Monate mit Orientierung oder Überbrückung, geteilt durch alle Monate der gezählten Schritte seit dem letzten Gewinn.' +
        THRESHOLD_DE,
      exclusions:
        'Monate ohne Schritt. Beratung und Arbeit. Teilqualifikationen und was neben ihnen läuft gelten nicht als Überbrückung.',
    },
    en: {
      title: 'Holding: months of holding',
      text: 'How many of the months in steps since the last gain were orientation or holding.',
      formula:
        'Months of orientation or holding, divided by all months of the counted steps since the last gain.' +
        THRESHOLD_EN,
      exclusions:
        'Months without a step. Support and work. Units of an occupation and what runs beside them are no holding.',
    },
  },
  'signal.G': {
    unit: 'months',
    ...BESIDE,
    de: {
      title: 'Tempo: Monate und Abschlüsse',
      text: 'Wie viele Abschlüsse in der Zeit seit dem ersten Schritt nachgewiesen sind, und wie viele zu erwarten wären.',
      formula:
        'Monate seit dem ersten gezählten Schritt; erwartet wird je eingestelltem Zeitraum ein Abschluss, abgerundet.',
      exclusions:
        'Entschuldigte Monate. Angegebene Abschlüsse, die niemand gesehen hat. Zeit vor dem ersten Schritt.',
    },
    en: {
      title: 'Pace: months and gains',
      text: 'How many gains are certified in the time since the first step, and how many would be expected.',
      formula:
        'Months since the first counted step; one gain is expected for each period that is set, rounded down.',
      exclusions: 'Excused months. Claimed certificates that nobody has seen. Time before the first step.',
    },
  },
  'signal.H': {
    unit: 'months',
    ...BESIDE,
    de: {
      title: 'Kein Zugang: Monate ohne Schritt',
      text: 'Wie viele Monate die Akte offen ist, ohne dass ein Schritt begonnen hat.',
      formula:
        'Monate vom Monat der Öffnung bis zum Monat des Auswertungstags, beide mitgezählt.' + THRESHOLD_DE,
      exclusions:
        'Entschuldigte Monate. Zeiten, in denen die Akte geschlossen war. Beratung und Arbeit gelten nicht als Zugang.',
    },
    en: {
      title: 'No access: months without a step',
      text: 'For how many months the file has been open without a step having begun.',
      formula:
        'Months from the month of opening to the month of the evaluation day, both included.' + THRESHOLD_EN,
      exclusions: 'Excused months. Times in which the file was closed. Support and work are no access.',
    },
  },
} as const satisfies Record<string, Measure>

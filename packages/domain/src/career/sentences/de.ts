import type { MissingData, MissingDataKind } from '../result.ts'
import type { Signal, SignalCode } from '../signal.ts'
import { figure, monthsInWords, type CareerSentences } from './sentences.ts'

const months = (count: number): string => (count === 1 ? 'Monat' : 'Monate')
const monthsDative = (count: number): string => (count === 1 ? 'Monat' : 'Monaten')
const steps = (count: number): string => (count === 1 ? 'Schritt' : 'Schritte')
const gains = (count: number): string =>
  count === 0 ? 'kein Abschluss' : `${count} ${count === 1 ? 'Abschluss' : 'Abschlüsse'}`

function excused(signal: Signal): string {
  const count = figure(signal, 'excusedMonths')
  return count === 0 ? '' : ` (${count} entschuldigte ${months(count)} nicht mitgezählt)`
}

const signalSentences: Record<SignalCode, (signal: Signal) => string> = {
  A: (signal) => {
    const count = figure(signal, 'steps')
    return `Seit dem letzten nachgewiesenen Abschluss ${count === 1 ? 'hat' : 'haben'} ${count} ${steps(count)} begonnen, ohne dass ein neuer Abschluss nachgewiesen ist (Schwelle: ${figure(signal, 'chainSteps')}).`
  },
  B: (signal) => {
    const count = figure(signal, 'months')
    return `Seit ${count} ${monthsDative(count)} ist kein neuer Abschluss nachgewiesen${excused(signal)}; Schwelle: ${figure(signal, 'standstillMonths')}.`
  },
  C: (signal) =>
    `Dasselbe wurde ${figure(signal, 'tries')}-mal versucht: gleiche Art oder gleiches Ziel (${monthsInWords(signal)}).`,
  D: (signal) =>
    `In den letzten ${figure(signal, 'brokenOffWindowMonths')} Monaten sind ${figure(signal, 'breaks')} Schritte abgebrochen, von wem auch immer (${monthsInWords(signal)}).`,
  E: (signal) => {
    const longest = figure(signal, 'longestMonths')
    return `${longest} ${months(longest)} hintereinander ohne Schritt, Arbeit und Grund (${monthsInWords(signal)}).`
  },
  F: (signal) =>
    `${figure(signal, 'holdingMonths')} von ${figure(signal, 'months')} Monaten seit dem letzten Abschluss waren Orientierung oder Überbrückung (${figure(signal, 'percent')} %; Schwelle: ${figure(signal, 'holdingPercent')} %).`,
  G: (signal) =>
    `In ${figure(signal, 'months')} Monaten seit dem ersten Schritt${excused(signal)}: ${gains(figure(signal, 'gains'))}; zu erwarten: ${figure(signal, 'expectedGains')}.`,
  H: (signal) => {
    const count = figure(signal, 'months')
    return `Seit ${count} ${monthsDative(count)} ist die Akte offen, und kein Schritt hat begonnen${excused(signal)}. Das geht auch das Bündnis an.`
  },
}

const missingSentences: Record<MissingDataKind, (record: string, field: string) => string> = {
  end_missing: (record) => `${record}: Das Ende fehlt. Läuft der Schritt noch, oder wann hat er geendet?`,
  start_missing: (record) => `${record}: Der Beginn fehlt; der Schritt kann nicht eingeordnet werden.`,
  result_missing: (record) => `${record}: Das Ergebnis fehlt.`,
  promise_missing: (record) => `${record}: Das Ziel fehlt. Zu welchem Abschluss soll der Schritt führen?`,
  occupation_missing: (record) =>
    `${record}: Der Beruf fehlt; angenommen ist, dass alle Bausteine zu einem Beruf gehören.`,
  evidence_missing: (record) => `${record}: Der Nachweis fehlt; bisher ist das Zeugnis nur angegeben.`,
  award_date_missing: (record) => `${record}: Das Datum des Zeugnisses fehlt.`,
  entry_level_missing: (_record, field) =>
    `Das Eingangsniveau (${field.slice(-1)}) fehlt; angenommen ist das niedrigste.`,
  goal_missing: () => 'Das Ziel der Person fehlt (Fachoberschulreife oder Berufsabschluss).',
  source_without_attainments: () =>
    'Die Quelle enthält keine Abschlüsse; Stillstand und Tempo sind nicht zu beurteilen.',
}

export const de: CareerSentences = {
  noteName: { onset: 'Prüfhinweis: Beginn prüfen', career: 'Prüfhinweis: Maßnahmen-Karriere prüfen' },
  level: {
    none: 'Kein Prüfhinweis.',
    resting: 'Es läuft ein Schritt, der weiterführt; der Prüfhinweis ruht.',
    onset: 'Eine Maßnahmen-Karriere könnte beginnen. Bitte sehen Sie sich das Angebot an.',
    career: 'Eine Maßnahme folgt auf die andere, ohne weiterzuführen. Bitte sehen Sie sich das Angebot an.',
    not_enough_data: 'Die Angaben reichen nicht aus; eine fehlende Angabe könnte die Antwort ändern.',
  },
  signalName: {
    A: 'Kette',
    B: 'Stillstand',
    C: 'Wiederholung',
    D: 'Abbrüche',
    E: 'stille Lücke',
    F: 'Verwahrung',
    G: 'Tempo',
    H: 'kein Zugang',
  },
  signal: (signal) => signalSentences[signal.code](signal),
  clearedBy: {
    gain: 'Ein neuer nachgewiesener Abschluss.',
    reason_recorded: 'Ein Grund für die Lücke.',
    excuse_recorded: 'Ein entschuldigender Grund für Monate ohne Schritt.',
    step_begins: 'Der Beginn eines Schritts.',
    stronger_step: 'Ein Schritt, der zu einem Abschluss führt.',
    end_corrected: 'Ein berichtigtes Ende, etwa Krankheit, Geburt oder ein rechtliches Hindernis.',
    window_passes:
      'Keine weiteren Abbrüche; der Zeitraum läuft weiter, der Hinweis bleibt bis zu einer Antwort.',
  },
  missing: (missing: MissingData, record) => missingSentences[missing.kind](record, missing.field),
  decisive: 'Diese Angabe könnte die Antwort ändern.',
}

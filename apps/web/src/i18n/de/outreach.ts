import { OUTREACH_WORDS } from '@wegmarke/domain/lists/outreach-words'
/** Angesprochen, nicht gewonnen: eine Zahl ohne Person. */
export const outreach = {
  title: 'Angesprochen, nicht gewonnen',
  lead: 'Nur eine Zahl je Monat und Grund. Es wird keine Person gespeichert, und es gibt kein Feld für Namen oder Notizen.',
  month: 'Monat',
  municipality: 'Kommune',
  noMunicipality: 'ohne Angabe',
  organisation: 'Organisation',
  count: 'Eine Person zählen',
  countHint: 'Ein Klick auf den Grund zählt eine Person.',
  counted: 'Gezählt: {reason}.',
  takenBack: 'Eine Zählung zurückgenommen.',
  takeBack: 'Eine zurücknehmen',
  takeBackNamed: 'Eine zurücknehmen: {reason}, {municipality}',
  table: 'Gezählt im {month}',
  none: 'Für diesen Monat ist noch nichts gezählt.',
  noneHint: 'Wählen Sie oben einen Grund, sobald jemand angesprochen wurde und nicht mitmachen möchte.',
  column: { reason: 'Grund', municipality: 'Kommune', number: 'Anzahl', action: 'Zurücknehmen' },
  reason: OUTREACH_WORDS.de.reason,
} as const

import type { AuditWords } from './groups.ts'

/**
 * Every action that the trace can hold, in the words in which people read it. An action is `thing.pastVerb`; an action
 * that has no words here does not compile where it is recorded, and a test looks for those that SQL records.
 */
export const AUDIT_ACTIONS = {
  'caseFile.read': { group: 'reading', de: 'Akte geöffnet', en: 'Opened a file' },
  'journal.read': { group: 'reading', de: 'Verlauf gelesen', en: 'Read the journal' },
  'caseFile.searched': { group: 'reading', de: 'Nach einer Person gesucht', en: 'Searched for a person' },
  'caseFile.created': { group: 'writing', de: 'Akte angelegt', en: 'Created a file' },
  'caseFile.changed': { group: 'writing', de: 'Aktendaten geändert', en: 'Changed the file' },
  'caseFile.moved': {
    group: 'writing',
    de: 'Akte in eine andere Fallgruppe gelegt',
    en: 'Moved the file to another caseload',
  },
  'caseFile.closed': { group: 'writing', de: 'Akte geschlossen', en: 'Closed the file' },
  'caseFile.reopened': { group: 'writing', de: 'Akte wieder geöffnet', en: 'Reopened the file' },
  'person.changed': { group: 'writing', de: 'Name geändert', en: 'Changed the name' },
  'identity.changed': { group: 'writing', de: 'Personendaten geändert', en: 'Changed identity data' },
  'contact.changed': { group: 'writing', de: 'Kontaktdaten geändert', en: 'Changed contact data' },
  'step.recorded': { group: 'writing', de: 'Schritt eingetragen', en: 'Recorded a step' },
  'step.changed': { group: 'writing', de: 'Schritt geändert', en: 'Changed a step' },
  'step.withdrawn': { group: 'writing', de: 'Schritt zurückgenommen', en: 'Withdrew a step' },
  'gap.recorded': {
    group: 'writing',
    de: 'Grund einer Lücke eingetragen',
    en: 'Recorded the reason of a gap',
  },
  'gap.changed': { group: 'writing', de: 'Grund einer Lücke geändert', en: 'Changed the reason of a gap' },
  'gap.withdrawn': {
    group: 'writing',
    de: 'Grund einer Lücke zurückgenommen',
    en: 'Withdrew the reason of a gap',
  },
  'attainment.recorded': {
    group: 'writing',
    de: 'Abschluss oder Nachweis eingetragen',
    en: 'Recorded an attainment',
  },
  'attainment.changed': {
    group: 'writing',
    de: 'Abschluss oder Nachweis geändert',
    en: 'Changed an attainment',
  },
  'attainment.withdrawn': {
    group: 'writing',
    de: 'Abschluss oder Nachweis zurückgenommen',
    en: 'Withdrew an attainment',
  },
  'goal.set': { group: 'writing', de: 'Ziel festgelegt', en: 'Set the goal' },
  'entryLevel.set': { group: 'writing', de: 'Ausgangsniveau festgelegt', en: 'Set the entry level' },
  'residence.recorded': {
    group: 'writing',
    de: 'Aufenthaltsstatus eingetragen',
    en: 'Recorded a residence status',
  },
  'residence.changed': {
    group: 'writing',
    de: 'Aufenthaltsstatus geändert',
    en: 'Changed a residence status',
  },
  'residence.withdrawn': {
    group: 'writing',
    de: 'Aufenthaltsstatus zurückgenommen',
    en: 'Withdrew a residence status',
  },
  'entitlement.recorded': { group: 'writing', de: 'Rechtskreis eingetragen', en: 'Recorded an entitlement' },
  'entitlement.changed': { group: 'writing', de: 'Rechtskreis geändert', en: 'Changed an entitlement' },
  'entitlement.withdrawn': {
    group: 'writing',
    de: 'Rechtskreis zurückgenommen',
    en: 'Withdrew an entitlement',
  },
  'journalEntry.written': { group: 'writing', de: 'In den Verlauf geschrieben', en: 'Wrote in the journal' },
  'journalEntry.changed': {
    group: 'writing',
    de: 'Eintrag im Verlauf geändert',
    en: 'Changed a journal entry',
  },
  'journalEntry.withdrawn': {
    group: 'writing',
    de: 'Eintrag im Verlauf zurückgenommen',
    en: 'Withdrew a journal entry',
  },
  'task.added': { group: 'writing', de: 'Aufgabe angelegt', en: 'Added a task' },
  'task.changed': { group: 'writing', de: 'Aufgabe geändert', en: 'Changed a task' },
  'task.done': { group: 'writing', de: 'Aufgabe erledigt', en: 'Finished a task' },
  'task.withdrawn': { group: 'writing', de: 'Aufgabe zurückgenommen', en: 'Withdrew a task' },
  'note.seen': { group: 'writing', de: 'Prüfhinweis angesehen', en: 'Looked at a note' },
  'note.answered': { group: 'writing', de: 'Prüfhinweis beantwortet', en: 'Answered a note' },
  'note.contested': {
    group: 'writing',
    de: 'Grund eines Prüfhinweises bestritten',
    en: 'Contested a reason of a note',
  },
  'import.uploaded': { group: 'writing', de: 'Liste hochgeladen', en: 'Uploaded a list' },
  'import.checked': { group: 'writing', de: 'Liste geprüft', en: 'Checked a list' },
  'import.committed': { group: 'writing', de: 'Liste übernommen', en: 'Took over a list' },
  'import.written': {
    group: 'writing',
    de: 'Akte aus einer Liste geschrieben',
    en: 'Wrote a file from a list',
  },
  'import.undone': {
    group: 'writing',
    de: 'Übernahme einer Liste zurückgenommen',
    en: 'Took back an imported list',
  },
  'importProfile.saved': {
    group: 'writing',
    de: 'Zuordnung für Listen gespeichert',
    en: 'Saved a mapping for lists',
  },
  'import.exported': {
    group: 'export',
    de: 'Prüfbericht einer Liste heruntergeladen',
    en: 'Downloaded the report on a list',
  },
  'audit.exported': {
    group: 'export',
    de: 'Protokoll als Tabelle heruntergeladen',
    en: 'Downloaded the audit as a table',
  },
  'consent.exported': {
    group: 'export',
    de: 'Einwilligungen als Tabelle heruntergeladen',
    en: 'Downloaded the consents as a table',
  },
  'accessRequest.opened': {
    group: 'access_request',
    de: 'Auskunftsersuchen eröffnet',
    en: 'Opened an access request',
  },
  'accessRequest.closed': {
    group: 'access_request',
    de: 'Auskunftsersuchen geschlossen',
    en: 'Closed an access request',
  },
  'account.invited': { group: 'rights', de: 'Konto eingeladen', en: 'Invited an account' },
  'account.changed': { group: 'rights', de: 'Konto geändert', en: 'Changed an account' },
  'link.made': {
    group: 'rights',
    de: 'Einladungs- oder Kennwort-Link erzeugt',
    en: 'Made an invitation or password link',
  },
  'role.granted': { group: 'rights', de: 'Rolle vergeben', en: 'Granted a role' },
  'role.ended': { group: 'rights', de: 'Rolle beendet', en: 'Ended a role' },
  'role.confirmed': { group: 'rights', de: 'Rolle bestätigt', en: 'Confirmed a role' },
  'session.started': { group: 'sign_in', de: 'Angemeldet', en: 'Signed in' },
  'session.refused': { group: 'sign_in', de: 'Anmeldung gescheitert', en: 'Sign-in failed' },
  'session.delayed': {
    group: 'sign_in',
    de: 'Anmeldung verzögert nach mehreren Fehlversuchen',
    en: 'Sign-in delayed after several failures',
  },
  'session.ended': { group: 'sign_in', de: 'Abgemeldet', en: 'Signed out' },
  'session.allEnded': { group: 'sign_in', de: 'Alle Sitzungen beendet', en: 'Ended all sessions' },
  'refreshToken.reused': {
    group: 'sign_in',
    de: 'Kopierte Sitzung erkannt und beendet',
    en: 'Noticed and ended a copied session',
  },
  'invitation.accepted': { group: 'sign_in', de: 'Einladung angenommen', en: 'Accepted an invitation' },
  'password.reset': { group: 'sign_in', de: 'Kennwort neu gesetzt', en: 'Set a new password' },
  'request.refused': {
    group: 'refusal',
    de: 'Abgewiesen: kein Recht dazu',
    en: 'Refused: no right to do this',
  },
  'audit.searched': { group: 'oversight', de: 'Im Protokoll gesucht', en: 'Searched the audit' },
  'audit.checked': {
    group: 'oversight',
    de: 'Prüfung des Protokolls angestoßen',
    en: 'Asked for a check of the audit',
  },
  'consent.listed': {
    group: 'oversight',
    de: 'Verzeichnis der Einwilligungen angesehen',
    en: 'Looked at the register of consents',
  },
  'sight.read': {
    group: 'oversight',
    de: 'Angesehen, wer eine Akte sehen darf und wer sie sah',
    en: 'Looked at who may see a file and who did',
  },
  'right.listed': {
    group: 'oversight',
    de: 'Verzeichnis der Rechte angesehen',
    en: 'Looked at the register of rights',
  },
  'setting.changed': { group: 'settings', de: 'Einstellungen geändert', en: 'Changed settings' },
  'organisation.added': { group: 'settings', de: 'Organisation hinzugefügt', en: 'Added an organisation' },
  'organisation.changed': { group: 'settings', de: 'Organisation geändert', en: 'Changed an organisation' },
  'alliance.created': { group: 'system', de: 'Bündnis eingerichtet', en: 'Set up the alliance' },
  'housekeeping.done': { group: 'system', de: 'Abgelaufenes gelöscht', en: 'Deleted what had expired' },
  'backup.restored': {
    group: 'system',
    de: 'Aus einer Sicherung wiederhergestellt',
    en: 'Restored from a backup',
  },
} as const satisfies Readonly<Record<`${string}.${string}`, AuditWords>>

export type AuditAction = keyof typeof AUDIT_ACTIONS

export const AUDIT_ACTION_NAMES = Object.keys(AUDIT_ACTIONS) as AuditAction[]

/** The actions of one kind. */
export function actionsOfGroup(group: AuditWords['group']): AuditAction[] {
  return AUDIT_ACTION_NAMES.filter((action) => AUDIT_ACTIONS[action].group === group)
}

/** What an action is called; one that an older version recorded, or a newer one, is shown as it is. */
export function wordsOfAction(action: string, language: 'de' | 'en'): string {
  return action in AUDIT_ACTIONS ? AUDIT_ACTIONS[action as AuditAction][language] : action
}

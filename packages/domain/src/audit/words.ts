/**
 * Every action that the trace can hold, by its kind, in the words in which people read it. An action is `thing.pastVerb`;
 * one that has no words here does not compile where it is recorded, and a test looks for those that SQL records.
 */
export const AUDIT_WORDS = {
  reading: {
    'caseFile.read': { de: 'Akte geöffnet', en: 'Opened a file' },
    'journal.read': { de: 'Verlauf gelesen', en: 'Read the journal' },
    'caseFile.searched': { de: 'Nach einer Person gesucht', en: 'Searched for a person' },
  },
  writing: {
    'caseFile.created': { de: 'Akte angelegt', en: 'Created a file' },
    'caseFile.changed': { de: 'Aktendaten geändert', en: 'Changed the file' },
    'caseFile.moved': {
      de: 'Akte in eine andere Fallgruppe gelegt',
      en: 'Moved the file to another caseload',
    },
    'caseFile.closed': { de: 'Akte geschlossen', en: 'Closed the file' },
    'caseFile.reopened': { de: 'Akte wieder geöffnet', en: 'Reopened the file' },
    'person.changed': { de: 'Name geändert', en: 'Changed the name' },
    'identity.changed': { de: 'Personendaten geändert', en: 'Changed identity data' },
    'contact.changed': { de: 'Kontaktdaten geändert', en: 'Changed contact data' },
    'step.recorded': { de: 'Schritt eingetragen', en: 'Recorded a step' },
    'step.changed': { de: 'Schritt geändert', en: 'Changed a step' },
    'step.withdrawn': { de: 'Schritt zurückgenommen', en: 'Withdrew a step' },
    'gap.recorded': { de: 'Grund einer Lücke eingetragen', en: 'Recorded the reason of a gap' },
    'gap.changed': { de: 'Grund einer Lücke geändert', en: 'Changed the reason of a gap' },
    'gap.withdrawn': { de: 'Grund einer Lücke zurückgenommen', en: 'Withdrew the reason of a gap' },
    'attainment.recorded': { de: 'Abschluss oder Nachweis eingetragen', en: 'Recorded an attainment' },
    'attainment.changed': { de: 'Abschluss oder Nachweis geändert', en: 'Changed an attainment' },
    'attainment.withdrawn': { de: 'Abschluss oder Nachweis zurückgenommen', en: 'Withdrew an attainment' },
    'goal.set': { de: 'Ziel festgelegt', en: 'Set the goal' },
    'entryLevel.set': { de: 'Ausgangsniveau festgelegt', en: 'Set the entry level' },
    'residence.recorded': { de: 'Aufenthaltsstatus eingetragen', en: 'Recorded a residence status' },
    'residence.changed': { de: 'Aufenthaltsstatus geändert', en: 'Changed a residence status' },
    'residence.withdrawn': { de: 'Aufenthaltsstatus zurückgenommen', en: 'Withdrew a residence status' },
    'entitlement.recorded': { de: 'Rechtskreis eingetragen', en: 'Recorded an entitlement' },
    'entitlement.changed': { de: 'Rechtskreis geändert', en: 'Changed an entitlement' },
    'entitlement.withdrawn': { de: 'Rechtskreis zurückgenommen', en: 'Withdrew an entitlement' },
    'journalEntry.written': { de: 'In den Verlauf geschrieben', en: 'Wrote in the journal' },
    'journalEntry.changed': { de: 'Eintrag im Verlauf geändert', en: 'Changed a journal entry' },
    'journalEntry.withdrawn': { de: 'Eintrag im Verlauf zurückgenommen', en: 'Withdrew a journal entry' },
    'task.added': { de: 'Aufgabe angelegt', en: 'Added a task' },
    'task.changed': { de: 'Aufgabe geändert', en: 'Changed a task' },
    'task.done': { de: 'Aufgabe erledigt', en: 'Finished a task' },
    'task.withdrawn': { de: 'Aufgabe zurückgenommen', en: 'Withdrew a task' },
    'note.seen': { de: 'Prüfhinweis angesehen', en: 'Looked at a note' },
    'note.answered': { de: 'Prüfhinweis beantwortet', en: 'Answered a note' },
    'note.contested': { de: 'Grund eines Prüfhinweises bestritten', en: 'Contested a reason of a note' },
    'import.uploaded': { de: 'Liste hochgeladen', en: 'Uploaded a list' },
    'import.checked': { de: 'Liste geprüft', en: 'Checked a list' },
    'import.committed': { de: 'Liste übernommen', en: 'Took over a list' },
    'import.written': { de: 'Akte aus einer Liste geschrieben', en: 'Wrote a file from a list' },
    'import.undone': { de: 'Übernahme einer Liste zurückgenommen', en: 'Took back an imported list' },
    'importProfile.saved': { de: 'Zuordnung für Listen gespeichert', en: 'Saved a mapping for lists' },
  },
  export: {
    'import.exported': {
      de: 'Prüfbericht einer Liste heruntergeladen',
      en: 'Downloaded the report on a list',
    },
    'audit.exported': { de: 'Protokoll als Tabelle heruntergeladen', en: 'Downloaded the audit as a table' },
    'consent.exported': {
      de: 'Einwilligungen als Tabelle heruntergeladen',
      en: 'Downloaded the consents as a table',
    },
  },
  consent: {},
  access_request: {
    'accessRequest.opened': { de: 'Auskunftsersuchen eröffnet', en: 'Opened an access request' },
    'accessRequest.closed': { de: 'Auskunftsersuchen geschlossen', en: 'Closed an access request' },
  },
  rights: {
    'account.invited': { de: 'Konto eingeladen', en: 'Invited an account' },
    'account.changed': { de: 'Konto geändert', en: 'Changed an account' },
    'link.made': { de: 'Einladungs- oder Kennwort-Link erzeugt', en: 'Made an invitation or password link' },
    'role.granted': { de: 'Rolle vergeben', en: 'Granted a role' },
    'role.ended': { de: 'Rolle beendet', en: 'Ended a role' },
    'role.confirmed': { de: 'Rolle bestätigt', en: 'Confirmed a role' },
  },
  sign_in: {
    'session.started': { de: 'Angemeldet', en: 'Signed in' },
    'session.refused': { de: 'Anmeldung gescheitert', en: 'Sign-in failed' },
    'session.delayed': {
      de: 'Anmeldung verzögert nach mehreren Fehlversuchen',
      en: 'Sign-in delayed after several failures',
    },
    'session.ended': { de: 'Abgemeldet', en: 'Signed out' },
    'session.allEnded': { de: 'Alle Sitzungen beendet', en: 'Ended all sessions' },
    'refreshToken.reused': {
      de: 'Kopierte Sitzung erkannt und beendet',
      en: 'Noticed and ended a copied session',
    },
    'invitation.accepted': { de: 'Einladung angenommen', en: 'Accepted an invitation' },
    'password.reset': { de: 'Kennwort neu gesetzt', en: 'Set a new password' },
  },
  refusal: {
    'request.refused': { de: 'Abgewiesen: kein Recht dazu', en: 'Refused: no right to do this' },
  },
  oversight: {
    'audit.searched': { de: 'Im Protokoll gesucht', en: 'Searched the audit' },
    'audit.checked': { de: 'Prüfung des Protokolls angestoßen', en: 'Asked for a check of the audit' },
    'consent.listed': {
      de: 'Verzeichnis der Einwilligungen angesehen',
      en: 'Looked at the register of consents',
    },
    'sight.read': {
      de: 'Angesehen, wer eine Akte sehen darf und wer sie sah',
      en: 'Looked at who may see a file and who did',
    },
    'right.listed': { de: 'Verzeichnis der Rechte angesehen', en: 'Looked at the register of rights' },
  },
  settings: {
    'setting.changed': { de: 'Einstellungen geändert', en: 'Changed settings' },
    'organisation.added': { de: 'Organisation hinzugefügt', en: 'Added an organisation' },
    'organisation.changed': { de: 'Organisation geändert', en: 'Changed an organisation' },
  },
  system: {
    'alliance.created': { de: 'Bündnis eingerichtet', en: 'Set up the alliance' },
    'housekeeping.done': { de: 'Abgelaufenes gelöscht', en: 'Deleted what had expired' },
    'backup.restored': { de: 'Aus einer Sicherung wiederhergestellt', en: 'Restored from a backup' },
  },
} as const satisfies Readonly<
  Record<string, Readonly<Record<`${string}.${string}`, { readonly de: string; readonly en: string }>>>
>

import type { AuditGroup } from './actions.ts'

/** What the kinds of the trace are called, on the screen and in its export. */
export const AUDIT_GROUP_WORDS = {
  de: {
    reading: 'Lesen und Suchen',
    writing: 'Ändern',
    export: 'Drucken und Herunterladen',
    consent: 'Einwilligungen',
    access_request: 'Auskunftsersuchen',
    rights: 'Konten und Rollen',
    sign_in: 'Anmelden',
    refusal: 'Abgewiesen',
    oversight: 'Aufsicht',
    settings: 'Einstellungen',
    system: 'Betrieb',
  },
  en: {
    reading: 'Reading and searching',
    writing: 'Changing',
    export: 'Printing and downloading',
    consent: 'Consents',
    access_request: 'Access requests',
    rights: 'Accounts and roles',
    sign_in: 'Signing in',
    refusal: 'Refused',
    oversight: 'Oversight',
    settings: 'Settings',
    system: 'Operation',
  },
} as const satisfies Readonly<Record<'de' | 'en', Readonly<Record<AuditGroup, string>>>>

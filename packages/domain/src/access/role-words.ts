import type { Role } from './roles.ts'

/** What the roles are called, on the screen and in lists that are taken away. */
export const ROLE_WORDS = {
  de: {
    caseworker: 'Teilhabemanagement',
    volunteer: 'Ehrenamt',
    supervisor: 'Koordination/Fachaufsicht',
    alliance_member: 'Bündnismitglied',
    administrator: 'Verwaltung der Anwendung',
    data_protection_officer: 'Datenschutzbeauftragte/r',
  },
  en: {
    caseworker: 'Caseworker',
    volunteer: 'Volunteer',
    supervisor: 'Supervisor',
    alliance_member: 'Alliance member',
    administrator: 'Administrator',
    data_protection_officer: 'Data protection officer',
  },
} as const satisfies Readonly<Record<'de' | 'en', Readonly<Record<Role, string>>>>

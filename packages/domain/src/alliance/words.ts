import type { FieldOfWork, OrganisationKind } from './vocabulary.ts'

/** What kinds of organisations and fields of work are called, on the screen and in lists that are taken away. */
export const ORGANISATION_WORDS = {
  de: {
    kind: {
      district: 'Kreis',
      municipality: 'Stadt oder Gemeinde',
      jobcenter: 'Jobcenter',
      employment_agency: 'Agentur für Arbeit',
      school: 'Schule',
      training_provider: 'Bildungsträger',
      youth_welfare: 'Jugendhilfe',
      counselling: 'Beratungsstelle',
      volunteer_association: 'Ehrenamt, Verein',
      foreigners_authority: 'Ausländerbehörde',
      police: 'Polizei',
      security_authority: 'Sicherheitsbehörde',
      other: 'andere Stelle',
    },
    field: {
      migration_integration: 'Migration und Integration',
      labour_economy: 'Arbeit und Wirtschaft',
      social_affairs: 'Soziales',
      education: 'Bildung',
    },
  },
  en: {
    kind: {
      district: 'district',
      municipality: 'town or municipality',
      jobcenter: 'Jobcenter',
      employment_agency: 'employment agency',
      school: 'school',
      training_provider: 'training provider',
      youth_welfare: 'youth welfare',
      counselling: 'counselling service',
      volunteer_association: 'volunteers, association',
      foreigners_authority: 'foreigners’ authority',
      police: 'police',
      security_authority: 'security authority',
      other: 'other organisation',
    },
    field: {
      migration_integration: 'migration and integration',
      labour_economy: 'labour and economy',
      social_affairs: 'social affairs',
      education: 'education',
    },
  },
} as const satisfies Readonly<
  Record<
    'de' | 'en',
    {
      readonly kind: Readonly<Record<OrganisationKind, string>>
      readonly field: Readonly<Record<FieldOfWork, string>>
    }
  >
>

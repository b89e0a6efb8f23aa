import type { Role } from '@wegmarke/domain/access/roles'
import type { FieldOfWork, OrganisationKind } from '@wegmarke/domain/alliance/vocabulary'

/** The alliance of the demo: invented organisations in a real district's municipalities. */
export const SAMPLE_ALLIANCE = {
  name: 'Bündnis „Gemeinsam klappt’s“ (Demo)',
  district: 'Rhein-Kreis Neuss',
} as const

/** The eight municipalities of the model district, by official key (AGS). */
export const SAMPLE_MUNICIPALITIES = [
  { ags: '05162004', name: 'Dormagen', weight: 12 },
  { ags: '05162008', name: 'Grevenbroich', weight: 14 },
  { ags: '05162012', name: 'Jüchen', weight: 5 },
  { ags: '05162016', name: 'Kaarst', weight: 9 },
  { ags: '05162020', name: 'Korschenbroich', weight: 7 },
  { ags: '05162022', name: 'Meerbusch', weight: 11 },
  { ags: '05162024', name: 'Neuss', weight: 37 },
  { ags: '05162028', name: 'Rommerskirchen', weight: 5 },
] as const

export interface SampleOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly field: FieldOfWork
}

export const SAMPLE_ORGANISATIONS: readonly SampleOrganisation[] = [
  {
    key: 'ki',
    name: 'Kommunales Integrationszentrum (Demo)',
    kind: 'district',
    field: 'migration_integration',
  },
  { key: 'jobcenter', name: 'Jobcenter Musterkreis (Demo)', kind: 'jobcenter', field: 'labour_economy' },
  { key: 'bildung', name: 'Lernwerk Wegwarte gGmbH (Demo)', kind: 'training_provider', field: 'education' },
  {
    key: 'ehrenamt',
    name: 'Weggefährten e. V. (Demo)',
    kind: 'volunteer_association',
    field: 'social_affairs',
  },
  {
    key: 'abh',
    name: 'Ausländerbehörde (Demo)',
    kind: 'foreigners_authority',
    field: 'migration_integration',
  },
]

export interface SampleAccount {
  readonly email: string
  readonly displayName: string
  readonly role: Role
  readonly organisation: string
  /** The sign-in page and the start message offer this account. */
  readonly isOffered: boolean
}

/** Everybody in the demo signs in with this password; it exists in demo mode alone. */
export const SAMPLE_PASSWORD = 'Wegmarke-Demo-2026'

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  {
    email: 'nora.beispiel@wegmarke.example',
    displayName: 'Nora Beispiel',
    role: 'caseworker',
    organisation: 'ki',
    isOffered: true,
  },
  {
    email: 'jonas.muster@wegmarke.example',
    displayName: 'Jonas Muster',
    role: 'caseworker',
    organisation: 'ki',
    isOffered: false,
  },
  {
    email: 'tilda.vorlage@wegmarke.example',
    displayName: 'Tilda Vorlage',
    role: 'caseworker',
    organisation: 'ki',
    isOffered: false,
  },
  {
    email: 'petra.vorbild@wegmarke.example',
    displayName: 'Petra Vorbild',
    role: 'supervisor',
    organisation: 'ki',
    isOffered: true,
  },
  {
    email: 'anton.schluessel@wegmarke.example',
    displayName: 'Anton Schlüssel',
    role: 'administrator',
    organisation: 'ki',
    isOffered: true,
  },
  {
    email: 'zweite.schluessel@wegmarke.example',
    displayName: 'Berta Zweitschlüssel',
    role: 'administrator',
    organisation: 'ki',
    isOffered: false,
  },
  {
    email: 'egon.ehrenamt@wegmarke.example',
    displayName: 'Egon Ehrenamt',
    role: 'volunteer',
    organisation: 'ehrenamt',
    isOffered: true,
  },
  {
    email: 'frieda.weggefaehrt@wegmarke.example',
    displayName: 'Frieda Weggefährt',
    role: 'volunteer',
    organisation: 'ehrenamt',
    isOffered: false,
  },
  {
    email: 'karim.zuhoer@wegmarke.example',
    displayName: 'Karim Zuhör',
    role: 'volunteer',
    organisation: 'ehrenamt',
    isOffered: false,
  },
  {
    email: 'lotte.lots@wegmarke.example',
    displayName: 'Lotte Lots',
    role: 'volunteer',
    organisation: 'ehrenamt',
    isOffered: false,
  },
  {
    email: 'dora.schutz@wegmarke.example',
    displayName: 'Dora Schutz',
    role: 'data_protection_officer',
    organisation: 'ki',
    isOffered: true,
  },
  {
    email: 'benno.buendnis@wegmarke.example',
    displayName: 'Benno Bündnis',
    role: 'alliance_member',
    organisation: 'jobcenter',
    isOffered: true,
  },
  {
    email: 'jule.gegenueber@wegmarke.example',
    displayName: 'Jule Gegenüber',
    role: 'caseworker',
    organisation: 'jobcenter',
    isOffered: false,
  },
]

export interface SampleCaseload {
  readonly key: string
  readonly name: string
  readonly organisation: string
  readonly lead: string | null
  readonly deputy: string | null
}

/** The caseloads; the last one has no lead and waits for the supervisor. */
export const SAMPLE_CASELOADS: readonly SampleCaseload[] = [
  {
    key: 'nord',
    name: 'Neuss Nord',
    organisation: 'ki',
    lead: 'nora.beispiel@wegmarke.example',
    deputy: 'jonas.muster@wegmarke.example',
  },
  {
    key: 'sued',
    name: 'Neuss Süd und Grevenbroich',
    organisation: 'ki',
    lead: 'jonas.muster@wegmarke.example',
    deputy: 'nora.beispiel@wegmarke.example',
  },
  {
    key: 'rhein',
    name: 'Dormagen und Meerbusch',
    organisation: 'ki',
    lead: 'tilda.vorlage@wegmarke.example',
    deputy: null,
  },
  { key: 'offen', name: 'Nicht zugeteilt', organisation: 'ki', lead: null, deputy: null },
]

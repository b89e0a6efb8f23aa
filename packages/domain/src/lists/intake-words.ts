import type { IntakeField } from '../intake/fields.ts'
import type { AreaState, IntakeArea, IntakeRecord } from '../intake/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

/** What of the intake can be listed: what is open, the areas in which nothing is, the areas with a need. */
export const INTAKE_LISTS = ['open', 'complete', 'needs'] as const
export type IntakeListName = (typeof INTAKE_LISTS)[number]

interface IntakeWords {
  readonly title: string
  readonly shown: Readonly<Record<IntakeListName, string>>
  readonly answers: string
  readonly column: Readonly<Record<'area' | 'question' | 'state' | 'asked', string>>
  readonly area: Readonly<Record<IntakeArea, string>>
  readonly field: Readonly<Record<IntakeField, string>>
  readonly record: Readonly<Record<IntakeRecord, string>>
  readonly state: Readonly<Record<AreaState, string>>
}

/** What the intake of a file says, on its sheet and as tables: areas and questions, and no answer. */
export const INTAKE_WORDS: Readonly<Record<ListLanguage, IntakeWords>> = {
  de: {
    title: 'Stand der Aufnahme',
    shown: {
      open: 'was noch offen ist',
      complete: 'Bereiche, in denen nichts mehr offen ist',
      needs: 'Bereiche mit Anliegen',
    },
    answers: 'die Antworten selbst',
    column: { area: 'Bereich', question: 'Frage oder Angabe', state: 'Stand', asked: 'Zuletzt gefragt' },
    area: {
      identity: 'Person',
      residence: 'Aufenthalt und Wohnort',
      schooling: 'Schule, Ausbildung und Anerkennung',
      languages: 'Sprachen',
      livelihood: 'Lebensunterhalt',
      health: 'Gesundheit',
      housing: 'Wohnen',
      childcare: 'Kinder und Betreuung',
      transport: 'Wege',
      networks: 'Netzwerk und Unterstützung',
      wishes: 'Wünsche',
    },
    field: {
      identity_paper: 'Welches Papier liegt vor?',
      flight_background: 'Aus dem Herkunftsland geflohen?',
      arrival_year: 'In Deutschland seit (Jahr)',
      residence_obligation: 'Wohnsitzauflage',
      school_years_abroad: 'Schuljahre im Ausland',
      highest_school_abroad: 'Höchste Schule im Ausland',
      training_abroad: 'Ausbildung oder Beruf im Ausland',
      certificates_at_hand: 'Zeugnisse vorhanden?',
      recognition_state: 'Stand der Anerkennung',
      mother_tongues: 'Muttersprachen',
      further_languages: 'Weitere Sprachen',
      latin_script: 'Lateinische Schrift',
      german_everyday: 'Deutsch im Alltag (eigene Einschätzung)',
      work_beside: 'Arbeit',
      debts: 'Schulden',
      health_limits: 'Schränkt etwas ein, das wir berücksichtigen sollten?',
      health_support: 'Was hilft dabei?',
      housing_kind: 'Art der Wohnung',
      housing_situation: 'Lage der Wohnung',
      place_to_learn: 'Ruhiger Platz zum Lernen?',
      children: 'Kinder',
      childcare: 'Kinderbetreuung',
      means_of_transport: 'Womit unterwegs?',
      course_reachable: 'Kurse und Betriebe erreichbar?',
      family_here: 'Familie in Deutschland?',
      supporter: 'Gibt es jemanden, der hilft?',
      offices_involved: 'Wie viele Stellen sind beteiligt?',
      regular_support: 'Reicht die übliche Beratung?',
      own_resources: 'Behördengänge und Termine',
      wish: 'Was möchte die Person erreichen?',
      next_wish: 'Was wäre ein guter nächster Schritt?',
      wants_support: 'Möchte die Person begleitet werden?',
    },
    record: {
      legal_name: 'Name laut Papieren',
      birth_date: 'Geburtsdatum',
      nationality: 'Staatsangehörigkeit',
      residence_status: 'Aufenthaltsstatus',
      municipality: 'Wohnort (Kommune)',
      entitlement: 'Rechtskreis',
    },
    state: {
      not_asked: 'nicht gefragt',
      partly: 'teilweise',
      answered: 'vollständig',
      declined: 'möchte nicht antworten',
    },
  },
  en: {
    title: 'State of the intake',
    shown: {
      open: 'what is still open',
      complete: 'areas in which nothing is open',
      needs: 'areas with a need',
    },
    answers: 'the answers themselves',
    column: { area: 'Area', question: 'Question or fact', state: 'State', asked: 'Asked last' },
    area: {
      identity: 'Person',
      residence: 'Residence',
      schooling: 'School, training and recognition',
      languages: 'Languages',
      livelihood: 'Livelihood',
      health: 'Health',
      housing: 'Housing',
      childcare: 'Children and childcare',
      transport: 'Ways',
      networks: 'Network and support',
      wishes: 'Wishes',
    },
    field: {
      identity_paper: 'Which paper is there?',
      flight_background: 'Fled from the country of origin?',
      arrival_year: 'In Germany since (year)',
      residence_obligation: 'Residence obligation',
      school_years_abroad: 'Years of school abroad',
      highest_school_abroad: 'Highest school abroad',
      training_abroad: 'Training or occupation abroad',
      certificates_at_hand: 'Certificates at hand?',
      recognition_state: 'State of recognition',
      mother_tongues: 'Mother tongues',
      further_languages: 'Further languages',
      latin_script: 'Latin script',
      german_everyday: 'German in everyday life (own impression)',
      work_beside: 'Work',
      debts: 'Debts',
      health_limits: 'Is there a limitation that we should respect?',
      health_support: 'What helps with it?',
      housing_kind: 'Kind of home',
      housing_situation: 'Situation of the home',
      place_to_learn: 'A quiet place to learn?',
      children: 'Children',
      childcare: 'Childcare',
      means_of_transport: 'Means of transport',
      course_reachable: 'Can courses and firms be reached?',
      family_here: 'Family in Germany?',
      supporter: 'Is there somebody who helps?',
      offices_involved: 'How many offices are involved?',
      regular_support: 'Is the usual counselling enough?',
      own_resources: 'Authorities and appointments',
      wish: 'What does the person want to achieve?',
      next_wish: 'What would be a good next step?',
      wants_support: 'Does the person want to be accompanied?',
    },
    record: {
      legal_name: 'Name in the papers',
      birth_date: 'Birth date',
      nationality: 'Nationality',
      residence_status: 'Residence status',
      municipality: 'Municipality',
      entitlement: 'Rechtskreis',
    },
    state: {
      not_asked: 'not asked',
      partly: 'partly',
      answered: 'complete',
      declined: 'does not want to say',
    },
  },
}

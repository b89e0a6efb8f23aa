import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { fieldsOf, INTAKE_FIELDS, type IntakeField, questionOf } from '@wegmarke/domain/intake/fields'
import {
  INTAKE_AREAS,
  type AnswerSource,
  type IntakeArea,
  type Reply,
} from '@wegmarke/domain/intake/vocabulary'
import { type Random, randomOf } from './random.ts'

/** One invented statement of the intake. */
export interface SampleStatement {
  readonly field: IntakeField
  readonly answer: Reply
  readonly value: string | null
  readonly source: AnswerSource
  readonly statedBy: string | null
  readonly statedOn: string
}

const often = (word: string, times: number): string[] => Array.from({ length: times }, () => word)

/** What people like those of the programme say often; a word that stands twice is said twice as often. */
const USUAL: Readonly<Partial<Record<IntakeField, readonly string[]>>> = {
  flight_background: ['yes'],
  identity_paper: ['passport', 'national_card', 'other_paper', 'applied', 'none'],
  residence_obligation: ['none', 'municipality', 'municipality', 'district', 'land'],
  highest_school_abroad: ['none', 'primary', 'primary', 'lower', 'lower', 'upper', 'studies'],
  training_abroad: ['none', 'none', 'learned_on_the_job', 'learned_on_the_job', 'begun'],
  recognition_state: ['not_needed', 'not_begun', 'not_begun', 'advised', 'applied', 'partial'],
  latin_script: ['fluent', 'fluent', 'learning', 'none'],
  work_beside: ['none', 'none', 'none', 'mini_job', 'part_time'],
  debts: ['none', 'none', 'none', 'managed', 'pressing'],
  health_limits: ['none', 'some', 'treatment_needed'],
  housing_kind: [
    'shared_accommodation',
    'shared_accommodation',
    'own_flat',
    'shared_flat',
    'with_family',
    'youth_welfare',
  ],
  housing_situation: ['fits', 'fits', 'too_small', 'under_notice'],
  children: ['none', 'none', 'none', 'with_me', 'expecting'],
  childcare: ['not_needed', 'not_needed', 'needed', 'arranged'],
  means_of_transport: ['ticket', 'ticket', 'bicycle', 'on_foot'],
  offices_involved: ['two', ...often('three_or_more', 6)],
  regular_support: [...often('not_enough', 6), 'none_available', 'enough'],
  own_resources: [...often('needs_some_help', 5), ...often('needs_much_help', 3), 'manages_alone'],
  wants_support: ['yes', 'yes', 'yes', 'yes', 'undecided'],
}

const SAID: Readonly<Partial<Record<IntakeField, readonly string[]>>> = {
  further_languages: ['etwas Englisch', 'Englisch und Türkisch', 'Russisch', 'Arabisch aus der Schule'],
  health_support: ['Pausen am Vormittag', 'Ein Platz nah an der Tür', 'Termine nicht vor zehn Uhr'],
  wish: [
    'Ich möchte eine richtige Ausbildung machen.',
    'Ich will den Schulabschluss nachholen.',
    'Etwas mit Autos, aber mit Papier am Ende.',
    'Pflege, wie meine Tante.',
    'Erst gut Deutsch, dann ein Beruf.',
  ],
  next_wish: [
    'Ein Kurs, der bis zur Prüfung geht.',
    'Ein Praktikum, um es zu sehen.',
    'Mit jemandem zur Schule gehen.',
  ],
}

interface Known {
  readonly languages: string | null
  readonly openedOn: string
  readonly today: string
}

/**
 * What one invented person has said in the intake. One file in eight was only just opened and has none; the others lack
 * some areas, health most often; in every sixth an answer has changed later.
 */
export function sampleIntake(seed: number, number: number, known: Known): SampleStatement[] {
  if (number % 8 === 5) return []
  const random = randomOf(seed + 77, number)
  const asked = INTAKE_AREAS.filter((area) => random.chance(area === 'health' ? 0.25 : 0.85))
  const first = asked.flatMap((area) => areaOf(random, area, known))
  if (number % 6 !== 0) return first
  const moved = dayAfter(known, 90)
  return first.some(({ field }) => field === 'housing_kind') && moved < known.today
    ? [
        ...first,
        statement('housing_kind', 'own_flat', moved, { source: 'document', statedBy: 'Mietvertrag' }),
      ]
    : first
}

/** A statement so many days after the opening of the file, never in the future. */
function dayAfter({ openedOn, today }: Known, days: number): string {
  const day = addDays(openedOn, days)
  return day > today ? today : day
}

function areaOf(random: Random, area: IntakeArea, known: Known): SampleStatement[] {
  const statedOn = dayAfter(known, random.between(0, 35))
  const isPrivate = area === 'livelihood' || area === 'health' || area === 'networks'
  if (isPrivate && random.chance(0.06)) {
    return fieldsOf(area).map((field) => ({ ...statement(field, null, statedOn), answer: 'declined' }))
  }
  const fromOffice = area === 'residence' && random.chance(0.4)
  const origin = fromOffice ? ({ source: 'document', statedBy: 'Bescheid' } as const) : {}
  return fieldsOf(area)
    .filter(() => random.chance(0.93))
    .map((field) => {
      const value = valueOf(random, field, known)
      return value === null
        ? { ...statement(field, null, statedOn), answer: 'unknown' }
        : statement(field, value, statedOn, origin)
    })
}

function statement(
  field: IntakeField,
  value: string | null,
  statedOn: string,
  origin: { readonly source?: AnswerSource; readonly statedBy?: string } = {},
): SampleStatement {
  return { field, answer: 'given', value, source: 'person', statedBy: null, statedOn, ...origin }
}

function valueOf(random: Random, field: IntakeField, { languages, today }: Known): string | null {
  if (field === 'mother_tongues') return languages
  const question = questionOf(field)
  if (question.kind === 'text') return random.pick(SAID[field] ?? ['–'])
  if (question.kind === 'choice') return random.pick(USUAL[field] ?? question.options)
  return field === 'arrival_year'
    ? String(Number(today.slice(0, 4)) - random.between(1, 7))
    : String(random.between(0, INTAKE_FIELDS.school_years_abroad.most - 8))
}

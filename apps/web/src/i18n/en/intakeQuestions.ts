import { INTAKE_WORDS } from '@wegmarke/domain/lists/intake-words'
import type { intakeQuestions as german } from '../de/intakeQuestions.ts'
import type { Messages } from '../messages.ts'

/** Questions of the intake and their answers. */
export const intakeQuestions = {
  area: {
    identity: { title: INTAKE_WORDS.en.area.identity, hint: 'Name, birth date and papers.' },
    residence: {
      title: INTAKE_WORDS.en.area.residence,
      hint: 'Status, residence obligation and when the person came.',
    },
    schooling: {
      title: INTAKE_WORDS.en.area.schooling,
      hint: 'What was learned in the country of origin. Certificates and levels stand in the pathway.',
    },
    languages: {
      title: INTAKE_WORDS.en.area.languages,
      hint: 'Certified language levels stand in the pathway.',
    },
    livelihood: { title: INTAKE_WORDS.en.area.livelihood, hint: 'Rechtskreis, work and debts.' },
    health: {
      title: INTAKE_WORDS.en.area.health,
      hint: 'Ask only where the next step needs it, for example because a course has to be adapted. Diagnoses do not belong here.',
    },
    housing: {
      title: INTAKE_WORDS.en.area.housing,
      hint: 'How somebody lives, and whether there is a quiet place to learn.',
    },
    childcare: {
      title: INTAKE_WORDS.en.area.childcare,
      hint: 'Whether childcare stands in the way of a course.',
    },
    transport: { title: INTAKE_WORDS.en.area.transport, hint: 'Whether courses and firms can be reached.' },
    networks: {
      title: INTAKE_WORDS.en.area.networks,
      hint: 'Who helps, and which offices are involved already.',
    },
    wishes: { title: INTAKE_WORDS.en.area.wishes, hint: 'What the person wants, in the person’s own words.' },
  },
  field: INTAKE_WORDS.en.field,
  value: {
    identity_paper: {
      passport: 'passport',
      national_card: 'identity card of the country of origin',
      other_paper: 'another paper',
      applied: 'applied for',
      none: 'none',
    },
    flight_background: { yes: 'yes', no: 'no' },
    residence_obligation: { none: 'none', municipality: 'municipality', district: 'district', land: 'Land' },
    highest_school_abroad: {
      none: 'no school',
      primary: 'primary school',
      lower: 'lower secondary school',
      upper: 'upper secondary school',
      studies: 'studies begun',
      degree: 'studies completed',
    },
    training_abroad: {
      none: 'none',
      learned_on_the_job: 'learned on the job',
      begun: 'training begun',
      completed: 'training completed',
    },
    certificates_at_hand: { all: 'all', some: 'some', not_here: 'not in Germany', lost: 'lost' },
    recognition_state: {
      not_needed: 'not needed',
      not_begun: 'not begun',
      advised: 'advised',
      applied: 'applied for',
      partial: 'partly recognised',
      full: 'recognised',
      refused: 'refused',
    },
    latin_script: { fluent: 'fluent', learning: 'learning it', none: 'not yet' },
    german_everyday: {
      none: 'not yet',
      few_words: 'single words',
      everyday: 'manages everyday life',
      fluent: 'fluent',
    },
    work_beside: { none: 'none', mini_job: 'mini-job', part_time: 'part-time', full_time: 'full-time' },
    debts: { none: 'none', managed: 'yes, settled', pressing: 'yes, pressing' },
    health_limits: { none: 'no', some: 'yes, somewhat', treatment_needed: 'yes, treatment needed' },
    housing_kind: {
      state_reception: 'reception centre of the Land',
      shared_accommodation: 'shared accommodation',
      own_flat: 'own flat',
      shared_flat: 'shared flat',
      with_family: 'with family',
      youth_welfare: 'youth welfare',
      without_home: 'without a home',
    },
    housing_situation: {
      fits: 'fits',
      too_small: 'too small',
      under_notice: 'under notice',
      unsafe: 'not safe',
    },
    place_to_learn: { yes: 'yes', no: 'no' },
    children: {
      none: 'none',
      with_me: 'live with the person',
      elsewhere: 'live elsewhere',
      expecting: 'a child is on the way',
    },
    childcare: { needed: 'needed', arranged: 'arranged', not_needed: 'not needed' },
    means_of_transport: {
      ticket: 'bus and train',
      bicycle: 'bicycle',
      car: 'car',
      on_foot: 'on foot',
      none: 'none of these',
    },
    course_reachable: { well: 'well', not_at_all_hours: 'not at all hours', badly: 'badly' },
    family_here: { yes: 'yes', no: 'no' },
    supporter: { volunteer: 'yes, a volunteer', private: 'yes, privately', nobody: 'no' },
    offices_involved: { none: 'none', one: 'one', two: 'two', three_or_more: 'three or more' },
    regular_support: {
      enough: 'yes',
      not_enough: 'no, not enough',
      none_available: 'no, no office is responsible',
    },
    own_resources: {
      manages_alone: 'manages alone',
      needs_some_help: 'with some help',
      needs_much_help: 'with much help',
    },
    wants_support: { yes: 'yes', undecided: 'not decided yet', no: 'no' },
  },
} as const satisfies Messages<typeof german>

import type { intakeCriteria as german } from '../de/intakeCriteria.ts'
import type { Messages } from '../messages.ts'

/** Target group, criteria of admission and the decision. */
export const intakeCriteria = {
  admission: {
    title: 'Decision on admission',
    targetGroup: 'Target group',
    targetGroupHint: 'Whom the programme means, whatever the prospects of staying.',
    criteria: 'Five criteria of admission',
    criteriaHint:
      'When accompanying is more than usual counselling. The criteria decide nothing by themselves.',
    notForYou: 'The criteria are drawn from facts that you may not read.',
    decide: 'Decide',
    decideAgain: 'Decide anew',
    none: 'Not decided yet.',
    current: '{decision} on {date}',
    by: 'decided by {name}',
    reason: 'Reason: {reason}',
    earlier: 'Earlier decisions',
    atThatTime: 'At that time: {met} met, {notMet} not met, {unknown} open.',
    saved: 'Decision saved.',
    form: {
      title: 'Decide on admission',
      decision: 'Decision',
      reason: 'Reason',
      reasonHint: 'Needed for a refusal or an exception. It stands in the file.',
      decidedOn: 'Decided on',
      missing: 'Choose a decision.',
      notMet: 'Not met: {list}. So an admission is possible only as an exception with its reason.',
      open: 'Open: {list}. You can decide all the same.',
    },
  },
  decision: {
    admitted: 'Admitted',
    not_admitted: 'Not admitted',
    exception: 'Admitted as an exception',
  },
  outcome: { met: 'met', not_met: 'not met', unknown: 'open' },
  criterion: {
    age: 'Age',
    district: 'Lives in the district',
    flight_background: 'Flight background',
    qualification_open: 'No vocational qualification yet',
    complex_needs: 'Several needs at once',
    many_actors: 'Many offices involved',
    regular_path_fails: 'The usual way is not enough',
    own_resources_missing: 'Needs help with organising',
    consent: 'Wants to be accompanied',
  },
  because: {
    age: {
      within_limits: 'The person is {youngest} years old, in the programme until {last}.',
      within_limits_at_least: 'The person is {youngest} years old, in the programme until {last} at least.',
      within_limits_either:
        'The person is {youngest} or {oldest} years old, in the programme until {last} at least.',
      too_young: 'The person will be {from} only on {on}.',
      too_old: 'The age limit of {to} was reached on {since}.',
      at_the_limit:
        'The person is {youngest} or {oldest} years old. This birth date does not tell more exactly.',
      birth_date_missing: 'The birth date is missing.',
    },
    district: {
      lives_here: 'The municipality belongs to {district}.',
      lives_elsewhere: 'The municipality belongs to {livesIn}, not to {district}.',
      state_reception: 'The person still lives in a reception centre of the Land.',
      municipality_missing: 'The municipality is missing.',
    },
    flight_background: {
      person_says_yes: 'Stated so.',
      status_says_so: 'The residence status shows it. How secure the stay is plays no part.',
      person_says_no: 'Did not flee, by own statement.',
      status_open: 'The recorded status says nothing about it.',
      status_missing: 'No status recorded, and not asked.',
    },
    qualification_open: {
      none_yet: 'No recognised vocational qualification recorded.',
      has_one: 'There is a recognised vocational qualification ({level}).',
      entry_level_missing: 'The level at the start (vocation) is missing.',
    },
    complex_needs: {
      many_needs: 'Areas with needs: {count}. From {from} on the situation counts as complex.',
      few_needs: 'Areas with needs: {count}. From {from} on the situation counts as complex.',
      needs_open: 'Areas with needs: {count}. Not fully answered yet: {open}.',
    },
    many_actors: {
      yes: 'Three or more offices are involved.',
      no: 'Fewer than three offices are involved.',
      not_asked: 'Not asked yet.',
      declined: 'The person does not want to say.',
      not_known: 'That is not known.',
    },
    regular_path_fails: {
      yes: 'The usual counselling is not enough, or there is none.',
      no: 'The usual counselling is enough.',
      not_asked: 'Not asked yet.',
      declined: 'The person does not want to say.',
      not_known: 'That is not known.',
    },
    own_resources_missing: {
      yes: 'Appointments and authorities only work with help.',
      no: 'Appointments and authorities work alone.',
      not_asked: 'Not asked yet.',
      declined: 'The person does not want to say.',
      not_known: 'That is not known.',
    },
    consent: {
      yes: 'The person has agreed.',
      no: 'The person does not want to be accompanied. Taking part is voluntary.',
      undecided: 'The person has not decided yet.',
      not_asked: 'Not asked yet.',
      declined: 'The person does not want to say.',
      not_known: 'That is not known.',
    },
  },
} as const satisfies Messages<typeof german>

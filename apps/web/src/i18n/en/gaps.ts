import type { gaps as german } from '../de/gaps.ts'
import type { Messages } from '../messages.ts'

export const gaps = {
  reason: {
    legal_bar: 'Legal bar',
    illness: 'Illness',
    maternity_or_care: 'Maternity or care of the own child',
    custody: 'Custody',
    waiting_confirmed_place: 'Waits for a confirmed place',
    no_place: 'No place',
    no_childcare: 'No childcare',
    no_transport: 'No way to get there',
    costs: 'Costs',
    other: 'Another reason',
    unknown: 'Reason not known',
  },
  group: {
    excused: 'Stops the clocks',
    supply: 'Lies in the supply',
    other: 'Other',
  },
  form: {
    new: 'Explain a gap',
    change: 'Change a gap',
    view: 'Gap',
    from: 'From',
    to: 'Until',
    toHint: 'Leave empty while it lasts.',
    reason: 'Reason',
    note: 'In your own words',
    noteHint: 'No diagnoses, please.',
    evidenceOn: 'Proof seen on',
  },
  missing: {
    from: 'Enter the start.',
    reason: 'Choose a reason, even “not known”.',
  },
  saved: 'Gap saved.',
  changed: 'Gap changed.',
  withdrawn: 'Gap taken back.',
  name: 'Gap: {reason}',
  blank: 'Nothing recorded',
  explain: 'Explain the gap',
} as const satisfies Messages<typeof german>

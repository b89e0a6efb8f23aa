import type { residence as german } from '../de/residence.ts'
import type { Messages } from '../messages.ts'

export const residence = {
  rechtskreis: {
    SGB_II: 'SGB II (Jobcenter)',
    SGB_III: 'SGB III (employment agency)',
    SGB_VIII: 'SGB VIII (youth welfare)',
    SGB_XII: 'SGB XII (social welfare office)',
    AsylbLG: 'AsylbLG (social welfare office)',
    none: 'no benefits',
  },
  work: {
    allowed: 'work allowed',
    on_application: 'work on application',
    forbidden: 'work not allowed',
    unknown: 'work permission not known',
  },
  title: 'Status and Rechtskreis',
  paperUntil: 'Paper valid until {date}',
  paperExpired: 'Paper expired on {date}',
  workUntil: 'until {date}',
  form: {
    new: 'Record a residence status',
    change: 'Change a residence status',
    view: 'Residence status',
    status: 'Status',
    from: 'From',
    to: 'Until',
    toHint: 'Leave empty while it holds.',
    documentValidUntil: 'Paper valid until',
    workPermission: 'Work permission',
    workPermissionUntil: 'Work permission until',
    note: 'Remark',
    advice: 'Note, checked on {date}: {text}',
  },
  entitlementForm: {
    new: 'Record a Rechtskreis',
    change: 'Change a Rechtskreis',
    view: 'Rechtskreis',
    rechtskreis: 'Rechtskreis',
  },
  missing: {
    status: 'Choose the status, even “not known”.',
    rechtskreis: 'Choose the Rechtskreis.',
    from: 'Enter since when.',
  },
  saved: '“{name}” saved.',
  changed: '“{name}” changed.',
  withdrawn: '“{name}” taken back.',
} as const satisfies Messages<typeof german>

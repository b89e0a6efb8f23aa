import type { alliance as german } from '../de/alliance.ts'
import type { Messages } from '../messages.ts'

export const alliance = {
  title: 'Situation in the alliance',
  lead: 'Numbers over all organisations, without names. Each number is rounded to five. Not shown is what concerns fewer than five people, all but a few, or could be worked out.',
  numbers: 'All open files',
  hidden: 'not shown',
  noPlace: 'without municipality',
  listless:
    'This number is rounded to five. There is no list behind it here: only who works with the person opens the file. Files that you may open yourself are not counted.',
} as const satisfies Messages<typeof german>

import type { adminPreview as german } from '../de/adminPreview.ts'
import type { Messages } from '../messages.ts'

/** What other thresholds would say of today's files. */
export const adminPreview = {
  title: 'Preview on the files of today',
  lead: 'Before you save: so many open files would have which level with the new thresholds.',
  ask: 'Work out the preview',
  runs: 'Looking through the files …',
  nothing: 'Change a threshold above, then there is something to compare.',
  caption: 'Open files by level, now and with the new values',
  level: 'Level',
  now: 'Now',
  then: 'With the new values',
  few: 'fewer than 5',
  about: 'about {count}',
  same: '{words}, hardly different',
  definition:
    'Counted are all files of the alliance that are open today, judged by the same rules as always. Rounded to five; nothing is shown below five, so that nobody can be recognised. Closed files do not count.',
  failure: {
    'too-many-files':
      'There are too many files for a preview. A sample would say something else than it seems to, so there is none.',
    'took-too-long': 'Looking through took too long. Try again at a quieter time.',
  },
} as const satisfies Messages<typeof german>

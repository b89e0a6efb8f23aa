import type { alliance as german } from '../de/alliance.ts'
import type { Messages } from '../messages.ts'

export const alliance = {
  title: 'Situation in the alliance',
  lead: 'Numbers over all organisations, without names. Each number is rounded to five. Not shown is what concerns fewer than five people, all but a few, or could be worked out.',
  numbers: 'All open files',
  hidden: 'not shown',
  nothing: 'There is no number here at present that may be shown.',
  nothingBesideOwn:
    'This page counts only files that you may not open yourself: those of organisations below yours. There are none of them, or too few. The files of your own organisation stand in the caseload report, with all numbers.',
  nothingYet: 'There are too few open files in the alliance so far. A number appears from five people on.',
  withoutOwn:
    'Files that you may open yourself are not counted here. Your numbers stand in the caseload report.',
  toReport: 'To the caseload report',
  noPlace: 'without municipality',
  listless:
    'This number is rounded to five. There is no list behind it here: only who works with the person opens the file. Files that you may open yourself are not counted.',
} as const satisfies Messages<typeof german>

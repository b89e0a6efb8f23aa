import type { today as german } from '../de/today.ts'
import type { Messages } from '../messages.ts'

export const today = {
  title: 'Today',
  due: {
    title: 'Overdue and today',
    empty: 'Nothing is due.',
    emptyHint: 'Tasks, ending steps and expiring papers appear here by themselves.',
  },
  waiting: {
    title: 'Waiting for me',
    empty: 'Nothing is waiting for you.',
    emptyHint: 'New Prüfhinweise in your files appear here and stay until they are answered.',
  },
  news: {
    title: 'New in my files',
    empty: 'Nothing new for a week.',
    emptyHint: 'What others enter in your files appears here.',
  },
  more: 'And {count} more: the list “Files” shows all.',
  showAll: 'Show {count} more',
  kind: {
    task_due: 'Task',
    note_open: 'Prüfhinweis',
    remedy_due: 'Promised remedy',
    step_ends: 'Step ends, nothing follows',
    end_missing: 'End missing',
    document_expires: 'Paper expires',
    contact_broken: 'Contact broken, mentor',
    concern_urgent: 'Urgent concern',
    concern_raised: 'Concern',
    grant_unconfirmed: 'Confirm access',
    file_new: 'New file',
    file_changed: 'Changed',
  },
  note: {
    onset: 'check the onset',
    career: 'check for a Maßnahmen-Karriere',
    other: 'look at the note',
  },
  action: {
    open: 'Open',
    answer: 'Look and answer',
    enterEnd: 'Enter the end',
    planNext: 'Plan the next step',
    checkPaper: 'Check the paper',
    answerConcern: 'Look and answer',
    lookAtMentoring: 'Look at the mentoring',
    confirm: 'Confirm',
    look: 'Look',
  },
  overdue: 'overdue since {date}',
  dueOn: 'by {date}',
  dueToday: 'today',
  byWhom: 'by {name}',
  confirmed: 'The access is confirmed.',
  outOfSight: 'File out of sight',
} as const satisfies Messages<typeof german>

import { TODAY_WORDS } from '@wegmarke/domain/lists/today-words'
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
    emptyHint: 'New check notes in your files appear here and stay until they are answered.',
  },
  news: {
    title: 'New in my files',
    empty: 'Nothing new for a week.',
    emptyHint: 'What others enter in your files appears here.',
  },
  more: 'And {count} more: the list “Files” shows all.',
  showAll: 'Show {count} more',
  kind: TODAY_WORDS.en.kind,
  note: TODAY_WORDS.en.note,
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
    readHandOver: 'Read the checklist',
  },
  overdue: 'overdue since {date}',
  dueOn: 'by {date}',
  dueToday: 'today',
  standsInFor: 'standing in for {name}',
  ledBy: 'led by {name}',
  noLead: 'unassigned',
  cameFrom: 'from {name}',
  byWhom: 'by {name}',
  confirmed: 'The access is confirmed.',
  outOfSight: TODAY_WORDS.en.outOfSight,
} as const satisfies Messages<typeof german>

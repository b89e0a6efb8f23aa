import type { tasks as german } from '../de/tasks.ts'
import type { Messages } from '../messages.ts'

export const tasks = {
  form: {
    new: 'Add a task',
    change: 'Change a task',
    view: 'Task',
    title: 'What is to be done?',
    dueOn: 'Until when?',
    owner: 'Who?',
    nobody: 'Nobody yet',
  },
  missing: { title: 'Write what is to be done.' },
  done: 'Done',
  doneOn: 'Done on {date}',
  finished: 'Done ({count})',
  reopen: 'Open again',
  overdue: 'overdue since {date}',
  due: 'until {date}',
  noDate: 'no date',
  saved: 'Task saved.',
  changed: 'Task changed.',
  markedDone: 'Task “{title}” done.',
  markedOpen: 'Task “{title}” is open again.',
  withdrawn: 'Task taken back.',
} as const satisfies Messages<typeof german>

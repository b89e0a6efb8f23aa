import type { journal as german } from '../de/journal.ts'
import type { Messages } from '../messages.ts'

export const journal = {
  kind: {
    conversation: 'Conversation',
    call: 'Call',
    message: 'Message',
    accompaniment: 'Accompaniment',
    not_reached: 'Not reached',
    authority: 'Authority',
    other: 'Other',
  },
  quick: {
    title: 'Quick note',
    kind: 'What happened?',
    text: 'One sentence about it',
    textHint: 'Only what matters for the pathway. No diagnoses, nothing about others.',
    happenedOn: 'When?',
    save: 'Note it',
  },
  form: {
    change: 'Change a journal entry',
    view: 'Journal entry',
    new: 'Journal entry',
    kind: 'What happened?',
    happenedOn: 'When?',
    text: 'Text',
    hint: 'The earlier wording is kept.',
  },
  missing: {
    kind: 'Choose what happened.',
    text: 'Write a sentence.',
    happenedOn: 'Enter the day.',
  },
  saved: 'Noted.',
  changed: 'Journal entry changed.',
  withdrawn: 'Journal entry taken back.',
  writtenBy: '{name}',
} as const satisfies Messages<typeof german>

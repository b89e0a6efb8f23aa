/** What kind of contact or event a journal entry tells of. */
export const JOURNAL_KINDS = [
  'conversation',
  'call',
  'message',
  'accompaniment',
  'not_reached',
  'authority',
  'other',
] as const
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** What the next deadline of a file is about. */
export const DEADLINE_KINDS = ['paper', 'work_permission', 'age', 'step_end', 'task', 'remedy'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** What the highest level on an axis rests on: what the person came with, or a certificate that was seen or verified. */
export const LEVEL_GROUNDS = ['entry', 'seen', 'verified'] as const
export type LevelGround = (typeof LEVEL_GROUNDS)[number]

/** Entries to, exits from and stock of a quarter. */
export const MOVEMENTS = ['entries', 'exits', 'stock'] as const
export type Movement = (typeof MOVEMENTS)[number]

/** Journal entries that are a contact with the person; "not reached" and entries about authorities are none. */
export const CONTACT_KINDS = ['conversation', 'call', 'message', 'accompaniment'] as const

/** The life of a note: a Prüfhinweis or one of the other notes. */
export const NOTE_STATES = ['open', 'seen', 'answered', 'cleared'] as const
export type NoteState = (typeof NOTE_STATES)[number]

/** What a note is about; "career" is the Prüfhinweis. */
export const NOTE_KINDS = ['career', 'successor', 'expiry', 'contact', 'overlap', 'data'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** True and here is the remedy; not true, because; known and justified until. */
export const ANSWER_KINDS = ['remedy', 'not_true', 'justified'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

import type { CareerLevel } from '../career/result.ts'
import type { ListLanguage } from './list-words.ts'

/** The three lists of the start page. */
export const TODAY_LISTS = ['due', 'waiting', 'news'] as const
export type TodayListName = (typeof TODAY_LISTS)[number]

/** What a row of the start page can be about. */
export const TODAY_KINDS = [
  'task_due',
  'note_open',
  'remedy_due',
  'step_ends',
  'end_missing',
  'document_expires',
  'contact_broken',
  'concern_urgent',
  'concern_raised',
  'grant_unconfirmed',
  'file_new',
  'file_changed',
  'session_logged',
  'hand_over',
] as const
export type TodayKind = (typeof TODAY_KINDS)[number]

/** What the start page and its lists as tables both say. */
export const TODAY_WORDS = {
  de: {
    outOfSight: 'Akte nicht einsehbar',
    list: {
      due: 'Überfällig und heute',
      waiting: 'Wartet auf mich',
      news: 'Neu in meinen Akten',
    },
    kind: {
      task_due: 'Aufgabe',
      note_open: 'Prüfhinweis',
      remedy_due: 'Zugesagte Abhilfe',
      step_ends: 'Schritt endet, nichts folgt',
      end_missing: 'Ende fehlt',
      document_expires: 'Papier läuft ab',
      contact_broken: 'Kontakt abgerissen, Begleitung',
      concern_urgent: 'Dringende Sorge',
      concern_raised: 'Sorge',
      grant_unconfirmed: 'Zugang bestätigen',
      file_new: 'Neue Akte',
      session_logged: 'Treffen eingetragen',
      file_changed: 'Geändert',
      hand_over: 'Neu übernommen',
    },
    note: {
      onset: 'Beginn prüfen',
      career: 'Maßnahmen-Karriere prüfen',
      other: 'Hinweis ansehen',
    },
    column: {
      file: 'Aktenzeichen',
      kind: 'Art',
      what: 'Näheres',
      due: 'Fällig',
      at: 'Seit',
      cover: 'In Vertretung',
    },
  },
  en: {
    outOfSight: 'File out of sight',
    list: {
      due: 'Overdue and today',
      waiting: 'Waiting for me',
      news: 'New in my files',
    },
    kind: {
      task_due: 'Task',
      note_open: 'Check note',
      remedy_due: 'Promised remedy',
      step_ends: 'Step ends, nothing follows',
      end_missing: 'End missing',
      document_expires: 'Paper expires',
      contact_broken: 'Contact broken, mentor',
      concern_urgent: 'Urgent concern',
      concern_raised: 'Concern',
      grant_unconfirmed: 'Confirm access',
      file_new: 'New file',
      session_logged: 'Meeting logged',
      file_changed: 'Changed',
      hand_over: 'Newly taken over',
    },
    note: {
      onset: 'check the onset',
      career: 'check for a measure career',
      other: 'look at the note',
    },
    column: { file: 'Code', kind: 'Kind', what: 'Details', due: 'Due', at: 'Since', cover: 'Standing in' },
  },
} as const satisfies Readonly<
  Record<
    ListLanguage,
    {
      readonly outOfSight: string
      readonly list: Readonly<Record<TodayListName, string>>
      readonly kind: Readonly<Record<TodayKind, string>>
      readonly note: Readonly<Record<'onset' | 'career' | 'other', string>>
      readonly column: Readonly<Record<'file' | 'kind' | 'what' | 'due' | 'at' | 'cover', string>>
    }
  >
>

/** What there is to look at in a check note of this level. */
export function noteWordsOf(level: CareerLevel | null, language: ListLanguage): string {
  return TODAY_WORDS[language].note[level === 'career' || level === 'onset' ? level : 'other']
}

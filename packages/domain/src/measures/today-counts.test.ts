import { expect, it } from 'vitest'
import { TODAY_KINDS, type TodayKind } from '../lists/today-words.ts'
import { definitionOf } from './definition.ts'
import { NEWS_DAYS, PAPER_END_DAYS, STEP_END_DAYS } from './limits.ts'
import type { TODAY_COUNTS } from './today-counts.ts'

/** In which number each kind of row is counted, and the words that say so. */
const SAID: Record<TodayKind, readonly [keyof typeof TODAY_COUNTS, de: RegExp, en: RegExp]> = {
  task_due: ['today.due', /Aufgaben/, /tasks/],
  remedy_due: ['today.due', /Abhilfen/, /remedies/],
  step_ends: ['today.due', new RegExp(`Ende in ${STEP_END_DAYS} Tagen`), /nothing to follow/],
  end_missing: ['today.due', /vergangenem Ende/, /past their end/],
  document_expires: ['today.due', new RegExp(`Papiere, die in ${PAPER_END_DAYS} Tagen`), /papers that end/],
  contact_broken: ['today.due', /Kontakt abgerissen/, /contact is broken/],
  note_open: ['today.waiting', /offene und gesehene Hinweise/, /open and seen notes/],
  concern_urgent: ['today.waiting', /Sorgen ohne Antwort/, /Concerns without an answer/],
  concern_raised: ['today.waiting', /Sorgen ohne Antwort/, /Concerns without an answer/],
  grant_unconfirmed: ['today.waiting', /Zugänge/, /access/],
  hand_over: ['today.waiting', /Übergaben/, /hand-overs/],
  file_new: ['today.news', new RegExp(`${NEWS_DAYS} Tagen zu Ihnen kamen`), /came to you/],
  file_changed: ['today.news', /andere etwas eingetragen/, /others have written/],
  session_logged: ['today.news', /Treffen/, /meeting/],
}

it.each(TODAY_KINDS)('the start page says where it counts %s', (kind) => {
  const [measure, ...words] = SAID[kind]
  for (const [index, language] of (['de', 'en'] as const).entries()) {
    const { text, formula } = definitionOf(measure, language)
    expect(`${text} ${formula}`).toMatch(words[index]!)
  }
})

import type { TodayItem } from '@wegmarke/contract/today'
import type { RouteLocationRaw } from 'vue-router'

type Kind = TodayItem['kind']

/** Which dialog of the person page an item opens, where it opens one. */
const OPENS = {
  task_due: 'task',
  note_open: 'answer',
  remedy_due: 'answer',
  step_ends: 'step',
  end_missing: 'step',
  document_expires: 'residence',
  grant_unconfirmed: null,
  file_new: null,
  file_changed: null,
  hand_over: null,
  session_logged: null,
  concern_urgent: null,
  concern_raised: null,
  contact_broken: null,
} as const satisfies Record<Kind, string | null>

/** The one thing to do about an item; names a text below `today.action`. */
const ACTION_OF = {
  task_due: 'open',
  note_open: 'answer',
  remedy_due: 'answer',
  step_ends: 'planNext',
  end_missing: 'enterEnd',
  document_expires: 'checkPaper',
  grant_unconfirmed: 'confirm',
  file_new: 'look',
  file_changed: 'look',
  hand_over: 'readHandOver',
  session_logged: 'look',
  concern_urgent: 'answerConcern',
  concern_raised: 'answerConcern',
  contact_broken: 'lookAtMentoring',
} as const satisfies Record<Kind, string>

/** What is done on the sheet of the mentoring, at the record itself. */
const MENTORING: ReadonlySet<Kind> = new Set([
  'concern_urgent',
  'concern_raised',
  'contact_broken',
  'session_logged',
])

/** What the button of an item says: to look is all that is left where somebody else works on the file. */
export function actionOf(item: TodayItem): (typeof ACTION_OF)[Kind] {
  return item.isMine || item.kind === 'grant_unconfirmed' ? ACTION_OF[item.kind] : 'look'
}

/** Where the action of an item leads; null for what is done on the spot or lies out of sight. */
export function targetOf(item: TodayItem): RouteLocationRaw | null {
  if (item.caseFileId === null || item.name === '') return null
  if (item.kind === 'hand_over') return { name: 'hand-overs', hash: `#hand-over-${item.recordId}` }
  if (MENTORING.has(item.kind)) {
    const params = { caseFileId: item.caseFileId }
    const hash = item.recordId === null ? '' : `#${item.recordId}`
    return { name: 'case-file-mentoring', params, hash }
  }
  // Who only watches over a file comes to read it, not to a form
  const open = item.isMine ? OPENS[item.kind] : null
  // A step that ends needs a successor: the form of a new step, not the one that ends
  const record = item.kind === 'step_ends' ? undefined : item.recordId
  const query = open === null ? {} : { open, ...(record ? { record } : {}) }
  return { name: 'case-file', params: { caseFileId: item.caseFileId }, query }
}

import { OUTREACH_WORDS } from '@wegmarke/domain/lists/outreach-words'
import type { outreach as german } from '../de/outreach.ts'
import type { Messages } from '../messages.ts'

export const outreach = {
  title: 'Addressed, not won',
  lead: 'Only a number for each month and reason. No person is stored, and there is no field for names or notes.',
  month: 'Month',
  municipality: 'Municipality',
  noMunicipality: 'not stated',
  organisation: 'Organisation',
  count: 'Count one person',
  countHint: 'One click on the reason counts one person.',
  counted: 'Counted: {reason}.',
  takenBack: 'One count taken back.',
  takeBack: 'Take one back',
  takeBackNamed: 'Take one back: {reason}, {municipality}',
  table: 'Counted in {month}',
  none: 'Nothing is counted for this month yet.',
  noneHint: 'Choose a reason above as soon as somebody was addressed and does not want to take part.',
  column: { reason: 'Reason', municipality: 'Municipality', number: 'Number', action: 'Take back' },
  reason: OUTREACH_WORDS.en.reason,
} as const satisfies Messages<typeof german>

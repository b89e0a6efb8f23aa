import type { TodayItem } from '@wegmarke/contract/today'
import { describe, expect, it } from 'vitest'
import { actionOf, targetOf } from './today-item.ts'

const item: TodayItem = {
  kind: 'end_missing',
  caseFileId: 'file',
  name: 'Amina',
  text: 'IK',
  dueOn: '2026-11-01',
  at: null,
  recordId: 'step',
  recordVersion: 1,
  noteKind: null,
  level: null,
  isMine: true,
  standsInFor: null,
  leadName: null,
}

describe('the action of a row of Heute', () => {
  it('opens the form of the record for who works on the file', () => {
    expect(actionOf(item)).toBe('enterEnd')
    expect(targetOf(item)).toMatchObject({ query: { open: 'step', record: 'step' } })
  })

  it('opens the form of a new step where one ends and nothing follows', () => {
    expect(targetOf({ ...item, kind: 'step_ends' })).toMatchObject({ query: { open: 'step' } })
    expect(targetOf({ ...item, kind: 'step_ends' })).not.toMatchObject({ query: { record: 'step' } })
  })

  it('only looks where somebody else works on the file', () => {
    expect(actionOf({ ...item, isMine: false })).toBe('look')
    expect(targetOf({ ...item, isMine: false })).toMatchObject({ query: {} })
  })

  it.each(['concern_urgent', 'concern_raised', 'contact_broken'] as const)(
    'leads from %s to the record on the sheet of the mentoring, also who only watches over it',
    (kind) => {
      const target = { name: 'case-file-mentoring', params: { caseFileId: 'file' }, hash: '#record' }
      expect(targetOf({ ...item, kind, recordId: 'record' })).toEqual(target)
      expect(targetOf({ ...item, kind, recordId: 'record', isMine: false })).toEqual(target)
    },
  )

  it('leads from a logged meeting to the sheet of the mentoring', () => {
    expect(targetOf({ ...item, kind: 'session_logged', recordId: null })).toMatchObject({ hash: '' })
  })

  it('leads nowhere where the file is out of sight', () => {
    expect(targetOf({ ...item, name: '' })).toBeNull()
  })
})

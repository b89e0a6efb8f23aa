import type { MentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { describe, expect, it } from 'vitest'
import { dateEntry, NO_DATE } from '../../ui/date-entry.ts'
import {
  daysToNext,
  durationChoices,
  newSessionValues,
  sessionBody,
  sessionMistakes,
  sessionValues,
} from './session-values.ts'

const TODAY = '2026-11-22'
const STORED: MentoringSession = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 2,
  recordedAt: '2026-11-20T10:00:00Z',
  happenedOn: '2026-11-20',
  outcome: 'happened',
  kind: 'call',
  minutes: 45,
  nextOn: '2026-12-04',
  text: 'Bewerbung geschrieben.',
}

describe('a session in the form', () => {
  it('comes back as it was stored', () => {
    const { id, version, recordedAt, ...fields } = STORED
    expect(sessionBody(sessionValues(STORED), TODAY)).toEqual(fields)
  })

  it('needs one tap: what was', () => {
    const wrong = Object.entries(sessionMistakes(newSessionValues())).filter(([, key]) => key !== undefined)
    expect(wrong.map(([name]) => name)).toEqual(['outcome'])
    expect(sessionMistakes({ ...newSessionValues(), outcome: 'happened' })).toEqual({})
  })

  it.each([
    ['today', TODAY],
    ['yesterday', '2026-11-21'],
  ] as const)('of %s is one of %s', (day, happenedOn) => {
    expect(sessionBody({ ...newSessionValues(), outcome: 'happened', day }, TODAY)).toMatchObject({
      happenedOn,
    })
  })

  it.each([
    ['14', NO_DATE, '2026-12-06'],
    ['other', dateEntry('2026-12-24'), '2026-12-24'],
    ['none', NO_DATE, null],
    [null, NO_DATE, null],
  ])('with the next one at %s, is sent with that day', (next, nextDay, nextOn) => {
    const values = { ...newSessionValues(), outcome: 'happened' as const, next, nextDay }
    expect(sessionBody(values, TODAY).nextOn).toBe(nextOn)
  })

  it('that did not happen says neither how nor how long', () => {
    const values = { ...sessionValues(STORED), outcome: 'did_not_come' as const }
    expect(sessionBody(values, TODAY)).toMatchObject({ kind: null, minutes: null })
  })

  it('asks for the day where another day was chosen', () => {
    const values = {
      ...newSessionValues(),
      outcome: 'happened' as const,
      day: 'other' as const,
      next: 'other',
    }
    expect(sessionMistakes(values)).toMatchObject({
      happenedOn: 'problems.field.required',
      nextOn: 'problems.field.required',
    })
  })
})

it('offers the agreed rhythm among the usual days, each once', () => {
  expect(daysToNext(null)).toEqual([7, 14])
  expect(daysToNext(14)).toEqual([7, 14])
  expect(daysToNext(10)).toEqual([7, 10, 14])
})

it('keeps an unusual duration as a choice, in its place', () => {
  expect(durationChoices('60')).toEqual(['15', '30', '60', '90', '120'])
  expect(durationChoices('45')).toEqual(['15', '30', '45', '60', '90', '120'])
})

import { describe, expect, it } from 'vitest'
import { checkClosing, checkNewFile, checkReopening } from './file-check.ts'

const today = '2026-11-22'
const file = {
  nameAsWished: 'Amina',
  legalName: null,
  birthDate: null,
  openedOn: today,
  goal: null,
  goalOccupation: null,
} as const
const found = (refusals: readonly { pointer: string; code: string }[]) =>
  refusals.map(({ pointer, code }) => `${pointer} ${code}`)

describe('checkNewFile', () => {
  it('accepts a file of which only the name is known', () => {
    expect(checkNewFile(file, today)).toEqual([])
  })

  it.each([
    [{ nameAsWished: '12345' }, '/nameAsWished no-letter'],
    [{ nameAsWished: 'Ali\u202e' }, '/nameAsWished control-character'],
    [{ legalName: 'أمينة' }, '/legalName not-in-register-charset'],
    [{ openedOn: '2026-02-30' }, '/openedOn day-does-not-exist'],
    [{ openedOn: '2026-11-23' }, '/openedOn day-in-future'],
    [{ birthDate: { date: '2005-02-29', precision: 'day' } }, '/birthDate/date day-does-not-exist'],
    [{ birthDate: { date: '2027-01-01', precision: 'year' } }, '/birthDate/date day-in-future'],
    [
      { birthDate: { date: '2026-05-05', precision: 'day' }, openedOn: '2026-05-04' },
      '/openedOn opened-before-birth',
    ],
    [{ goalOccupation: 'Koch' }, '/goalOccupation occupation-without-vocational-goal'],
    [{ goal: 'FOR', goalOccupation: 'Koch' }, '/goalOccupation occupation-without-vocational-goal'],
  ] as const)('refuses %j', (change, refusal) => {
    expect(found(checkNewFile({ ...file, ...change }, today))).toContain(refusal)
  })

  it('accepts a birth date of year precision in this year, since the day may lie before today', () => {
    const birthDate = { date: '2026-12-31', precision: 'year' } as const
    expect(checkNewFile({ ...file, birthDate }, today)).toEqual([])
  })
})

describe('closing and reopening', () => {
  const episodes = [
    { openedOn: '2024-01-10', closedOn: '2024-06-30' },
    { openedOn: '2025-03-01', closedOn: null },
  ]

  it('closes between the opening of the running episode and today', () => {
    expect(checkClosing('2025-03-01', episodes, today)).toEqual([])
    expect(checkClosing(today, episodes, today)).toEqual([])
  })

  it.each([
    ['2025-02-28', '/on closed-before-opened'],
    ['2026-11-23', '/on day-in-future'],
    ['2025-04-31', '/on day-does-not-exist'],
  ])('does not close on %s', (on, refusal) => {
    expect(found(checkClosing(on, episodes, today))).toEqual([refusal])
  })

  it('opens again no earlier than it closed', () => {
    const closed = [{ openedOn: '2024-01-10', closedOn: '2024-06-30' }]
    expect(checkReopening('2024-06-30', closed, today)).toEqual([])
    expect(found(checkReopening('2024-06-29', closed, today))).toEqual(['/on reopened-before-closed'])
    expect(found(checkReopening('2027-01-01', closed, today))).toEqual(['/on day-in-future'])
  })
})

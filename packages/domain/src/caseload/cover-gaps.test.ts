import { describe, expect, it } from 'vitest'
import { coverGaps, daysAway } from './cover-gaps.ts'

const away = (accountId: string, from: string, to: string, organisationId = 'ki') => ({
  accountId,
  organisationId,
  from,
  to,
})

describe('the days on which somebody is away', () => {
  const jonas = { accountId: 'jonas', organisationId: 'ki', from: '2026-11-20', to: '2026-12-04' }

  it.each([
    [[away('jonas', '2026-11-23', '2026-11-30')], ['2026-11-23 2026-11-30']],
    [[away('jonas', '2026-11-01', '2026-11-20')], ['2026-11-20 2026-11-20']],
    [[away('jonas', '2026-12-04', '2026-12-31')], ['2026-12-04 2026-12-04']],
    [[away('jonas', '2026-11-01', '2026-12-31')], ['2026-11-20 2026-12-04']],
    [[away('jonas', '2026-12-05', '2026-12-31'), away('jonas', '2026-11-01', '2026-11-19')], []],
    [[away('tilda', '2026-11-23', '2026-11-30')], []],
    [[away('jonas', '2026-11-23', '2026-11-30', 'sozialamt')], []],
    [
      [away('jonas', '2026-12-01', '2026-12-02'), away('jonas', '2026-11-20', '2026-11-21')],
      ['2026-11-20 2026-11-21', '2026-12-01 2026-12-02'],
    ],
  ])('lie within the time that is asked for: %j', (absences, expected) => {
    expect(daysAway(jonas, absences).map(({ from, to }) => `${from} ${to}`)).toEqual(expected)
  })

  it('are all of an absence where the time has no end', () => {
    const ever = { ...jonas, to: null }
    expect(daysAway(ever, [away('jonas', '2026-12-24', '2027-01-06')])).toEqual([
      { from: '2026-12-24', to: '2027-01-06' },
    ])
  })
})

it('finds the caseloads that have nobody while their cover is away, and no others', () => {
  const absence = {
    ...away('tilda', '2026-11-20', '2026-12-04'),
    covers: [
      { caseloadId: 1, accountId: 'jonas' },
      { caseloadId: 2, accountId: 'nora' },
    ],
  }
  const absences = [absence, away('jonas', '2026-11-23', '2026-11-30')]
  expect(coverGaps(absence, absences)).toEqual([
    { caseloadId: 1, accountId: 'jonas', from: '2026-11-23', to: '2026-11-30' },
  ])
})

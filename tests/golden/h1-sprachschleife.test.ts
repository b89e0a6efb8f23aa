import { describe, expect, it } from 'vitest'
import { h1 } from './histories/h1-sprachschleife.ts'
import { evidenceOf, verdictOf } from './judged.ts'

describe('H1 Sprachschleife', () => {
  it('is a Maßnahmen-Karriere: the same level tried three times, no gain for 34 months', () => {
    expect(verdictOf(h1)).toEqual({
      sinceLastGain: 5,
      monthsOfStandstill: 34,
      signals: 'A B C D E',
      level: 'career',
    })
  })

  it('shows its evidence for A', () => {
    expect(evidenceOf(h1)['A']).toEqual({
      stepIds: ['IK-WDH 2019-02', 'BSK-B1 2019-09', 'MAT 2020-03', 'BSK-B1 2020-10', 'MAT 2021-05'],
      months: ['2019-02..2021-10'],
      figures: { steps: 5 },
    })
  })

  it('shows its evidence for B', () => {
    expect(evidenceOf(h1)['B']).toEqual({
      stepIds: ['IK-WDH 2019-02', 'BSK-B1 2019-09', 'MAT 2020-03', 'BSK-B1 2020-10', 'MAT 2021-05'],
      months: ['2019-01..2021-10'],
      figures: { months: 34, excusedMonths: 0 },
    })
  })

  it('shows its evidence for C', () => {
    expect(evidenceOf(h1)['C']).toEqual({
      stepIds: ['IK-WDH 2019-02', 'BSK-B1 2019-09', 'MAT 2020-03', 'BSK-B1 2020-10', 'MAT 2021-05'],
      months: [
        '2019-02..2019-05',
        '2019-09..2020-01',
        '2020-03..2020-05',
        '2020-10..2021-02',
        '2021-05..2021-08',
      ],
      figures: { tries: 3, steps: 5 },
    })
  })

  it('shows its evidence for D', () => {
    expect(evidenceOf(h1)['D']).toEqual({
      stepIds: ['MAT 2020-03', 'BSK-B1 2020-10'],
      months: ['2020-03..2020-05', '2020-10..2021-02'],
      figures: { breaks: 2 },
    })
  })

  it('shows its evidence for E', () => {
    expect(evidenceOf(h1)['E']).toEqual({
      stepIds: [],
      months: ['2020-06..2020-09'],
      figures: { gaps: 1, longestMonths: 4 },
    })
  })
})

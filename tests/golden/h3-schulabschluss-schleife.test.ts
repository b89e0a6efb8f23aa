import { describe, expect, it } from 'vitest'
import { h3 } from './histories/h3-schulabschluss-schleife.ts'
import { evidenceOf, verdictOf } from './judged.ts'

describe('H3 Schulabschluss-Schleife', () => {
  it('is a Maßnahmen-Karriere although four of five measures nominally lead on', () => {
    expect(verdictOf(h3)).toEqual({
      sinceLastGain: 4,
      monthsOfStandstill: 33,
      signals: 'A B C D',
      level: 'career',
    })
  })

  it('shows its evidence for A', () => {
    expect(evidenceOf(h3)['A']).toEqual({
      stepIds: ['AV 2019-08', 'HSA-VHS 2020-09', 'F4 2021-03', 'BVB 2021-09'],
      months: ['2019-08..2022-04'],
      figures: { steps: 4 },
    })
  })

  it('shows its evidence for B', () => {
    expect(evidenceOf(h3)['B']).toEqual({
      stepIds: ['AV 2019-08', 'HSA-VHS 2020-09', 'F4 2021-03', 'BVB 2021-09'],
      months: ['2019-08..2022-04'],
      figures: { months: 33, excusedMonths: 0 },
    })
  })

  it('shows its evidence for C', () => {
    expect(evidenceOf(h3)['C']).toEqual({
      stepIds: ['AV 2019-08', 'HSA-VHS 2020-09'],
      months: ['2019-08..2020-07', '2020-09..2021-01'],
      figures: { tries: 2, steps: 2 },
    })
  })

  it('shows its evidence for D', () => {
    expect(evidenceOf(h3)['D']).toEqual({
      stepIds: ['HSA-VHS 2020-09', 'BVB 2021-09'],
      months: ['2020-09..2021-01', '2021-09..2022-02'],
      figures: { breaks: 2 },
    })
  })
})

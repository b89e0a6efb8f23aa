import { describe, expect, it } from 'vitest'
import { h4 } from './histories/h4-beginn.ts'
import { evidenceOf, verdictOf } from './judged.ts'

describe('H4 Beginn', () => {
  it('is a beginning: three short measures, one of them twice', () => {
    expect(verdictOf(h4)).toEqual({
      sinceLastGain: 3,
      monthsOfStandstill: 16,
      signals: 'A C F',
      level: 'onset',
    })
  })

  it('shows its evidence for A', () => {
    expect(evidenceOf(h4)['A']).toEqual({
      stepIds: ['EOK 2020-06', 'AGH-ASYL 2020-11', 'EOK 2021-03'],
      months: ['2020-06..2021-09'],
      figures: { steps: 3 },
    })
  })

  it('shows its evidence for C', () => {
    expect(evidenceOf(h4)['C']).toEqual({
      stepIds: ['EOK 2020-06', 'EOK 2021-03'],
      months: ['2020-06..2020-09', '2021-03..2021-06'],
      figures: { tries: 2, steps: 2 },
    })
  })

  it('shows its evidence for F', () => {
    expect(evidenceOf(h4)['F']).toEqual({
      stepIds: ['EOK 2020-06', 'AGH-ASYL 2020-11', 'EOK 2021-03'],
      months: ['2020-06..2021-09'],
      figures: { steps: 3, months: 11, holdingMonths: 11, percent: 100 },
    })
  })
})

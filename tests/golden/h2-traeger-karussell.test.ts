import { describe, expect, it } from 'vitest'
import { h2 } from './histories/h2-traeger-karussell.ts'
import { evidenceOf, verdictOf } from './judged.ts'

describe('H2 Träger-Karussell', () => {
  it('is a Maßnahmen-Karriere: five measures, all holding, nothing certified in 39 months', () => {
    expect(verdictOf(h2)).toEqual({
      sinceLastGain: 5,
      monthsOfStandstill: 39,
      signals: 'A B E F G',
      level: 'career',
    })
  })

  it('shows its evidence for A', () => {
    expect(evidenceOf(h2)['A']).toEqual({
      stepIds: ['FIM 2017-04', 'PERJUF 2017-11', 'MAT 2018-09', 'MAG 2019-04', 'WSJ 2019-09'],
      months: ['2017-04..2020-06'],
      figures: { steps: 5 },
    })
  })

  it('shows its evidence for B', () => {
    expect(evidenceOf(h2)['B']).toEqual({
      stepIds: ['FIM 2017-04', 'PERJUF 2017-11', 'MAT 2018-09', 'MAG 2019-04', 'WSJ 2019-09'],
      months: ['2017-04..2020-06'],
      figures: { months: 39, excusedMonths: 0 },
    })
  })

  it('shows its evidence for E', () => {
    expect(evidenceOf(h2)['E']).toEqual({
      stepIds: [],
      months: ['2020-03..2020-06'],
      figures: { gaps: 1, longestMonths: 4 },
    })
  })

  it('shows its evidence for F', () => {
    expect(evidenceOf(h2)['F']).toEqual({
      stepIds: ['FIM 2017-04', 'PERJUF 2017-11', 'MAT 2018-09', 'MAG 2019-04', 'WSJ 2019-09'],
      months: ['2017-04..2020-06'],
      figures: { steps: 5, months: 28, holdingMonths: 28, percent: 100 },
    })
  })

  it('shows its evidence for G', () => {
    expect(evidenceOf(h2)['G']).toEqual({
      stepIds: ['FIM 2017-04', 'PERJUF 2017-11', 'MAT 2018-09', 'MAG 2019-04', 'WSJ 2019-09'],
      months: ['2017-04..2020-06'],
      figures: { months: 39, excusedMonths: 0, gains: 0, expectedGains: 1 },
    })
  })
})

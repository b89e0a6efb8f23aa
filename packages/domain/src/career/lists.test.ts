import { describe, expect, it } from 'vitest'
import { aFile, aGap, aStep } from '../pathway/sample-facts.ts'
import { earlierTries } from './deja-vu.ts'
import { standstillRow } from './standstill-list.ts'

describe('the déjà-vu check before a new measure', () => {
  const facts = aFile({
    steps: [
      aStep('BSK-B1', '2020-02', '2020-05', { result: 'exam_failed' }),
      aStep('IK', '2020-08', '2020-12', { result: 'broken_off', endReason: 'overload' }),
      aStep('BSK-B1', '2021-02', null),
      aStep('BSK-B1', '2021-09', null, { state: 'considered' }),
      aStep('AUSB3', '2019-02', '2019-05', { occupation: 'Koch' }),
      aStep('JMD', '2020-02', null),
      aStep('MAT', '2018-02', '2018-03'),
      aStep('MAT', '2018-02', '2018-03', { id: 'A same day' }),
      aStep('MAT', '2017-02', '2017-03', { id: 'undated', actualStart: null }),
      aStep('MAT', '2017-02', '2017-03', { id: 'undated too', actualStart: null }),
    ],
  })
  const b1 = { kind: 'level', axis: 'L', level: 'B1' } as const
  const tries = (code: string, more: object = {}): string[] => {
    const { typeCode, kind, promise, occupation } = aStep(code, '2022-01', null, more)
    return earlierTries({ typeCode, kind, promise, occupation }, facts).map(
      ({ stepId, likeness }) => `${stepId} ${likeness}`,
    )
  }

  it('finds what was tried before, newest first, with how it ended', () => {
    expect(tries('BSK-B1')).toEqual([
      'BSK-B1 2021-02 same_type',
      'IK 2020-08 same_level',
      'BSK-B1 2020-02 same_type',
    ])
    expect(
      earlierTries({ typeCode: 'F4', kind: 'P', promise: b1, occupation: null }, facts)[1],
    ).toMatchObject({
      stepId: 'IK 2020-08',
      result: 'broken_off',
      endReason: 'overload',
    })
  })

  it('finds nothing for a first try, for support and for work', () => {
    expect(tries('HSA-VHS')).toEqual([])
    expect(tries('JMD')).toEqual([])
    expect(tries('ARB')).toEqual([])
  })

  it('compares trainings in one occupation only', () => {
    expect(tries('AUSB3', { occupation: 'Koch' })).toEqual(['AUSB3 2019-02 same_type'])
    expect(tries('AUSB3', { occupation: 'Maler' })).toEqual([])
    expect(tries('AUSB3')).toEqual([])
  })

  it('has one order for tries of one day, undated ones last', () => {
    expect(tries('MAT')).toEqual([
      'A same day same_type',
      'MAT 2018-02 same_type',
      'undated same_type',
      'undated too same_type',
    ])
  })
})

describe('the list of careers without certificates', () => {
  const row = (steps: Parameters<typeof aStep>[], gaps: Parameters<typeof aGap>[] = []) =>
    standstillRow(
      aFile({
        steps: steps.map((step) => aStep(...step)),
        gaps: gaps.map((gap) => aGap(...gap)),
        source: { recordsAttainments: false, knownUntil: '2020-12-31' },
      }),
      '2026-11-22',
    )

  it('counts months since the last employment or higher education', () => {
    expect(
      row([
        ['ARB', '2020-02', '2020-05'],
        ['X-TRAINING', '2020-06', '2020-12'],
      ]).standstillMonths,
    ).toBe(7)
    expect(
      row([
        ['X-HE', '2020-02', '2020-10'],
        ['ARB', '2020-01', '2020-01'],
      ]).standstillMonths,
    ).toBe(2)
    expect(row([['ARB', '2020-02', '2020-12']]).standstillMonths).toBe(0)
  })

  it('counts since the opening where there was none, later steps not known', () => {
    expect(row([['X-SCHOOL', '2020-02', '2020-05']]).standstillMonths).toBe(12)
    expect(row([['ARB', '2021-02', '2021-05']]).standstillMonths).toBe(12)
  })

  it('counts jobless months that hold neither step nor work, once each', () => {
    const gaps = [
      ['unknown', '2020-03', '2020-06'],
      ['unknown', '2020-05', '2020-07'],
      ['illness', '2020-10', '2020-11'],
      ['unknown', '2020-12', null],
    ] as Parameters<typeof aGap>[]
    expect(
      row(
        [
          ['ARB', '2020-04', '2020-04'],
          ['JMD', '2020-01', '2020-12'],
        ],
        gaps,
      ).joblessMonths,
    ).toBe(5)
  })
})

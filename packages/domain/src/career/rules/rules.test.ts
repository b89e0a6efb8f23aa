import { describe, expect, it } from 'vitest'
import { aFile, aGain, aGap, aStep } from '../../pathway/sample-facts.ts'
import type { CareerFacts, StepFact } from '../../pathway/facts.ts'
import { evaluate } from '../evaluate.ts'
import type { Signal, SignalCode } from '../signal.ts'
import { DEFAULT_THRESHOLDS } from '../thresholds.ts'

const codes = (facts: CareerFacts, month: string): string =>
  evaluate(facts, `${month}-10`)
    .signals.map(({ code }) => code)
    .join('')
const signal = (facts: CareerFacts, month: string, code: SignalCode): Signal | undefined =>
  evaluate(facts, `${month}-10`).signals.find((found) => found.code === code)
const work = aStep('ARB', '2020-01', null)

describe('A, chain', () => {
  const three = [
    aStep('MAG', '2020-02', '2020-02'),
    aStep('BVB', '2020-04', '2020-04'),
    aStep('AV', '2020-06', '2020-06'),
  ]

  it('fires with the third counted step, not with the second', () => {
    expect(codes(aFile({ steps: [work, ...three] }), '2020-06')).toContain('A')
    expect(codes(aFile({ steps: [work, ...three.slice(1)] }), '2020-06')).not.toContain('A')
  })

  it('leaves excused ends out and keeps those ended by the carrier', () => {
    const ended = (more: Partial<StepFact>): CareerFacts =>
      aFile({ steps: [work, ...three.slice(0, 2), aStep('AV', '2020-06', '2020-06', more)] })
    expect(codes(ended({ result: 'broken_off', endReason: 'illness' }), '2020-07')).not.toContain('A')
    expect(codes(ended({ result: 'ended_by_provider', endReason: 'course_cancelled' }), '2020-07')).toContain(
      'A',
    )
    expect(codes(ended({ result: 'transition', endReason: 'birth_or_care' }), '2020-07')).toContain('A')
  })

  it('begins anew with a gain; what began in its month does not count', () => {
    const steps = [work, ...three]
    expect(codes(aFile({ steps, attainments: [aGain('A1', '2020-02')] }), '2020-08')).not.toContain('A')
    expect(codes(aFile({ steps, attainments: [aGain('A1', '2020-01')] }), '2020-08')).toContain('A')
  })
})

describe('B, standstill', () => {
  const facts = aFile({ steps: [work, aStep('MAG', '2020-02', '2020-02')] })

  it('counts the month of the first counted step and of the evaluation', () => {
    expect(codes(facts, '2021-06')).not.toContain('B')
    expect(signal(facts, '2021-07', 'B')?.figures).toEqual({ months: 18, excusedMonths: 0 })
  })

  it('starts in the month after the last gain', () => {
    const gained = { ...facts, attainments: [aGain('A1', '2020-02')] }
    expect(codes(gained, '2021-07')).not.toContain('B')
    expect(codes(gained, '2021-08')).toContain('B')
  })

  it('leaves excused months out, recorded ones not', () => {
    expect(codes({ ...facts, gaps: [aGap('custody', '2020-05', '2020-06')] }, '2021-08')).not.toContain('B')
    expect(
      signal({ ...facts, gaps: [aGap('custody', '2020-05', '2020-06')] }, '2021-09', 'B')?.figures[
        'excusedMonths'
      ],
    ).toBe(2)
    expect(codes({ ...facts, gaps: [aGap('no_childcare', '2020-05', '2020-06')] }, '2021-07')).toContain('B')
  })

  it('has no clock as long as nothing was begun and nothing gained', () => {
    expect(evaluate(aFile({ steps: [work] }), '2024-01-01').monthsOfStandstill).toBe(0)
    expect(codes(aFile({ steps: [work], attainments: [aGain('A1', '2020-02')] }), '2021-08')).toContain('B')
  })
})

describe('C, repetition', () => {
  const tried = (...steps: StepFact[]): string => codes(aFile({ steps: [work, ...steps] }), '2021-06')

  it.each([
    ['the same type', aStep('MAT', '2020-02', '2020-03'), aStep('MAT', '2020-05', '2020-06'), true],
    [
      'the same promised level',
      aStep('AV', '2020-02', '2020-03'),
      aStep('HSA-VHS', '2020-05', '2020-06'),
      true,
    ],
    ['two without a promise', aStep('BVB', '2020-02', '2020-03'), aStep('AGH', '2020-05', '2020-06'), false],
    [
      'an excused end',
      aStep('MAT', '2020-02', '2020-03', { endReason: 'illness' }),
      aStep('MAT', '2020-05', '2020-06'),
      false,
    ],
    [
      'two trainings without an occupation',
      aStep('AUSB3', '2020-02', '2020-03'),
      aStep('AUSB3', '2020-05', '2020-06'),
      false,
    ],
    [
      'two trainings in one occupation',
      aStep('AUSB3', '2020-02', '2020-03', { occupation: 'Koch' }),
      aStep('AUSB3', '2020-05', '2020-06', { occupation: 'Koch' }),
      true,
    ],
    [
      'two trainings in two occupations',
      aStep('AUSB3', '2020-02', '2020-03', { occupation: 'Koch' }),
      aStep('AUSB3', '2020-05', '2020-06', { occupation: 'Maler' }),
      false,
    ],
    [
      'the statutory repetition alone',
      aStep('IK', '2020-02', '2020-03'),
      aStep('IK-WDH', '2020-05', '2020-06'),
      false,
    ],
    [
      'the statutory repetition twice',
      aStep('IK-WDH', '2020-02', '2020-03'),
      aStep('IK-WDH', '2020-05', '2020-06'),
      true,
    ],
    [
      'the statutory repetition with a further try',
      aStep('IK-WDH', '2020-02', '2020-03'),
      aStep('BSK-B1', '2020-05', '2020-06'),
      true,
    ],
  ])('%s', (_name, one, other, fires) => {
    expect(tried(one, other).includes('C')).toBe(fires)
    expect(tried(other, one).includes('C')).toBe(fires)
  })

  it('counts how often the same was tried, not all that was tried twice', () => {
    const steps = [
      aStep('MAT', '2020-02', '2020-02'),
      aStep('MAT', '2020-04', '2020-04'),
      aStep('AV', '2020-06', '2020-06'),
      aStep('F3', '2020-08', '2020-08'),
    ]
    expect(signal(aFile({ steps }), '2020-09', 'C')?.figures).toEqual({ tries: 2, steps: 4 })
  })
})

describe('D, broken off', () => {
  const broken = (code: string, month: string, more: Partial<StepFact> = {}): StepFact =>
    aStep(code, month, month, { result: 'broken_off', ...more })

  it('fires with two breaks within 24 months, gain or not, and lapses with the window', () => {
    const facts = aFile({
      steps: [work, broken('MAT', '2020-02'), broken('AV', '2020-06')],
      attainments: [aGain('A1', '2020-05')],
    })
    expect(codes(facts, '2022-01')).toContain('D')
    expect(codes(facts, '2022-02')).not.toContain('D')
  })

  it.each([
    ['ended by the carrier', { result: 'ended_by_provider' }, true],
    ['transferred by the authority', { result: 'ended_by_authority', endReason: 'transferred' }, true],
    ['left for a job beside', { result: 'broken_off', endReason: 'job_beside' }, true],
    ['left for training', { result: 'transition' }, false],
    ['given up for a birth', { result: 'broken_off', endReason: 'birth_or_care' }, false],
    ['attended to the end', { result: 'attended' }, false],
  ] as const)('a second one that was %s: %s', (_name, more, fires) => {
    const facts = aFile({ steps: [work, broken('MAT', '2020-02'), broken('AV', '2020-06', more)] })
    expect(codes(facts, '2020-08').includes('D')).toBe(fires)
  })

  it('never fires on no break, whatever the threshold', () => {
    const found = evaluate(aFile({ steps: [work] }), '2020-08-01', {
      ...DEFAULT_THRESHOLDS,
      brokenOffSteps: 0,
    })
    expect(found.signals.map(({ code }) => code)).toEqual(['H'])
  })
})

describe('E, silent gap', () => {
  const steps = [aStep('MAG', '2020-02', '2020-02'), aStep('BVB', '2020-07', '2020-07')]

  it('fires on four silent months in a row, also after they are over', () => {
    expect(codes(aFile({ steps: steps.slice(0, 1) }), '2020-05')).not.toContain('E')
    expect(codes(aFile({ steps: steps.slice(0, 1) }), '2020-06')).toContain('E')
    expect(signal(aFile({ steps }), '2020-08', 'E')?.months).toEqual([{ from: '2020-03', to: '2020-06' }])
  })

  it('does not fire on work, a recorded reason, or months before the file was opened', () => {
    expect(codes(aFile({ steps: [...steps, aStep('ARB', '2020-05', '2020-05')] }), '2020-08')).not.toContain(
      'E',
    )
    expect(codes(aFile({ steps, gaps: [aGap('no_place', '2020-04', '2020-04')] }), '2020-08')).not.toContain(
      'E',
    )
    expect(
      codes(aFile({ steps, episodes: [{ openedOn: '2020-05-02', closedOn: null }] }), '2020-08'),
    ).not.toContain('E')
  })
})

describe('F, holding', () => {
  it('fires from two counted steps with three quarters of their months', () => {
    const steps = [aStep('MAT', '2020-02', '2020-04'), aStep('BSK-B1', '2020-06', '2020-06')]
    expect(signal(aFile({ steps }), '2020-08', 'F')?.figures).toEqual({
      steps: 2,
      months: 4,
      holdingMonths: 3,
      percent: 75,
    })
    expect(
      codes(
        aFile({ steps: [aStep('MAT', '2020-02', '2020-03'), aStep('BSK-B1', '2020-06', '2020-06')] }),
        '2020-08',
      ),
    ).not.toContain('F')
    expect(codes(aFile({ steps: steps.slice(0, 1) }), '2020-08')).not.toContain('F')
  })

  it('takes a unit and what runs beside it as months that lead on', () => {
    const steps = [
      aStep('MAT', '2020-02', '2020-03'),
      aStep('AGH', '2020-04', '2020-05'),
      aStep('TQ', '2020-08', '2020-08', { unit: { n: 1, of: 5 }, result: 'passed' }),
    ]
    expect(signal(aFile({ steps }), '2020-10', 'F')?.figures['percent']).toBe(80)
    const beside = [
      ...steps.slice(0, 2),
      aStep('TQ', '2020-08', '2020-10', { unit: { n: 1, of: 5 } }),
      aStep('MAG', '2020-09', '2020-10'),
    ]
    expect(codes(aFile({ steps: beside }), '2020-10')).not.toContain('F')
  })
})

describe('G, pace', () => {
  const facts = aFile({ steps: [work, aStep('MAG', '2020-02', '2020-02')] })

  it('fires at 36 months without a gain, at 48 with one', () => {
    expect(codes(facts, '2022-12')).not.toContain('G')
    expect(codes(facts, '2023-01')).toContain('G')
    const gained = { ...facts, attainments: [aGain('A1', '2020-06')] }
    expect(codes(gained, '2023-12')).not.toContain('G')
    expect(signal(gained, '2024-01', 'G')?.figures).toEqual({
      months: 48,
      excusedMonths: 0,
      gains: 1,
      expectedGains: 2,
    })
  })
})

describe('H, no access', () => {
  it('fires six months after the opening as long as no step has begun, and tells the alliance', () => {
    expect(codes(aFile(), '2020-05')).toBe('')
    expect(signal(aFile(), '2020-06', 'H')).toMatchObject({ figures: { months: 6 }, isForAlliance: true })
    expect(codes(aFile({ steps: [aStep('JMD', '2020-02', null), work] }), '2020-06')).toBe('H')
    expect(codes(aFile({ steps: [aStep('MAG', '2020-02', '2020-02')] }), '2020-06')).not.toContain('H')
  })

  it('leaves excused months out and needs an opened file', () => {
    expect(codes(aFile({ gaps: [aGap('legal_bar', '2020-02', '2020-03')] }), '2020-07')).toBe('')
    expect(codes(aFile({ gaps: [aGap('no_place', '2020-02', '2020-03')] }), '2020-07')).toBe('H')
    expect(codes(aFile({ episodes: [] }), '2024-07')).toBe('')
  })
})

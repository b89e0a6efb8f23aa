import { describe, expect, it } from 'vitest'
import type { CareerFacts, StepFact } from '../pathway/facts.ts'
import { aFile, aGain, aGap, aGoal, aStep } from '../pathway/sample-facts.ts'
import { evaluate } from './evaluate.ts'
import { levelOf } from './level.ts'
import { SIGNAL_NAMES, type Signal, type SignalCode } from './signal.ts'

const level = (facts: CareerFacts, month: string): string => evaluate(facts, `${month}-10`).level
const work = aStep('ARB', '2020-01', null)
const three = [
  aStep('MAG', '2020-02', '2020-02'),
  aStep('BVB', '2020-04', '2020-04'),
  aStep('AV', '2020-06', '2020-06'),
]
const onset = aFile({ steps: [work, ...three] })

describe('the level', () => {
  const signals = (codes: string): Signal[] =>
    [...codes].map((code) => ({
      code: code as SignalCode,
      name: SIGNAL_NAMES[code as SignalCode],
      stepIds: [],
      months: [],
      figures: {},
      thresholds: {},
      clearedBy: [],
      isForAlliance: false,
    }))

  it.each([
    ['AB', 'career'],
    ['BCD', 'career'],
    ['BEF', 'career'],
    ['G', 'career'],
    ['A', 'onset'],
    ['CD', 'onset'],
    ['H', 'onset'],
    ['AC', 'onset'],
    ['B', 'none'],
    ['BC', 'none'],
    ['C', 'none'],
    ['', 'none'],
  ])('of %s is %s, and rests while progress runs', (codes, expected) => {
    expect(levelOf(signals(codes), false)).toBe(expected)
    expect(levelOf(signals(codes), true)).toBe(expected === 'none' ? 'none' : 'resting')
  })

  it('is none in a closed file', () => {
    const closed = { ...onset, episodes: [{ openedOn: '2020-01-01', closedOn: '2020-08-20' }] }
    expect(evaluate(closed, '2020-08-01')).toMatchObject({ level: 'none', signals: [], isClosed: true })
    expect(level(closed, '2020-07')).toBe('onset')
  })
})

describe('progress that runs', () => {
  const rests = (step: StepFact, given: Partial<CareerFacts> = {}): string[] =>
    evaluate({ ...onset, ...given, steps: [...onset.steps, step] }, '2020-09-10').progressStepIds as string[]

  it('is a training, a new unit, or a step that promises more than is held', () => {
    expect(rests(aStep('AUSB3', '2020-08', null))).toEqual(['AUSB3 2020-08'])
    expect(rests(aStep('TQ', '2020-08', null, { unit: { n: 1, of: 5 } }))).toEqual(['TQ 2020-08'])
    expect(rests(aStep('BSK-B2', '2020-08', null))).toEqual(['BSK-B2 2020-08'])
    expect(level({ ...onset, steps: [...onset.steps, aStep('BSK-B2', '2020-08', null)] }, '2020-09')).toBe(
      'resting',
    )
  })

  it('is no holding, no repetition, no promise of what is held, and no unnamed promise', () => {
    expect(rests(aStep('MAT', '2020-08', null))).toEqual([])
    expect(rests(aStep('HSA-VHS', '2020-08', null))).toEqual([])
    expect(rests(aStep('BSK-B2', '2020-08', null), { entryLevels: { L: 'B2', S: 'S0', V: 'V0' } })).toEqual(
      [],
    )
    expect(rests(aStep('BVB', '2020-08', null, { typeCode: 'X-FE', promise: { kind: 'unknown' } }))).toEqual(
      [],
    )
  })

  it('is a repetition only when both began after the last gain, and only one of two that began together', () => {
    const attainments = [aGain('A2', '2020-07')]
    expect(rests(aStep('HSA-VHS', '2020-08', null), { attainments })).toEqual(['HSA-VHS 2020-08'])
    expect(rests(aStep('HSA-VHS', '2020-07', null), { attainments })).toEqual(['HSA-VHS 2020-07'])
    const together = [aStep('BSK-B2', '2020-08', null), aStep('BSK-B2', '2020-08', null, { id: 'twin' })]
    expect(evaluate(aFile({ steps: together }), '2020-09-10').progressStepIds).toEqual([])
    const afterOneEnded = [
      aStep('BSK-B2', '2020-08', '2020-08'),
      aStep('BSK-B2', '2020-08', null, { id: 'twin' }),
    ]
    expect(evaluate(aFile({ steps: afterOneEnded }), '2020-09-10').progressStepIds).toEqual([])
  })
})

describe('not enough data', () => {
  const missing = (facts: CareerFacts, month: string): string[] =>
    evaluate(facts, `${month}-10`).missing.map(
      ({ kind, recordId, isDecisive }) => `${kind} ${recordId ?? ''}${isDecisive ? '!' : ''}`,
    )

  it('replaces a level that a claimed gain would take away, and names it', () => {
    const claimed = { ...onset, attainments: [aGain('A2', '2020-06', { evidence: 'claimed' })] }
    expect(level(claimed, '2020-08')).toBe('not_enough_data')
    expect(missing(claimed, '2020-08')).toEqual(['evidence_missing A2 2020-06!'])
  })

  it('never hides a level that holds whatever the missing fact is', () => {
    const early = { ...onset, attainments: [aGain('A2', '2020-01', { evidence: 'claimed' })] }
    expect(level(early, '2020-08')).toBe('onset')
    expect(missing(early, '2020-08')).toEqual(['evidence_missing A2 2020-01'])
    const career = {
      ...early,
      attainments: [aGain('A2', '2020-07', { evidence: 'claimed' })],
      steps: [
        ...onset.steps,
        ...['2020-08', '2020-10', '2020-12'].map((month) => aStep('MAT', month, month)),
      ],
    }
    expect(level({ ...career, attainments: [] }, '2021-09')).toBe('career')
    expect(level(career, '2021-09')).toBe('onset')
  })

  it('stands where a claimed certificate would be the goal', () => {
    const claimed = { ...onset, attainments: [aGain('V3', '2020-07', { evidence: 'claimed' })] }
    expect(level(claimed, '2020-08')).toBe('not_enough_data')
  })

  it('stands where a missing end would fill a silent gap', () => {
    const steps = [aStep('MAT', '2020-01', '2020-01'), aStep('MAT', '2020-03', null)]
    expect(level(aFile({ steps }), '2020-11')).toBe('onset')
    const lead = [
      aStep('BFS1', '2020-01', null, { plannedEnd: '2020-02-28' }),
      ...three.map((step) => ({ ...step, plannedEnd: null })),
    ]
    expect(missing(aFile({ steps: lead }), '2020-08')).toContain('end_missing BFS1 2020-01!')
    expect(level(aFile({ steps: lead }), '2020-08')).toBe('not_enough_data')
  })

  it('stands where a missing promise could lead on, or could be a further try', () => {
    const open = aStep('AV', '2020-08', null, { typeCode: 'WBK', promise: { kind: 'unknown' } })
    expect(level({ ...onset, steps: [...onset.steps, open] }, '2020-09')).toBe('not_enough_data')
    const broken = { result: 'broken_off' } as const
    const two = [
      aStep('AV', '2020-02', '2020-02', broken),
      aStep('BVB', '2020-04', '2020-04', { ...broken, promise: { kind: 'unknown' } }),
    ]
    expect(level(aFile({ steps: [work, ...two] }), '2020-06')).toBe('not_enough_data')
    const trainings = two.map((step) => ({ ...step, kind: 'A' as const }))
    expect(level(aFile({ steps: [work, ...trainings] }), '2020-06')).toBe('none')
  })

  it('names both when only the two together would change the answer', () => {
    const broken = { result: 'broken_off' } as const
    const steps = [
      aStep('BVB', '2020-01', null, { plannedEnd: '2020-02-28' }),
      aStep('MAG', '2020-02', '2020-02', broken),
      aStep('AV', '2020-03', '2020-03', broken),
      aStep('EQ', '2020-04', '2020-04'),
    ]
    const facts = aFile({ steps, attainments: [aGain('A1', '2020-03', { evidence: 'claimed' })] })
    expect(level(facts, '2020-09')).toBe('not_enough_data')
    expect(missing(facts, '2020-09')).toEqual(['end_missing BVB 2020-01!', 'evidence_missing A1 2020-03!'])
  })

  it('is the answer for a source that records no attainments', () => {
    const facts = { ...onset, source: { recordsAttainments: false, knownUntil: '2020-12-31' } }
    expect(evaluate(facts, '2026-11-22')).toMatchObject({
      level: 'not_enough_data',
      undetermined: ['B', 'G'],
      monthsOfStandstill: null,
      evaluationDay: '2020-12-31',
      nextDate: null,
    })
    expect(missing(facts, '2020-08')).toEqual(['source_without_attainments !'])
    const closed = { ...facts, episodes: [{ openedOn: '2020-01-01', closedOn: '2020-07-01' }] }
    expect(evaluate(closed, '2020-08-10')).toMatchObject({ level: 'none', undetermined: [] })
    expect(missing(closed, '2020-08')).toEqual(['source_without_attainments '])
  })

  it('is not said of what changes nothing; the gaps in the data are named all the same', () => {
    const facts = aFile({
      goals: [],
      entryLevels: { L: 'unknown', S: 'unknown', V: 'V0' },
      steps: [
        aStep('MAT', '2020-02', '2020-03', { result: null }),
        aStep('AV', '2020-01', null, { id: 'undated', actualStart: null }),
        aStep('MAT', '2020-01', null, { id: 'considered', state: 'considered' }),
        aStep('MAG', '2020-03', '2020-03', { promise: { kind: 'unknown' } }),
        aStep('TQ', '2020-05', '2020-06', { unit: { n: 1, of: 5 } }),
        aStep('JMD', '2020-01', null, { plannedEnd: '2020-02-28' }),
        aStep('F2', '2020-01', '2020-02', { result: null }),
      ],
      attainments: [
        aGain('A1', '2020-04'),
        aGain('ESA', '2020-04', { awardedOn: null }),
        aGain('V2', '2020-04', { level: null, evidence: 'claimed' }),
      ],
    })
    expect(missing(facts, '2020-06')).toEqual([
      'goal_missing ',
      'entry_level_missing ',
      'end_missing JMD 2020-01',
      'result_missing MAT 2020-02',
      'occupation_missing TQ 2020-05',
      'start_missing undated',
      'award_date_missing ESA 2020-04',
    ])
    expect(level(facts, '2020-06')).toBe('none')
  })
})

describe('the anchor', () => {
  it('is the start, the last gain, or the goal that started new clocks', () => {
    expect(evaluate(aFile(), '2020-03-01').anchor).toEqual({ kind: 'start', id: null, month: null })
    expect(evaluate(onset, '2020-08-01').anchor).toEqual({ kind: 'start', id: null, month: '2020-02' })
    const gained = { ...onset, attainments: [aGain('A1', '2020-03')] }
    expect(evaluate(gained, '2020-08-01').anchor).toEqual({
      kind: 'gain',
      id: 'A1 2020-03',
      month: '2020-03',
    })
    expect(evaluate(gained, '2020-08-01').gains).toEqual([
      { attainmentId: 'A1 2020-03', axis: 'L', level: 'A1', month: '2020-03' },
    ])
    const renewed = {
      ...onset,
      goals: [aGoal('FOR', '2020-01'), aGoal('vocational', '2020-05')],
      attainments: [aGain('FOR', '2020-04')],
    }
    expect(evaluate(renewed, '2020-08-01').anchor).toEqual({
      kind: 'goal',
      id: 'vocational 2020-05',
      month: '2020-05',
    })
  })
})

describe('the next date', () => {
  const next = (facts: CareerFacts, month: string): string | null => evaluate(facts, `${month}-10`).nextDate

  it('is when the first clock can reach its threshold', () => {
    expect(next(aFile(), '2020-02')).toBe('2020-06-01')
    expect(next(onset, '2020-08')).toBe('2021-07-01')
    expect(next(aFile({ steps: three }), '2020-07')).toBe('2020-10-01')
  })

  it('is when a known record begins to count', () => {
    const facts = aFile({ steps: [work, aStep('AV', '2020-03', '2020-04')] })
    expect(next(facts, '2020-02')).toBe('2020-03-01')
    expect(next(facts, '2020-03')).toBe('2020-04-01')
    expect(next(aFile({ attainments: [aGain('A1', '2020-04')] }), '2020-02')).toBe('2020-04-01')
  })

  it('waits for the reopening of a closed file, and for nothing in one that stays closed', () => {
    const episodes = [{ openedOn: '2020-01-01', closedOn: '2020-02-01' }]
    expect(next(aFile({ episodes }), '2020-03')).toBeNull()
    expect(
      next(aFile({ episodes: [...episodes, { openedOn: '2020-05-01', closedOn: null }] }), '2020-03'),
    ).toBe('2020-05-01')
  })

  it('is not reached while an excused reason without an end holds the clocks', () => {
    const held = { ...aFile({ steps: three }), gaps: [aGap('illness', '2020-07', null)] }
    expect(next(held, '2020-08')).toBeNull()
    expect(next({ ...held, gaps: [aGap('no_place', '2020-07', null)] }, '2020-08')).toBe('2021-07-01')
    expect(next({ ...held, steps: [...three, aStep('MAT', '2020-08', null)] }, '2020-08')).toBe('2020-12-01')
  })

  it('is when a window of breaks lapses', () => {
    const broken = ['2020-02', '2020-04', '2020-06'].map((month) =>
      aStep('MAT', month, month, { result: 'broken_off' }),
    )
    const facts = aFile({ steps: [work, ...broken] })
    expect(next(facts, '2021-07')).toBe('2022-04-01')
  })

  it('is when the share of holding crosses its threshold', () => {
    const turning = [
      aStep('BSK-B1', '2020-02', '2020-03'),
      aStep('MAT', '2020-05', null, { plannedEnd: '2021-12-31' }),
    ]
    expect(next(aFile({ steps: turning }), '2020-06')).toBe('2020-10-01')
    const back = [
      aStep('MAT', '2020-01', '2020-09'),
      aStep('BSK-B1', '2020-10', null, { plannedEnd: '2021-12-31' }),
    ]
    expect(next(aFile({ steps: back }), '2020-10')).toBe('2021-01-01')
  })

  it('sees an ended step without a day grow until its planned end', () => {
    const ended = aStep('BSK-B1', '2020-02', null, { state: 'ended', result: 'attended' })
    expect(next(aFile({ steps: [ended] }), '2020-03')).toBe('2020-07-01')
  })
})

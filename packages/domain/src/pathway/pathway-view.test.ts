import { describe, expect, it } from 'vitest'
import { monthIndex, monthOf } from '../calendar/month.ts'
import type { CareerFacts } from './facts.ts'
import { isExcusedMonth, isSilentMonth } from './month-marks.ts'
import { asRecorded, standstillMonths, viewPathway } from './pathway-view.ts'
import { isSupplyGapReason } from './reasons.ts'
import { aFile, aGain, aGap, aGoal, aStep } from './sample-facts.ts'

const view = (facts: CareerFacts, month: string) => viewPathway(facts, monthIndex(month), asRecorded)
const counted = (facts: CareerFacts, month: string): string[] =>
  view(facts, month).counted.map(({ fact }) => fact.id)

describe('a begun step', () => {
  const stepIn = (facts: CareerFacts, month: string) => {
    const step = view(facts, month).steps[0]
    return step === undefined
      ? null
      : { end: monthOf(step.end), isRunning: step.isRunning, isEndMissing: step.isEndMissing }
  }

  it('runs until one month after its planned end; then its end is missing and its span ends there', () => {
    const facts = aFile({ steps: [aStep('AV', '2020-02', null, { plannedEnd: '2020-06-30' })] })
    expect(stepIn(facts, '2020-07')).toEqual({ end: '2020-07', isRunning: true, isEndMissing: false })
    expect(stepIn(facts, '2020-08')).toEqual({ end: '2020-06', isRunning: false, isEndMissing: true })
  })

  it('without a planned end lasts the usual time of its type, work as long as it lasts', () => {
    expect(stepIn(aFile({ steps: [aStep('BSK-B1', '2020-02', null)] }), '2020-07')?.isRunning).toBe(true)
    expect(stepIn(aFile({ steps: [aStep('BSK-B1', '2020-02', null)] }), '2020-08')?.end).toBe('2020-06')
    expect(stepIn(aFile({ steps: [aStep('ARB', '2020-02', null)] }), '2030-01')?.isRunning).toBe(true)
  })

  it('that ended without a day covers its planned time', () => {
    const facts = aFile({ steps: [aStep('BSK-B1', '2020-02', null, { state: 'ended', result: 'attended' })] })
    expect(stepIn(facts, '2020-04')).toEqual({ end: '2020-04', isRunning: false, isEndMissing: true })
    expect(stepIn(facts, '2020-12')).toEqual({ end: '2020-06', isRunning: false, isEndMissing: true })
  })

  it('has not begun while it is only planned, lies ahead, or nothing dates it', () => {
    const planned = aStep('AV', '2020-02', null, { state: 'confirmed' })
    const undated = aStep('AV', '2020-02', null, { actualStart: null })
    expect(stepIn(aFile({ steps: [planned] }), '2020-06')).toBeNull()
    expect(stepIn(aFile({ steps: [undated] }), '2020-06')).toBeNull()
    expect(stepIn(aFile({ steps: [aStep('AV', '2020-07', null)] }), '2020-06')).toBeNull()
  })

  it('that ends in a later month still runs, its result not known yet', () => {
    const facts = aFile({ steps: [aStep('AV', '2020-02', '2020-09', { result: 'broken_off' })] })
    expect(stepIn(facts, '2020-06')).toEqual({ end: '2020-06', isRunning: true, isEndMissing: false })
    expect(view(facts, '2020-06').steps[0]?.isBreak).toBe(false)
  })

  it('takes a planned start where none was recorded, and a wrong order of dates as one month', () => {
    const facts = aFile({
      steps: [aStep('AV', '2020-05', '2020-03', { actualStart: null, plannedStart: '2020-05-01' })],
    })
    expect(stepIn(facts, '2020-06')?.end).toBe('2020-05')
  })
})

describe('counted steps', () => {
  it('leave out what runs beside a stronger one for half of its own time', () => {
    const training = aStep('AUSB3', '2020-02', null)
    expect(counted(aFile({ steps: [training, aStep('MAT', '2020-03', '2020-05')] }), '2020-08')).toEqual([
      training.id,
    ])
    expect(counted(aFile({ steps: [training, aStep('BSK-B1', '2020-01', '2020-04')] }), '2020-08')).toEqual([
      training.id,
    ])
  })

  it('keep what shares one month or less than half of its own', () => {
    const course = aStep('IK', '2020-02', '2020-06')
    expect(counted(aFile({ steps: [course, aStep('MAT', '2020-06', '2020-07')] }), '2020-09')).toHaveLength(2)
    expect(counted(aFile({ steps: [course, aStep('MAT', '2020-05', '2020-09')] }), '2020-09')).toHaveLength(2)
  })

  it('have one order for two that look the same', () => {
    const twins = [
      aStep('MAT', '2020-03', '2020-06', { id: 'b' }),
      aStep('MAT', '2020-03', '2020-06', { id: 'a' }),
    ]
    expect(counted(aFile({ steps: twins }), '2020-08')).toEqual(['a'])
    expect(counted(aFile({ steps: twins.toReversed() }), '2020-08')).toEqual(['a'])
  })

  it('let the earlier of two equals stand', () => {
    const steps = [aStep('MAT', '2020-03', '2020-06'), aStep('AGH', '2020-02', '2020-06')]
    expect(counted(aFile({ steps }), '2020-08')).toEqual(['AGH 2020-02'])
  })

  it('of kinds S and W are none', () => {
    expect(
      counted(aFile({ steps: [aStep('JMD', '2020-02', null), aStep('ARB', '2020-02', null)] }), '2020-08'),
    ).toEqual([])
  })

  it('are not displaced by a running repetition', () => {
    const first = aStep('BSK-B1', '2020-02', '2020-03')
    const again = aStep('BSK-B1', '2020-06', null)
    const beside = aStep('MAT', '2020-05', null, { plannedEnd: '2020-09-30' })
    expect(counted(aFile({ steps: [again, beside] }), '2020-07')).toEqual([again.id])
    expect(counted(aFile({ steps: [first, again, beside] }), '2020-07')).toEqual([
      first.id,
      beside.id,
      again.id,
    ])
    const gained = aFile({ steps: [first, again, beside], attainments: [aGain('A2', '2020-04')] })
    expect(counted(gained, '2020-07')).toEqual([first.id, again.id])
  })

  it('lose to a repetition of something from before the last gain', () => {
    const running = aStep('BSK-B1', '2020-02', null, { plannedEnd: '2020-12-31' })
    const facts = aFile({
      steps: [running, aStep('MAT', '2020-03', '2020-06')],
      attainments: [aGain('A2', '2020-04')],
    })
    expect(counted(facts, '2020-07')).toEqual([running.id])
  })
})

describe('units', () => {
  const unit = (
    n: number,
    from: string,
    to: string | null,
    occupation: string | null = 'Lager',
    result: 'passed' | 'attended' = 'passed',
  ) => aStep('TQ', from, to, { unit: { n, of: 6 }, occupation, ...(to === null ? {} : { result }) })

  it('are no counted steps, and displace orientation only', () => {
    const facts = aFile({
      steps: [
        unit(1, '2020-02', '2020-06'),
        aStep('MAT', '2020-03', '2020-05'),
        aStep('BSK-B1', '2020-03', '2020-05'),
      ],
    })
    expect(counted(facts, '2020-08')).toEqual(['BSK-B1 2020-03'])
  })

  it('passed before are none when they come again; in another occupation they are', () => {
    const passed = unit(1, '2020-02', '2020-04')
    expect(view(aFile({ steps: [passed, unit(1, '2020-06', null)] }), '2020-07').units).toHaveLength(1)
    expect(view(aFile({ steps: [passed, unit(1, '2020-06', null, null)] }), '2020-07').units).toHaveLength(1)
    expect(
      view(aFile({ steps: [passed, unit(1, '2020-06', null, 'Metall')] }), '2020-07').units,
    ).toHaveLength(2)
    expect(
      view(
        aFile({ steps: [unit(1, '2020-02', '2020-04', 'Lager', 'attended'), unit(1, '2020-06', null)] }),
        '2020-07',
      ).units,
    ).toHaveLength(2)
  })

  const excused = (facts: CareerFacts, month: string, until: string): boolean =>
    isExcusedMonth(view(facts, until).months, monthIndex(month))

  it('excuse the months until six after the last one', () => {
    const facts = aFile({ steps: [unit(1, '2020-02', '2020-04'), unit(2, '2021-04', '2021-05')] })
    expect(excused(facts, '2020-12', '2022-12')).toBe(true)
    expect(excused(facts, '2021-11', '2022-12')).toBe(true)
    expect(excused(facts, '2021-12', '2022-12')).toBe(false)
    expect(excused(facts, '2020-01', '2022-12')).toBe(false)
  })

  it('that lie more than twelve months apart, or in two occupations, are two series', () => {
    const apart = aFile({ steps: [unit(1, '2020-02', '2020-04'), unit(2, '2021-05', '2021-06')] })
    expect(excused(apart, '2020-10', '2022-12')).toBe(true)
    expect(excused(apart, '2020-11', '2022-12')).toBe(false)
    const two = aFile({ steps: [unit(1, '2020-02', '2020-04'), unit(1, '2020-12', '2020-12', 'Metall')] })
    expect(excused(two, '2020-11', '2022-12')).toBe(false)
    const unnamed = aFile({ steps: [unit(1, '2020-02', '2020-04', null), unit(2, '2020-12', '2020-12')] })
    expect(excused(unnamed, '2020-11', '2022-12')).toBe(true)
  })
})

describe('the ledger', () => {
  const gains = (facts: CareerFacts, month = '2022-01'): string[] =>
    view(facts, month).ledger.gains.map(({ attainmentId }) => attainmentId)

  it('takes a level above the highest held, entry included; a jump is one gain', () => {
    const attainments = [
      aGain('B1', '2020-05'),
      aGain('A2', '2020-06'),
      aGain('ESA', '2020-07'),
      aGain('B2', '2020-08'),
    ]
    expect(gains(aFile({ attainments }))).toEqual(['B1 2020-05', 'ESA 2020-07', 'B2 2020-08'])
    expect(gains(aFile({ attainments, entryLevels: { L: 'B1', S: 'unknown', V: 'V0' } }))).toEqual([
      'ESA 2020-07',
      'B2 2020-08',
    ])
  })

  it('takes two levels of one axis in one month as one gain, whatever their days', () => {
    const attainments = [
      aGain('A2', '2020-05', { awardedOn: '2020-05-02' }),
      aGain('B1', '2020-05', { awardedOn: '2020-05-20' }),
    ]
    expect(gains(aFile({ attainments }))).toEqual(['B1 2020-05'])
    const twice = [
      aGain('B1', '2020-05', { id: 'z' }),
      aGain('B1', '2020-05', { id: 'a' }),
      aGain('ESA', '2020-05'),
    ]
    expect(gains(aFile({ attainments: twice }))).toEqual(['a', 'ESA 2020-05'])
  })

  it('leaves out what is claimed, has no level or date, or lies ahead', () => {
    const attainments = [
      aGain('A1', '2020-05', { evidence: 'claimed' }),
      aGain('A2', '2020-05', { level: null }),
      aGain('B1', '2020-05', { awardedOn: null }),
      aGain('B2', '2023-05'),
    ]
    expect(gains(aFile({ attainments }))).toEqual([])
  })

  it.each([
    ['FOR', 'not_needed', 0],
    ['FOR', 'pending', 0],
    ['FOR', 'partial', 0],
    ['FOR', 'full', 1],
    ['B1', 'not_needed', 1],
    ['B1', 'refused', 0],
  ] as const)('takes a foreign %s with recognition %s as %i gains', (level, recognition, count) => {
    const attainments = [aGain(level, '2020-05', { isForeign: true, recognition })]
    expect(gains(aFile({ attainments }))).toHaveLength(count)
  })
})

describe('goals and episodes', () => {
  const reached = aFile({
    goals: [aGoal('FOR', '2020-01'), aGoal('vocational', '2020-09')],
    steps: [aStep('BFS2', '2020-02', '2020-06'), aStep('MAT', '2020-10', '2020-11')],
    attainments: [aGain('FOR', '2020-06')],
  })

  it('stop every clock once the goal is reached', () => {
    const stopped = { ...reached, goals: [aGoal('FOR', '2020-01')] }
    expect(monthOf(view(stopped, '2025-01').month)).toBe('2020-06')
    expect(standstillMonths(view(stopped, '2025-01'))).toBe(0)
  })

  it('are not reached by an entry level that nobody saw', () => {
    const claimed = aFile({
      goals: [aGoal('FOR', '2020-01')],
      entryLevels: { L: 'L0', S: 'FOR', V: 'V0' },
      attainments: [
        aGain('EESA', '2020-03'),
        aGain('FOR', '2020-03', { evidence: 'claimed' }),
        aGain('FOR', '2030-03'),
      ],
    })
    expect(view(claimed, '2022-01').goal.reachedIn).toBeNull()
  })

  it('start new clocks on the day of a new goal, once the one before was reached', () => {
    const after = view(reached, '2021-01')
    expect(after.lastGain).toBeUndefined()
    expect(after.since.map(({ fact }) => fact.id)).toEqual(['MAT 2020-10'])
    expect(standstillMonths(after)).toBe(5)
  })

  it('keep the gain that reached the former goal out of the new period, also within one month', () => {
    const sameMonth = { ...reached, goals: [aGoal('FOR', '2020-01'), aGoal('vocational', '2020-06')] }
    expect(view(sameMonth, '2021-01').lastGain).toBeUndefined()
    const another = { ...sameMonth, attainments: [...reached.attainments, aGain('B1', '2020-06')] }
    expect(view(another, '2021-01').lastGain?.attainmentId).toBe('B1 2020-06')
  })

  it('start no new clocks when the goal before was not reached', () => {
    const rewritten = view({ ...reached, attainments: [] }, '2021-01')
    expect(rewritten.since).toHaveLength(2)
    expect(standstillMonths(rewritten)).toBe(12)
  })

  it('of the same day are told apart by their id, later ones do not hold yet', () => {
    const goals = [aGoal('vocational', '2020-01'), aGoal('FOR', '2020-01'), aGoal('FOR', '2030-01')]
    expect(view(aFile({ goals }), '2020-05').goal.goal?.goal).toBe('vocational')
    expect(view(aFile({ goals: [] }), '2020-05').goal).toEqual({
      goal: null,
      restartedBy: null,
      formerAxis: null,
      reachedIn: null,
    })
  })

  it('excuse the months between closing and reopening', () => {
    const episodes = [
      { openedOn: '2020-09-10', closedOn: null },
      { openedOn: '2020-01-01', closedOn: '2020-05-10' },
    ]
    const months = view(aFile({ episodes }), '2021-01').months
    const of = (test: typeof isSilentMonth, month: string): boolean => test(months, monthIndex(month))
    expect(of(isExcusedMonth, '2020-05')).toBe(false)
    expect(of(isExcusedMonth, '2020-06')).toBe(true)
    expect(of(isExcusedMonth, '2020-08')).toBe(true)
    expect(of(isExcusedMonth, '2020-09')).toBe(false)
    expect(of(isSilentMonth, '2020-07')).toBe(false)
    expect(view(aFile({ episodes: episodes.slice(1) }), '2021-01').episodes.closedIn).toBe(
      monthIndex('2020-05'),
    )
    expect(view(aFile({ episodes: [] }), '2021-01').episodes.openedIn).toBeNull()
  })
})

describe('a month without a step', () => {
  const facts = aFile({
    steps: [aStep('MAT', '2020-01', '2020-02'), aStep('ARB', '2020-09', '2020-09')],
    gaps: [
      { id: 'one day', from: '2020-04-30', to: '2020-05-01', reason: 'illness' },
      aGap('illness', '2020-02', '2020-02'),
      aGap('no_place', '2020-06', '2020-06'),
      aGap('unknown', '2020-07', '2020-07'),
      aGap('custody', '2020-09', '2020-09'),
      aGap('costs', '2020-11', null),
    ],
  })
  const { months } = view(facts, '2020-12')

  it.each([
    ['2020-02', false, false],
    ['2020-03', false, true],
    ['2020-04', true, false],
    ['2020-05', true, false],
    ['2020-06', false, false],
    ['2020-07', false, true],
    ['2020-08', false, true],
    ['2020-09', true, false],
    ['2020-12', false, false],
  ])('%s: excused %s, silent %s', (month, isExcused, isSilent) => {
    expect(isExcusedMonth(months, monthIndex(month))).toBe(isExcused)
    expect(isSilentMonth(months, monthIndex(month))).toBe(isSilent)
  })

  it('tells the alliance about four reasons', () => {
    expect(
      (['no_place', 'no_childcare', 'no_transport', 'costs', 'other', 'illness'] as const).filter(
        isSupplyGapReason,
      ),
    ).toHaveLength(4)
  })
})

import { describe, expect, it } from 'vitest'
import type { CareerFacts, StepFact } from '../pathway/facts.ts'
import { aFile, aGain, aGap, aGoal, aStep } from '../pathway/sample-facts.ts'
import { anchorKey, type CareerAnswer, type CareerNote, type NoteChange } from './career-note.ts'
import { evaluate } from './evaluate.ts'
import { factPrints } from './fact-prints.ts'
import { noteLife } from './note-life.ts'

const work = aStep('ARB', '2020-01', null)
const three = [
  aStep('MAG', '2020-02', '2020-02'),
  aStep('BVB', '2020-04', '2020-04'),
  aStep('AV', '2020-06', '2020-06'),
]
const onset = aFile({ steps: [work, ...three] })
const withStep = (step: StepFact, facts = onset): CareerFacts => ({ ...facts, steps: [...facts.steps, step] })

const life = (previous: CareerNote | null, facts: CareerFacts, today: string): NoteChange[] =>
  noteLife(previous, facts, evaluate(facts, today), today)
const told = (changes: readonly NoteChange[]): string[] =>
  changes.map(
    ({ event, reason, record, note }) =>
      `${event} ${reason}${record === null ? '' : ` ${record}`} -> ${note.state} ${note.level} ${anchorKey(note.anchor)}`,
  )
const noteOf = (changes: readonly NoteChange[]): CareerNote => (changes.at(-1) as NoteChange).note
const open = (facts: CareerFacts = onset, today = '2020-08-01'): CareerNote =>
  noteOf(life(null, facts, today))

const answered = (facts: CareerFacts, more: Partial<CareerAnswer> = {}, today = '2020-08-01'): CareerNote => {
  const note = open(facts, today)
  return {
    ...note,
    state: 'answered',
    answer: { kind: 'remedy', justifiedUntil: null, level: note.level, evidence: factPrints(facts), ...more },
  }
}

describe('a Prüfhinweis', () => {
  it('opens when a level holds, and not otherwise', () => {
    expect(told(life(null, onset, '2020-08-01'))).toEqual(['open level_holds -> open onset start'])
    expect(life(null, aFile({ steps: [work] }), '2020-02-01')).toEqual([])
  })

  it('stays as it is while nothing new happens, seen or not', () => {
    expect(told(life(open(), onset, '2020-09-01'))).toEqual(['keep nothing_new -> open onset start'])
    expect(told(life({ ...open(), state: 'seen' }, onset, '2020-09-01'))).toEqual([
      'keep nothing_new -> seen onset start',
    ])
  })

  it('is raised by time alone, and lowered by facts only', () => {
    const raised = life({ ...open(), state: 'seen' }, onset, '2021-08-01')
    expect(told(raised)).toEqual(['raise risen -> open career start'])
    const explained = {
      ...onset,
      gaps: [aGap('illness', '2020-05', '2020-05'), aGap('illness', '2020-07', '2021-02')],
    }
    expect(told(life(noteOf(raised), explained, '2021-08-01'))).toEqual([
      'lower fact_new gap:illness 2020-05 -> open onset start',
    ])
    expect(told(life({ ...open(), level: 'career' }, onset, '2020-08-01'))).toEqual([
      'keep nothing_new -> open career start',
    ])
  })

  it('is not cleared because a window has passed', () => {
    const broken = { result: 'broken_off' } as const
    const steps = [
      aStep('MAT', '2020-02', '2020-02', broken),
      aStep('AV', '2020-04', '2020-04', broken),
      aStep('JMD', '2020-01', null),
    ]
    const facts = aFile({ steps, gaps: [aGap('no_place', '2020-09', null)] })
    expect(evaluate(facts, '2020-09-01').signals.map(({ code }) => code)).toEqual(['D', 'E'])
    const later = life(
      open(facts, '2020-09-01'),
      { ...facts, gaps: [aGap('no_place', '2020-09', null)] },
      '2022-02-01',
    )
    expect(told(later).at(-1)).toMatch(/-> open/)
    const lapsed = aFile({
      steps: steps.slice(0, 2).map((step) => ({ ...step, typeCode: 'MAT' })),
      gaps: [aGap('no_place', '2020-05', null), aGap('no_place', '2020-03', '2020-03')],
    })
    const before = open(lapsed, '2020-06-01')
    expect(told(life(before, lapsed, '2021-06-01'))).toEqual(['keep nothing_new -> open onset start'])
    const evaluation = { ...evaluate(lapsed, '2022-06-01'), level: 'none' as const, signals: [] }
    expect(told(noteLife(before, lapsed, evaluation, '2022-06-01'))).toEqual([
      'keep only_time_passed -> open onset start',
    ])
  })

  it('is cleared by a gain, with the gain as the fact', () => {
    const gained = { ...onset, attainments: [aGain('A1', '2020-08')] }
    expect(told(life(open(), gained, '2020-08-20'))).toEqual([
      'clear gain attainment:A1 2020-08 -> cleared onset start',
    ])
  })

  it('is cleared by the goal also when a new goal starts new clocks at once', () => {
    const goals = [aGoal('FOR', '2020-01')]
    const renewed = {
      ...onset,
      goals: [...goals, aGoal('vocational', '2020-08')],
      attainments: [aGain('FOR', '2020-08')],
    }
    expect(told(life(open({ ...onset, goals }), renewed, '2020-08-20'))).toEqual([
      'clear goal_reached -> cleared onset start',
    ])
  })

  it('is cleared and opened anew when a level holds after a gain', () => {
    const steps = [
      work,
      ...three,
      ...['2020-09', '2020-11', '2021-01'].map((month) => aStep('MAT', month, month)),
    ]
    const gained = aFile({ steps, attainments: [aGain('A1', '2020-08')] })
    expect(told(life(open(), gained, '2021-02-01'))).toEqual([
      'clear gain attainment:A1 2020-08 -> cleared onset start',
      'open level_holds -> open onset gain:A1 2020-08',
    ])
  })

  it('is cleared by the goal, by closing and by rest, each named', () => {
    const reached = { ...onset, attainments: [aGain('V3', '2020-08')] }
    expect(told(life(open(), reached, '2020-08-20'))).toEqual([
      'clear goal_reached attainment:V3 2020-08 -> cleared onset start',
    ])
    const closed = { ...onset, episodes: [{ openedOn: '2020-01-01', closedOn: '2020-08-15' }] }
    expect(told(life(open(), closed, '2020-08-20'))).toEqual(['clear file_closed -> cleared onset start'])
    const resting = withStep(aStep('AUSB3', '2020-08', null))
    expect(told(life(open(), resting, '2020-08-20'))).toEqual(['clear resting -> cleared onset start'])
  })

  it('is cleared by a corrected fact, or by one that makes the answer uncertain', () => {
    const excused = {
      ...onset,
      steps: [work, ...three.slice(0, 2), { ...(three[2] as StepFact), endReason: 'illness' as const }],
    }
    expect(told(life(open(), excused, '2020-08-20'))).toEqual([
      'clear fact_changed step:AV 2020-06 -> cleared onset start',
    ])
    const claimed = { ...onset, attainments: [aGain('A1', '2020-07', { evidence: 'claimed' })] }
    expect(told(life(open(), claimed, '2020-08-20'))).toEqual([
      'clear not_enough_data attainment:A1 2020-07 -> cleared onset start',
    ])
    expect(told(life(open(), { ...onset, steps: [work, ...three.slice(1)] }, '2020-08-20'))).toEqual([
      'clear fact_changed step:MAG 2020-02 -> cleared onset start',
    ])
  })

  it('stays cleared while nothing holds, and comes back when rest ends', () => {
    const resting = withStep(aStep('AUSB3', '2020-08', null))
    const cleared = noteOf(life(open(), resting, '2020-08-20'))
    expect(told(life(cleared, resting, '2020-09-20'))).toEqual(['keep nothing_new -> cleared onset start'])
    const broken = withStep(aStep('AUSB3', '2020-08', '2020-09', { result: 'broken_off' }))
    expect(told(life(cleared, broken, '2020-10-01'))).toEqual([
      'reopen fact_new step:AUSB3 2020-08 -> open onset start',
    ])
    expect(told(life(cleared, onset, '2020-10-01'))).toEqual(['reopen rest_ended -> open onset start'])
  })

  it('of another anchor that was cleared makes room for a new one', () => {
    const cleared: CareerNote = {
      ...open(),
      state: 'cleared',
      anchor: { kind: 'gain', id: 'gone', month: '2020-01' },
    }
    expect(told(life(cleared, onset, '2020-08-20'))).toEqual(['open level_holds -> open onset start'])
    expect(life(cleared, aFile({ steps: [work] }), '2020-02-20')).toEqual([])
  })
})

describe('an answered Prüfhinweis', () => {
  it('is not reopened by passing time at the same level', () => {
    expect(told(life(answered(onset), onset, '2021-01-01'))).toEqual([
      'keep nothing_new -> answered onset start',
    ])
  })

  it('is reopened by a rise', () => {
    expect(told(life(answered(onset), onset, '2021-07-01'))).toEqual(['reopen risen -> open career start'])
  })

  it.each([
    ['a new step', withStep(aStep('MAT', '2020-08', null)), 'fact_new step:MAT 2020-08'],
    [
      'a changed step',
      {
        ...onset,
        steps: [work, ...three.slice(0, 2), { ...(three[2] as StepFact), result: 'broken_off' as const }],
      },
      'fact_changed step:AV 2020-06',
    ],
    ['a new gap', { ...onset, gaps: [aGap('no_place', '2020-07', null)] }, 'fact_new gap:no_place 2020-07'],
    ['a new attainment', { ...onset, attainments: [aGain('A1', '2020-01')] }, 'clear'],
  ])('is reopened by %s within its evidence', (_name, facts, reason) => {
    expect(told(life(answered(onset), facts, '2020-08-20'))[0]).toContain(reason)
  })

  it('is not touched by support beside, nor by a step that is only planned', () => {
    expect(told(life(answered(onset), withStep(aStep('JMD', '2020-07', null)), '2020-08-20'))).toEqual([
      'keep nothing_new -> answered onset start',
    ])
    expect(
      told(
        life(answered(onset), withStep(aStep('MAT', '2020-09', null, { state: 'confirmed' })), '2020-08-20'),
      ),
    ).toEqual(['keep nothing_new -> answered onset start'])
  })

  it('is not touched by what lies before its anchor', () => {
    const late = aFile({
      steps: [
        work,
        ...three,
        ...['2020-09', '2020-11', '2021-01'].map((month) => aStep('MAT', month, month)),
      ],
      attainments: [aGain('A1', '2020-08')],
    })
    const note = answered(late, {}, '2021-02-01')
    const earlier = withStep(aStep('EOK', '2020-03', '2020-03'), late)
    const corrected = {
      ...late,
      steps: late.steps.map((step) =>
        step.id === 'MAG 2020-02' ? { ...step, result: 'broken_off' as const } : step,
      ),
    }
    expect(told(life(note, corrected, '2021-02-10'))[0]).toContain('keep nothing_new')
    expect(told(life(note, earlier, '2021-02-10'))).toEqual([
      'keep nothing_new -> answered onset gain:A1 2020-08',
    ])
  })

  it('comes back the day after "justified until"', () => {
    const note = answered(onset, { kind: 'justified', justifiedUntil: '2020-09-30' })
    expect(told(life(note, onset, '2020-09-30'))).toEqual(['keep nothing_new -> answered onset start'])
    expect(told(life(note, onset, '2020-10-01'))).toEqual(['reopen justification_ended -> open onset start'])
  })

  it('is restored with its answer when rest ends and nothing else happened', () => {
    const cleared: CareerNote = { ...answered(onset), state: 'cleared' }
    expect(told(life(cleared, onset, '2020-09-01'))).toEqual(['restore rest_ended -> answered onset start'])
  })
})

describe('a corrected anchor', () => {
  const steps = ['2020-03', '2020-05', '2020-07'].map((month) => aStep('MAT', month, month))
  const facts = (id: string): CareerFacts =>
    aFile({ steps: [work, ...steps], attainments: [aGain('A1', '2020-02', { id })] })

  it('takes the answer along', () => {
    const moved = life(answered(facts('first')), facts('second'), '2020-08-20')
    expect(told(moved)).toEqual(['move anchor_corrected -> answered onset gain:second'])
    expect(noteOf(moved).answer).not.toBeNull()
  })

  it('takes it along and reopens it for a new fact', () => {
    const changed = withStep(aStep('AV', '2020-08', null), facts('second'))
    expect(
      told(life(answered(facts('first')), changed, '2020-08-20')).map((line) => line.split(' ')[0]),
    ).toEqual(['move', 'clear'])
    const more = withStep(aStep('MAT', '2020-08', null), facts('second'))
    expect(told(life(answered(facts('first')), more, '2020-08-20'))).toEqual([
      'move anchor_corrected -> answered onset gain:second',
      'reopen fact_new step:MAT 2020-08 -> open onset gain:second',
    ])
  })

  it('is cleared when nothing holds any more', () => {
    const gone = { ...facts('second'), steps: [work, ...steps.slice(0, 1)] }
    expect(told(life(open(facts('first')), gone, '2020-08-20'))).toEqual([
      'move anchor_corrected -> open onset gain:second',
      'clear anchor_corrected -> cleared onset gain:second',
    ])
  })

  it('of a goal stands as long as the goal is there', () => {
    const goals = [aGoal('FOR', '2020-01'), aGoal('vocational', '2020-02')]
    const renewed = { ...facts('x'), goals, attainments: [aGain('FOR', '2020-02')] }
    const note = answered(renewed)
    expect(anchorKey(note.anchor)).toBe('goal:vocational 2020-02')
    const gained = { ...renewed, attainments: [...renewed.attainments, aGain('A1', '2020-08')] }
    expect(told(life(note, gained, '2020-08-20'))).toEqual([
      'clear gain attainment:A1 2020-08 -> cleared onset goal:vocational 2020-02',
    ])
    const withdrawn = { ...renewed, goals: goals.slice(1) }
    expect(told(life(note, withdrawn, '2020-08-20'))[0]).toContain('move anchor_corrected')
    const emptied = aFile({ goals, entryLevels: { L: 'L0', S: 'FOR', V: 'V0' }, steps: [work] })
    expect(told(life(note, emptied, '2020-03-20'))[0]).toContain('move anchor_corrected')
    const newer = aGoal('vocational', '2020-02')
    expect(
      told(
        life(
          note,
          { ...renewed, goals: [goals[0] as typeof newer, { ...newer, id: 'corrected' }] },
          '2020-08-20',
        ),
      ),
    ).toEqual(['move anchor_corrected -> answered onset goal:corrected'])
  })

  it('back to the start, or undated facts, are compared all the same', () => {
    const undated = {
      ...facts('first'),
      attainments: [aGain('A1', '2020-02', { id: 'first' }), aGain('B1', '2020-02', { awardedOn: null })],
    }
    expect(told(life(answered(facts('first')), undated, '2020-08-20'))).toEqual([
      'reopen fact_new attainment:B1 2020-02 -> open onset gain:first',
    ])
    const lost = {
      ...facts('first'),
      attainments: [aGain('A1', '2020-02', { id: 'first', evidence: 'claimed' })],
    }
    expect(told(life(open(facts('first')), lost, '2020-08-20'))[0]).toBe(
      'move anchor_corrected -> open onset start',
    )
  })
})

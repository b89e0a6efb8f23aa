import { describe, expect, it } from 'vitest'
import type { EntryContext } from './date-check.ts'
import { checkStep, type StepEntry } from './step-check.ts'

const context: EntryContext = { today: '2026-03-10', earliestBirth: '2004-01-01' }
const day = (date: string) => ({ date, precision: 'day' as const })
const month = (date: string) => ({ date, precision: 'month' as const })
const year = (date: string) => ({ date, precision: 'year' as const })

const considered: StepEntry = {
  promise: { kind: 'unknown' },
  unit: null,
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  state: 'considered',
  result: null,
  endReason: null,
  blocked: null,
}
const running: StepEntry = { ...considered, state: 'running', actualStart: day('2025-09-01') }
const ended: StepEntry = { ...running, state: 'ended', actualEnd: day('2026-01-31') }

describe('a step that may be', () => {
  it.each<[string, StepEntry]>([
    ['a thought without any date', considered],
    ['running since a month', { ...running, actualStart: month('2026-03-28') }],
    ['begun some time this year', { ...running, actualStart: year('2026-12-01') }],
    ['ended on a day that nobody knows, with a result that nobody knows', { ...ended, actualEnd: null }],
    ['ended, without any date', { ...ended, actualStart: null, actualEnd: null }],
    ['ended on the day it began', { ...ended, actualEnd: day('2025-09-01') }],
    [
      'ended in the month it began, known by month only',
      { ...ended, actualStart: day('2025-09-20'), actualEnd: month('2025-09-01') },
    ],
    ['planned to end on the day it began', { ...running, plannedEnd: day('2025-09-01') }],
    [
      'begun in the month that its planned end lies in',
      { ...running, actualStart: day('2025-09-20'), plannedEnd: month('2025-09-01') },
    ],
    [
      'begun in the year that its planned end lies in',
      { ...running, actualStart: year('2025-01-01'), plannedEnd: day('2025-03-31') },
    ],
    [
      'over, after it had begun later than its end was planned',
      { ...ended, plannedStart: day('2025-05-01'), plannedEnd: day('2025-08-01') },
    ],
    ['planned to the last day that a plan may name', { ...considered, plannedEnd: day('2036-03-10') }],
    ['never begun, with the reason', { ...considered, state: 'not_begun', endReason: 'moved' }],
    ['the last of six units', { ...running, unit: { n: 6, of: 6 } }],
    ['a job without a promise', { ...running, promise: { kind: 'none', area: null } }],
    ['promising a level of its axis', { ...running, promise: { kind: 'level', axis: 'S', level: 'FOR-Q' } }],
    ['begun on the first day of life that is possible', { ...running, actualStart: year('2004-06-01') }],
    ['blocked since today', { ...considered, blocked: { since: '2026-03-10' } }],
  ])('%s', (_what, step) => {
    expect(checkStep(step, context)).toEqual([])
  })
})

describe('a step that cannot be', () => {
  it.each<[string, StepEntry, object]>([
    [
      'on a day that does not exist',
      { ...considered, plannedStart: day('2026-02-30') },
      { code: 'day-does-not-exist', pointer: '/plannedStart/date' },
    ],
    [
      'planned eleven years ahead',
      { ...considered, plannedEnd: day('2036-03-11') },
      { code: 'day-too-far-ahead', pointer: '/plannedEnd/date', params: { latest: '2036-03-10' } },
    ],
    [
      'begun tomorrow',
      { ...running, actualStart: day('2026-03-11') },
      { code: 'day-in-future', pointer: '/actualStart/date', params: { today: '2026-03-10' } },
    ],
    [
      'ended next month',
      { ...ended, actualEnd: month('2026-04-01') },
      { code: 'day-in-future', pointer: '/actualEnd/date', params: { today: '2026-03-10' } },
    ],
    [
      'ended before it began',
      { ...ended, actualEnd: day('2025-08-31') },
      { code: 'end-before-start', pointer: '/actualEnd/date', params: { start: '2025-09-01' } },
    ],
    [
      'planned backwards',
      { ...considered, plannedStart: month('2026-05-01'), plannedEnd: month('2026-04-01') },
      { code: 'end-before-start', pointer: '/plannedEnd/date', params: { start: '2026-05-01' } },
    ],
    [
      'running since after its planned end',
      { ...running, plannedEnd: day('2025-08-01') },
      { code: 'planned-end-before-begun', pointer: '/plannedEnd/date', params: { begunOn: '2025-09-01' } },
    ],
    [
      'running since a month after the year of its planned end',
      { ...running, actualStart: month('2026-01-01'), plannedEnd: year('2025-01-01') },
      { code: 'planned-end-before-begun', pointer: '/plannedEnd/date', params: { begunOn: '2026-01-01' } },
    ],
    [
      'planned backwards while running, told once',
      { ...running, plannedStart: day('2025-09-01'), plannedEnd: day('2025-08-01') },
      { code: 'end-before-start', pointer: '/plannedEnd/date', params: { start: '2025-09-01' } },
    ],
    [
      'begun before birth',
      { ...running, actualStart: year('2003-01-01') },
      { code: 'step-before-birth', pointer: '/actualStart/date', params: { birthYear: 2004 } },
    ],
    [
      'ended before birth',
      { ...ended, actualStart: null, actualEnd: year('2003-01-01') },
      { code: 'step-before-birth', pointer: '/actualEnd/date', params: { birthYear: 2004 } },
    ],
    [
      'running since nobody knows when',
      { ...running, actualStart: null },
      { code: 'running-needs-start', pointer: '/actualStart' },
    ],
    [
      'running and ended',
      { ...running, actualEnd: day('2026-01-31') },
      { code: 'running-has-no-end', pointer: '/actualEnd' },
    ],
    [
      'begun while only applied for',
      { ...considered, state: 'applied', actualStart: day('2026-01-31') },
      { code: 'dates-only-when-begun', pointer: '/actualStart' },
    ],
    [
      'ended while never begun',
      { ...considered, state: 'not_begun', actualEnd: day('2026-01-31') },
      { code: 'dates-only-when-begun', pointer: '/actualEnd' },
    ],
    [
      'passed while running',
      { ...running, result: 'passed' },
      { code: 'result-only-when-ended', pointer: '/result' },
    ],
    [
      'running, with the reason of its end',
      { ...running, endReason: 'illness' },
      { code: 'end-reason-only-when-ended', pointer: '/endReason' },
    ],
    [
      'promising a level of another axis',
      { ...running, promise: { kind: 'level', axis: 'L', level: 'FOR' } },
      { code: 'level-not-on-axis', pointer: '/promise/level', params: { axis: 'L', level: 'FOR' } },
    ],
    [
      'the seventh of six units',
      { ...running, unit: { n: 7, of: 6 } },
      { code: 'unit-beyond-last', pointer: '/unit/n', params: { n: 7, of: 6 } },
    ],
    [
      'blocked since tomorrow',
      { ...considered, blocked: { since: '2026-03-11' } },
      { code: 'day-in-future', pointer: '/blocked/since', params: { today: '2026-03-10' } },
    ],
  ])('%s', (_what, step, refusal) => {
    expect(checkStep(step, context)).toEqual([refusal])
  })

  it('is told all its contradictions at once', () => {
    const step: StepEntry = {
      ...considered,
      result: 'passed',
      unit: { n: 3, of: 2 },
      plannedEnd: day('2026-02-30'),
    }
    expect(checkStep(step, context).map(({ code }) => code)).toEqual([
      'day-does-not-exist',
      'result-only-when-ended',
      'unit-beyond-last',
    ])
  })

  it('is not judged by a birth date that is not known', () => {
    expect(
      checkStep({ ...running, actualStart: year('2003-01-01') }, { ...context, earliestBirth: null }),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { nextDeadline } from './next-deadline.ts'

const NONE = { paper: null, work_permission: null, age: null, step_end: null, task: null, remedy: null }
const TODAY = '2026-11-22'

describe('the next deadline of a file', () => {
  it('is none where nothing ends', () => {
    expect(nextDeadline(NONE, TODAY)).toBeNull()
  })

  it('is the earliest day, whatever ends then', () => {
    const days = { ...NONE, step_end: '2027-01-31', task: '2026-12-01', paper: '2026-12-24' }
    expect(nextDeadline(days, TODAY)).toEqual({ on: '2026-12-01', kind: 'task' })
  })

  it('is the gravest by law of several on one day', () => {
    const days = { ...NONE, task: '2026-12-01', paper: '2026-12-01' }
    expect(nextDeadline(days, TODAY)).toEqual({ on: '2026-12-01', kind: 'paper' })
  })

  it('stays when it is overdue, but an age limit that has passed is none', () => {
    const days = { ...NONE, age: '2026-11-21', task: '2026-11-01', step_end: '2027-01-31' }
    expect(nextDeadline(days, TODAY)).toEqual({ on: '2026-11-01', kind: 'task' })
    expect(nextDeadline({ ...days, task: null }, TODAY)).toEqual({ on: '2027-01-31', kind: 'step_end' })
    expect(nextDeadline({ ...NONE, age: TODAY }, TODAY)).toEqual({ on: TODAY, kind: 'age' })
  })
})

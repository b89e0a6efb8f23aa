import { describe, expect, it } from 'vitest'
import { aCaseFile, aNote, aStep } from '../../../../../tests/support/web/case-file.ts'
import { hiddenParts, nextSteps } from './next-steps.ts'

const today = '2025-03-01'
const day = (date: string) => ({ date, precision: 'day' as const })
const running = (plannedEnd: string) =>
  aStep({ state: 'running', result: null, actualEnd: null, plannedEnd: day(plannedEnd) })

it('tells what is out of sight from what is not there', () => {
  expect(hiddenParts(aCaseFile())).toEqual([])
  expect(hiddenParts(aCaseFile({ steps: [], tasks: null, notes: null }))).toEqual(['tasks', 'notes'])
})

describe('nextSteps', () => {
  it('is empty for an empty file', () => {
    expect(nextSteps(aCaseFile(), today)).toEqual([])
  })

  it('names a running step eight weeks before its end, and not earlier', () => {
    const soon = running('2025-04-26')
    const later = running('2025-04-27')
    const found = nextSteps(aCaseFile({ steps: [soon, later] }), today)
    expect(found.map((one) => one.key)).toEqual([`ends-${soon.id}`])
  })

  it('orders by day, what has none comes last', () => {
    const task = { id: 't', version: 1, title: 'Anrufen', owner: null, isDone: false, doneOn: null }
    const plan = aStep({ state: 'considered', actualStart: null, actualEnd: null })
    const file = aCaseFile({
      tasks: [
        { ...task, id: 'late', dueOn: '2025-05-01' },
        { ...task, id: 'done', dueOn: '2025-01-01', isDone: true, doneOn: '2025-01-01' },
      ],
      steps: [plan, running('2025-03-31')],
      notes: [aNote('2023-01', '2025-02')],
    })
    expect(nextSteps(file, today).map((one) => one.kind)).toEqual(['note', 'ends', 'task', 'plan'])
  })

  it('names a paper that runs out while its status holds', () => {
    const period = {
      id: 'r',
      version: 1,
      status: 'duldung_60a' as const,
      from: '2024-01-01',
      to: null,
      documentValidUntil: '2025-03-20',
      workPermission: 'unknown' as const,
      workPermissionUntil: null,
      note: null,
      isOwn: true,
    }
    const file = aCaseFile({ residence: [period, { ...period, id: 'over', to: '2024-12-31' }] })
    expect(nextSteps(file, today).map((one) => one.key)).toEqual(['paper-r'])
  })
})

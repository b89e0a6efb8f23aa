import { describe, expect, it } from 'vitest'
import { aStep } from '../../../../../tests/support/web/case-file.ts'
import { dateEntry } from '../../ui/date-entry.ts'
import { newStepValues, stepBody, stepMistakes, stepValues } from './step-values.ts'

function found(values: ReturnType<typeof newStepValues>): string[] {
  return Object.entries(stepMistakes(values)).flatMap(([name, key]) => (key === undefined ? [] : [name]))
}

describe('a step in the form', () => {
  it('comes back as it was stored', () => {
    const step = aStep({
      unit: { n: 2, of: 6 },
      hoursPerWeek: 19.5,
      blocked: { reason: 'no_place', since: '2024-01-02', wantedType: 'BVB' },
    })
    const { id, version, recordedBy, recordedAt, sourceName, isOwn, ...stored } = step
    expect(stepBody(stepValues(step), 'BVB')).toEqual(stored)
  })

  it('asks for nothing but the type, and for a start of what runs', () => {
    expect(found(newStepValues('considered'))).toEqual(['typeCode'])
    expect(found({ ...newStepValues('running'), typeCode: 'IK' })).toEqual(['actualStart'])
    expect(found({ ...newStepValues('ended'), typeCode: 'IK' })).toEqual([])
  })

  it('does not send what the state leaves no room for', () => {
    const ended = stepValues(aStep({ result: 'broken_off', endReason: 'illness' }))
    expect(stepBody({ ...ended, state: 'promised' })).toMatchObject({
      actualStart: null,
      actualEnd: null,
      result: null,
      endReason: null,
    })
    expect(stepBody({ ...ended, state: 'running' })).toMatchObject({ actualEnd: null, result: null })
  })

  it('names what cannot be sent', () => {
    const values = {
      ...newStepValues('considered'),
      typeCode: 'IK',
      promiseKind: 'level' as const,
      isUnit: true,
      unitN: 'x',
      hoursPerWeek: '80',
      blockReason: 'costs' as const,
      plannedStart: { ...dateEntry(null), text: '32.1.2024' },
    }
    expect(found(values).sort()).toEqual(
      ['blocked.since', 'hoursPerWeek', 'plannedStart', 'promise.level', 'unit.n'].sort(),
    )
  })
})

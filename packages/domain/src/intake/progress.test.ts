import { describe, expect, it } from 'vitest'
import { fieldsOf } from './fields.ts'
import { intakeProgress, isDone, type KnownRecords } from './progress.ts'
import { declined, said, unsure } from './sample-statements.ts'
import { INTAKE_AREAS, type IntakeArea } from './vocabulary.ts'

const NOTHING: KnownRecords = {
  legal_name: false,
  birth_date: false,
  nationality: false,
  residence_status: false,
  municipality: false,
  entitlement: false,
}
const stateOf = (area: IntakeArea, ...args: Parameters<typeof intakeProgress>) =>
  intakeProgress(...args).areas.find((one) => one.area === area)

describe('the progress of the intake', () => {
  it('begins with every area open and nothing answered', () => {
    const { areas, answered, of } = intakeProgress([], NOTHING)
    expect(areas.map(({ area }) => area)).toEqual([...INTAKE_AREAS])
    expect(areas.every(({ state, lastAskedOn }) => state === 'not_asked' && lastAskedOn === null)).toBe(true)
    expect({ answered, of }).toEqual({ answered: 0, of: 10 })
  })

  it('is partly there while one question is open, and says which', () => {
    const one = said('means_of_transport', 'ticket', { statedOn: '2026-11-09' })
    expect(stateOf('transport', [one], NOTHING)).toMatchObject({
      state: 'partly',
      openFields: ['course_reachable'],
      lastAskedOn: '2026-11-09',
    })
  })

  it('takes "does not know" for an answer, and an area without any value for declined', () => {
    const known = [said('means_of_transport', 'ticket'), unsure('course_reachable')]
    expect(stateOf('transport', known, NOTHING)?.state).toBe('answered')
    const silent = [declined('means_of_transport'), declined('course_reachable')]
    expect(stateOf('transport', silent, NOTHING)?.state).toBe('declined')
    expect(stateOf('transport', [declined('course_reachable')], NOTHING)?.state).toBe('declined')
    const mixed = [said('means_of_transport', 'ticket'), declined('course_reachable')]
    expect(stateOf('transport', mixed, NOTHING)?.state).toBe('answered')
  })

  it('opens a question again whose answer was a mistake', () => {
    const wrong = said('means_of_transport', 'car')
    const note = said('means_of_transport', null, { answer: 'mistake', mistakenId: wrong.id })
    expect(stateOf('transport', [wrong, note], NOTHING)).toMatchObject({ state: 'not_asked' })
  })

  it('counts facts of other tables, and neither way what the reader may not see', () => {
    const paper = [said('identity_paper', 'passport')]
    expect(stateOf('identity', paper, NOTHING)).toMatchObject({
      state: 'partly',
      openRecords: ['legal_name', 'birth_date', 'nationality'],
    })
    const known = { ...NOTHING, legal_name: true, birth_date: true, nationality: true }
    expect(stateOf('identity', paper, known)?.state).toBe('answered')
    expect(stateOf('identity', [], known)).toMatchObject({ state: 'partly', openFields: ['identity_paper'] })
    expect(stateOf('identity', [declined('identity_paper')], known)?.state).toBe('answered')
    const closed = { ...NOTHING, legal_name: null, birth_date: null, nationality: null }
    expect(stateOf('identity', paper, closed)).toMatchObject({ state: 'answered', openRecords: [] })
  })

  it('does not miss health until somebody asked about it', () => {
    const asked = intakeProgress([said('health_limits', 'none')], NOTHING)
    expect(asked.of).toBe(11)
    expect(intakeProgress(fieldsOf('health').map(declined), NOTHING)).toMatchObject({ answered: 1, of: 11 })
  })

  it.each([
    ['not_asked', false],
    ['partly', false],
    ['answered', true],
    ['declined', true],
  ] as const)('calls %s done: %s', (state, done) => {
    expect(isDone({ state })).toBe(done)
  })
})

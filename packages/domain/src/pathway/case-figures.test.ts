import { describe, expect, it } from 'vitest'
import { monthIndex } from '../calendar/month.ts'
import { currentStep } from './current-step.ts'
import type { AttainmentFact, StepFact } from './facts.ts'
import { highestLevels } from './highest-levels.ts'
import { spellMonths } from './spell-months.ts'

const step = (id: string, change: Partial<StepFact>): StepFact => ({
  id,
  typeCode: 'MAT',
  kind: 'OH',
  promise: { kind: 'unknown' },
  unit: null,
  occupation: null,
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  state: 'considered',
  result: null,
  endReason: null,
  ...change,
})
const names = () => false

describe('the current step', () => {
  it('is the running training, not the language course beside it', () => {
    const course = step('1', { state: 'running', kind: 'P', actualStart: '2026-02-01' })
    const training = step('2', { state: 'running', kind: 'A', actualStart: '2025-08-01' })
    expect(currentStep([course, training], names)).toEqual({ step: training, hasSuccessor: false })
  })

  it('is the later one of two of the same strength', () => {
    const earlier = step('1', { state: 'running', actualStart: '2025-08-01' })
    const later = step('2', { state: 'running', actualStart: '2026-02-01' })
    expect(currentStep([earlier, later], names)?.step).toBe(later)
  })

  it('is the next one agreed when none runs; what is only considered does not count', () => {
    const next = step('1', { state: 'promised', plannedStart: '2026-09-01' })
    const after = step('2', { state: 'confirmed', plannedStart: '2027-02-01' })
    const thought = step('3', { state: 'considered', plannedStart: '2026-04-01' })
    expect(currentStep([after, thought, next], names)).toEqual({ step: next, hasSuccessor: true })
    expect(currentStep([thought], names)).toBeNull()
  })

  it('has a successor when one is agreed or written down at it', () => {
    const running = step('1', { state: 'running', actualStart: '2025-08-01' })
    expect(currentStep([running, step('2', { state: 'confirmed' })], names)?.hasSuccessor).toBe(true)
    expect(currentStep([running], () => true)?.hasSuccessor).toBe(true)
  })

  it('prefers a dated plan to one without a date', () => {
    const undated = step('1', { state: 'confirmed' })
    const dated = step('2', { state: 'confirmed', plannedStart: '2026-09-01' })
    expect(currentStep([undated, dated], names)?.step).toBe(dated)
  })
})

describe('the highest levels', () => {
  const certificate: AttainmentFact = {
    id: 'a',
    axis: 'L',
    level: 'B1',
    awardedOn: '2025-06-30',
    evidence: 'seen',
    isForeign: false,
    recognition: 'not_needed',
  }

  it('are what was brought along or certified since; null is not known, S0 is known to be none', () => {
    const facts = { attainments: [certificate], entryLevels: { L: 'A1', S: 'S0', V: 'unknown' } as const }
    expect(highestLevels(facts, monthIndex('2025-06'))).toEqual({ L: 'B1', S: 'S0', V: null })
    expect(highestLevels(facts, monthIndex('2025-05'))).toEqual({ L: 'A1', S: 'S0', V: null })
  })

  it('do not believe a claim', () => {
    const attainments = [{ ...certificate, evidence: 'claimed' as const }]
    const entryLevels = { L: 'unknown', S: 'unknown', V: 'unknown' } as const
    expect(highestLevels({ attainments, entryLevels }, monthIndex('2026-01')).L).toBeNull()
  })
})

describe('the months of a file without certificates', () => {
  const episodes = [{ openedOn: '1993-07-01', closedOn: null }]
  const unknown = (from: string, to: string | null) => ({ id: from, from, to, reason: 'unknown' as const })
  const month = monthIndex('1999-06')

  it('stand still since the last month in employment or higher education', () => {
    const steps = [
      step('1', { kind: 'W', state: 'ended', actualStart: '1995-01-01', actualEnd: '1997-12-31' }),
      step('2', {
        kind: 'P',
        typeCode: 'X-HE',
        state: 'ended',
        actualStart: '1998-01-01',
        actualEnd: '1998-06-30',
      }),
      step('3', {
        kind: 'P',
        typeCode: 'X-FE',
        state: 'ended',
        actualStart: '1998-07-01',
        actualEnd: '1999-06-30',
      }),
    ]
    expect(spellMonths({ steps, gaps: [], episodes }, month)).toEqual({ standstill: 12, jobless: 0 })
  })

  it('do not stand still while one of them lasts', () => {
    const steps = [step('1', { kind: 'W', state: 'running', actualStart: '1999-01-01' })]
    expect(spellMonths({ steps, gaps: [], episodes }, month).standstill).toBe(0)
  })

  it('stand still since the opening when there never was one; nothing is known without an opening', () => {
    expect(spellMonths({ steps: [], gaps: [], episodes }, month).standstill).toBe(72)
    expect(spellMonths({ steps: [], gaps: [], episodes: [] }, month).standstill).toBeNull()
  })

  it('count each jobless month once, and none of a recorded reason or after the end', () => {
    const gaps = [
      unknown('1998-01-01', '1998-03-31'),
      unknown('1998-03-01', '1998-04-30'),
      unknown('1999-05-01', null),
      { id: 'x', from: '1997-01-01', to: '1997-12-31', reason: 'illness' as const },
    ]
    expect(spellMonths({ steps: [], gaps, episodes }, month).jobless).toBe(6)
  })
})

import { checkAnswers } from '@wegmarke/domain/intake/answer-check'
import { describe, expect, it } from 'vitest'
import { sampleIntake } from './intake.ts'

const known = { languages: 'Dari', openedOn: '2025-03-01', today: '2026-11-22' }
const all = Array.from({ length: 300 }, (_, number) => sampleIntake(2026, number, known))

describe('the invented answers of the intake', () => {
  it('are answers that the intake would take', () => {
    for (const statements of all) {
      const one = new Map(statements.map(({ field, answer, value }) => [field, { field, answer, value }]))
      const refused = checkAnswers([...one.values()], '2026-11-22', known.today)
      expect(refused).toEqual([])
    }
  })

  it('leave files without any, areas without an answer, and people who do not want to say', () => {
    expect(all.filter((one) => one.length === 0).length).toBeGreaterThan(20)
    expect(all.some((one) => one.length > 25)).toBe(true)
    expect(all.flat().some(({ answer }) => answer === 'declined')).toBe(true)
    expect(all.flat().every(({ statedOn }) => statedOn >= known.openedOn && statedOn <= known.today)).toBe(
      true,
    )
  })

  it('are the same for the same person', () => {
    expect(sampleIntake(2026, 7, known)).toEqual(all[7])
  })
})

import { describe, expect, it } from 'vitest'
import { monthIndex } from '../calendar/month.ts'
import type { AttainmentFact } from '../pathway/facts.ts'
import { highestLevels } from '../pathway/highest-levels.ts'
import { groundedLevel } from './level-grounds.ts'

const MONTH = monthIndex('2026-11-22')
const UNKNOWN = { L: 'unknown', S: 'unknown', V: 'unknown' } as const

function award(level: AttainmentFact['level'], more: Partial<AttainmentFact> = {}): AttainmentFact {
  return {
    id: `a-${level}`,
    axis: 'L',
    level,
    awardedOn: '2025-06-01',
    evidence: 'seen',
    isForeign: false,
    recognition: 'not_needed',
    ...more,
  }
}
const language = (
  attainments: AttainmentFact[],
  entryLevels: Parameters<typeof groundedLevel>[0]['entryLevels'] = UNKNOWN,
) => groundedLevel({ attainments, entryLevels }, 'L', MONTH)

describe('the highest level and what it rests on', () => {
  it('is not known where neither entry level nor certificate is', () => {
    expect(language([])).toEqual({ level: null, ground: null, claimed: null })
  })

  it('rests on what the person came with until a certificate is higher', () => {
    expect(language([], { ...UNKNOWN, L: 'A2' })).toEqual({ level: 'A2', ground: 'entry', claimed: null })
    expect(language([award('B1')], { ...UNKNOWN, L: 'A2' })).toMatchObject({ level: 'B1', ground: 'seen' })
    expect(language([award('A1')], { ...UNKNOWN, L: 'A2' })).toMatchObject({ level: 'A2', ground: 'entry' })
  })

  it('is verified as soon as one certificate of that level is', () => {
    const two = [award('B1'), award('B1', { id: 'other', evidence: 'verified' })]
    expect(language(two)).toMatchObject({ level: 'B1', ground: 'verified' })
  })

  it('names a higher level that nobody has seen, or that is not recognised, beside it', () => {
    const claim = award('B2', { evidence: 'claimed' })
    expect(language([award('B1'), claim])).toEqual({ level: 'B1', ground: 'seen', claimed: 'B2' })
    expect(language([award('B1'), award('A2', { evidence: 'claimed' })]).claimed).toBeNull()
    expect(language([award('C1', { isForeign: true, recognition: 'pending' })])).toEqual({
      level: null,
      ground: null,
      claimed: 'C1',
    })
    expect(language([award('B2', { evidence: 'claimed', awardedOn: null })]).claimed).toBe('B2')
  })

  it('knows of nothing that comes later, and takes no other axis for its own', () => {
    expect(language([award('B1', { awardedOn: '2027-01-01' })]).level).toBeNull()
    expect(language([award('ESA', { axis: 'S' }), award(null)]).level).toBeNull()
  })

  it('is the level that the lists show', () => {
    const facts = { attainments: [award('B1'), award('C1', { evidence: 'claimed' })], entryLevels: UNKNOWN }
    expect(groundedLevel(facts, 'L', MONTH).level).toBe(highestLevels(facts, MONTH).L)
  })
})

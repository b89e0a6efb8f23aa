import { evaluate } from '@wegmarke/domain/career/evaluate'
import { describe, expect, it } from 'vitest'
import { readVignettes, vignettesFolder } from './vignettes.ts'

const vignettes = readVignettes()

const isStuck = (level: string): boolean => level === 'career' || level === 'onset'

function levelOf(id: string): string {
  const vignette = vignettes?.find((entry) => entry.id === id)
  if (vignette === undefined) throw new Error(`No vignette ${id}`)
  return evaluate(vignette.facts, vignette.referenceDate).level
}

if (vignettes === null) {
  it(`has no vignettes to read: none in ${vignettesFolder} (set WEGMARKE_VIGNETTES)`, () => {
    expect(vignettes).toBeNull()
  })
} else {
  describe('twenty invented pathways with blind labels', () => {
    const agreed = vignettes.filter(({ labels: [one, other] }) => isStuck(one) === isStuck(other))

    it('has eighteen on which both raters agree', () => {
      expect(vignettes).toHaveLength(20)
      expect(agreed).toHaveLength(18)
    })

    it.each(agreed)('$id is stuck exactly when both raters say so', ({ facts, referenceDate, labels }) => {
      expect(isStuck(evaluate(facts, referenceDate).level)).toBe(isStuck(labels[0]))
    })

    it('calls V17 a career where they say onset', () => {
      expect(levelOf('V17')).toBe('career')
    })

    it('calls V07 an onset and leaves V20 alone, on which they are split', () => {
      expect(levelOf('V07')).toBe('onset')
      expect(levelOf('V20')).toBe('none')
    })

    it('never answers "not enough data" for them', () => {
      for (const { facts, referenceDate } of vignettes) {
        expect(evaluate(facts, referenceDate).level).not.toBe('not_enough_data')
      }
    })
  })
}

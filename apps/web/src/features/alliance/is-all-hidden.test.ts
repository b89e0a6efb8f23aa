import type { AllianceCounts } from '@wegmarke/contract/alliance-counts'
import { describe, expect, it } from 'vitest'
import { isAllHidden } from './is-all-hidden.ts'

const HIDDEN: AllianceCounts = {
  day: '2026-11-23',
  counts: [{ measure: 'alliance.open', count: null }],
  phases: [{ phase: 'clarification', count: null }],
  municipalities: [{ ags: null, name: null, count: null }],
}

describe('the numbers of the alliance', () => {
  it('are all hidden when not one of them is shown', () => {
    expect(isAllHidden(HIDDEN)).toBe(true)
  })

  it.each([
    { counts: [{ measure: 'alliance.open' as const, count: 5 }] },
    { phases: [{ phase: 'clarification' as const, count: 5 }] },
    { municipalities: [{ ags: '05162024', name: 'Neuss', count: 5 }] },
  ])('are worth a page as soon as one is shown: %o', (shown) => {
    expect(isAllHidden({ ...HIDDEN, ...shown })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { effectOf, SHORTCUTS } from './shortcut-keys.ts'

describe('keyboard shortcuts', () => {
  it.each(SHORTCUTS)('$keys leads to $effect', ({ keys, effect }) => {
    expect(effectOf(keys)).toBe(effect)
  })

  it('waits for the second key of a sequence', () => {
    expect(effectOf(['g'])).toBe('more')
  })

  it.each([[['x']], [['g', 'x']], [['g', 'h', 'h']]])('does nothing on %s', (keys) => {
    expect(effectOf(keys)).toBeUndefined()
  })
})

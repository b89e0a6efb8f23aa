import { describe, expect, it } from 'vitest'
import { protectedCount } from '../settings/protected-count.ts'
import { protectParts, type ShownCount } from './protect-parts.ts'

/** What is published of a table: its whole and its parts, rounded, hidden, and hidden further. */
function published(parts: readonly number[]): { total: ShownCount; shown: ShownCount[] } {
  const total = protectedCount(parts.reduce((all, part) => all + part, 0))
  return { total, shown: protectParts(total, parts.map(protectedCount)) }
}

/** Every table of so many parts, each at most so large. */
function* tables(length: number, most: number): Generator<number[]> {
  if (length === 0) yield []
  else
    for (const rest of tables(length - 1, most))
      for (let part = 0; part <= most; part += 1) yield [...rest, part]
}

/** Of all tables that look the same when published: which values each part can have. The whole is at most `most`. */
function candidates(
  length: number,
  most: number,
): Map<string, { shown: ShownCount[]; values: Set<number>[] }> {
  const groups = new Map<string, { shown: ShownCount[]; values: Set<number>[] }>()
  for (const parts of tables(length, most)) {
    const { total, shown } = published(parts)
    // Of a larger whole, tables with even larger parts would be missing here.
    if (total !== null && total + 2 > most) continue
    const key = JSON.stringify([total, shown])
    const group = groups.get(key) ?? { shown, values: parts.map(() => new Set<number>()) }
    parts.forEach((part, index) => group.values[index]?.add(part))
    groups.set(key, group)
  }
  return groups
}

describe('the parts of a whole, as they are shown to who may open no file', () => {
  it.each([
    [2, 62],
    [3, 42],
    [4, 22],
  ])('leave every hidden one of %i parts at least five values, in every table there is', (length, most) => {
    const tooNarrow: unknown[] = []
    for (const [key, { shown, values }] of candidates(length, most)) {
      shown.forEach((part, index) => {
        const possible = values[index] as Set<number>
        if (part === null && Math.max(...possible) - Math.min(...possible) < 4)
          tooNarrow.push([key, index, [...possible]])
      })
    }
    expect(tooNarrow).toEqual([])
  })

  it('are all shown where none is small', () => {
    expect(published([12, 20, 7])).toEqual({ total: 40, shown: [10, 20, 5] })
  })

  it('hide a small one, and all where the whole would say what it is', () => {
    expect(published([300, 2, 80, 3]).shown).toEqual([300, null, 80, null])
    expect(published([17, 17, 4])).toEqual({ total: 40, shown: [null, null, null] })
    expect(published([12, 12, 0])).toEqual({ total: 25, shown: [10, 10, null] })
  })

  it('hide all where the whole is hidden', () => {
    expect(published([1, 2])).toEqual({ total: null, shown: [null, null] })
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortShort } from './sort-short.ts'

interface Item {
  readonly key: number
  readonly place: number
}

const byKey = (a: Item, b: Item): number => a.key - b.key

it('sorts lists of any length as the language does, equal ones in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 50 }), (keys) => {
      const list = keys.map((key, place) => ({ key, place }))
      expect(sortShort([...list], byKey)).toEqual(list.toSorted(byKey))
    }),
  )
})

it('sorts the list that it is given', () => {
  const list = [3, 1, 2]
  expect(sortShort(list, (a, b) => a - b)).toBe(list)
  expect(list).toEqual([1, 2, 3])
})

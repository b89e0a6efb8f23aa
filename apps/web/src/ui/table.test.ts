import { expect, it } from 'vitest'
import { nextSorting } from './table.ts'

it('sorts a column ascending first, then descending, then ascending again', () => {
  const first = nextSorting(null, 'name')
  const second = nextSorting(first, 'name')
  expect([first, second, nextSorting(second, 'name')].map(({ direction }) => direction)).toEqual([
    'ascending',
    'descending',
    'ascending',
  ])
})

it('starts another column ascending', () => {
  expect(nextSorting({ key: 'name', direction: 'ascending' }, 'days')).toEqual({
    key: 'days',
    direction: 'ascending',
  })
})

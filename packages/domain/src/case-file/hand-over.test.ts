import { expect, it } from 'vitest'
import { isAllRead, itemsToRead } from './hand-over.ts'

it('asks to read what the giver said, always, and whatever there is a fact for, in the order of the checklist', () => {
  expect(itemsToRead([])).toEqual(['message'])
  expect(itemsToRead([{ item: 'notes' }, { item: 'tasks' }, { item: 'tasks' }])).toEqual([
    'message',
    'tasks',
    'notes',
  ])
})

it('is done when every item has been read', () => {
  expect(isAllRead(['message', 'tasks'], ['tasks', 'message'])).toBe(true)
  expect(isAllRead(['message', 'tasks'], ['message'])).toBe(false)
})

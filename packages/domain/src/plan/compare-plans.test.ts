import { expect, it } from 'vitest'
import { type ComparedItem, comparePlans } from './compare-plans.ts'

const item = (lineageId: string, more: Partial<ComparedItem> = {}): ComparedItem => ({
  lineageId,
  what: `do ${lineageId}`,
  who: 'person',
  whoText: null,
  dueOn: '2026-12-01',
  state: 'open',
  ...more,
})
const plan = (items: ComparedItem[], more = {}) => ({
  goal: 'Fachoberschulreife',
  nextReviewOn: '2027-01-10',
  items,
  ...more,
})

it('names nothing where nothing differs', () => {
  expect(comparePlans(plan([item('a')]), plan([item('a')]))).toEqual([])
})

it('names goal and next meeting', () => {
  const later = plan([], { goal: 'Ausbildung', nextReviewOn: null })
  expect(comparePlans(plan([]), later)).toEqual([
    { kind: 'goal', from: 'Fachoberschulreife', to: 'Ausbildung' },
    { kind: 'review', from: '2027-01-10', to: null },
  ])
})

it('names items that were done or dropped before the new version as well as in it, and new ones last', () => {
  const earlier = plan([item('a', { state: 'done' }), item('b', { state: 'dropped' }), item('c')])
  const later = plan([item('d'), item('c', { state: 'done' })])
  expect(
    comparePlans(earlier, later).map((change) => [change.kind, 'item' in change && change.item.what]),
  ).toEqual([
    ['done', 'do a'],
    ['dropped', 'do b'],
    ['done', 'do c'],
    ['added', 'do d'],
  ])
})

it('names the parts of an item that were changed', () => {
  const from = item('a')
  const to = item('a', { what: 'other', who: 'other', whoText: 'BIZ', dueOn: null, state: 'done' })
  expect(comparePlans(plan([from]), plan([to]))).toEqual([
    { kind: 'changed', from, to, fields: ['what', 'who', 'dueOn'] },
    { kind: 'done', item: to },
  ])
  const renamed = { ...to, state: 'open', whoText: 'VHS' } as const
  expect(comparePlans(plan([{ ...to, state: 'open' }]), plan([renamed]))).toMatchObject([{ fields: ['who'] }])
})

it('leaves out an open item that was not carried on: that cannot be', () => {
  expect(comparePlans(plan([item('a')]), plan([]))).toEqual([])
})

import { expect, it } from 'vitest'
import { filterTypes, isOverlaid, type ListedType } from './catalogue-filter.ts'

const bare: ListedType['overlay'] = {
  labelDe: null,
  labelEn: null,
  isOffered: true,
  note: null,
  provider: null,
}
const type = (code: string, overlay: Partial<ListedType['overlay']> = {}): ListedType => ({
  code,
  sharedLabelDe: `Geteilt ${code}`,
  sharedLabelEn: `Shared ${code}`,
  overlay: { ...bare, ...overlay },
})
const TYPES = [
  type('BVB'),
  type('AV', { labelDe: 'Klasse AV am Berufskolleg' }),
  type('AGH', { isOffered: false }),
]
const codes = (text: string, isOwnOnly = false) => filterTypes(TYPES, text, isOwnOnly).map(({ code }) => code)

it('finds types by code, by either name and by several words', () => {
  expect(codes('')).toEqual(['BVB', 'AV', 'AGH'])
  expect(codes('bvb')).toEqual(['BVB'])
  expect(codes('kolleg klasse')).toEqual(['AV'])
  expect(codes('shared agh')).toEqual(['AGH'])
})

it('knows what the alliance has said something about', () => {
  expect(codes('', true)).toEqual(['AV', 'AGH'])
  expect(TYPES.map(isOverlaid)).toEqual([false, true, true])
})

import type { Organisation } from '@wegmarke/contract/organisations'
import { describe, expect, it } from 'vitest'
import { possibleParents } from './organisation-tree.ts'

function organisation(id: string, parentId: string | null): Organisation {
  return {
    id,
    parentId,
    municipality: null,
    version: 1,
    name: id,
    kind: 'other',
    field: 'education',
    mayHoldContent: true,
  }
}
const TREE = [
  organisation('district', null),
  organisation('school office', 'district'),
  organisation('school', 'school office'),
  organisation('club', null),
]
const names = (id: string | null) => possibleParents(TREE, id).map((one) => one.id)

describe('the organisations that can stand above one', () => {
  it('leave out itself and all below it', () => {
    expect(names('district')).toEqual(['club'])
    expect(names('school office')).toEqual(['district', 'club'])
  })

  it('are all of them for a new one', () => {
    expect(names(null)).toEqual(['district', 'school office', 'school', 'club'])
  })

  it('end where two stand above each other', () => {
    const ring = [organisation('a', 'b'), organisation('b', 'a'), organisation('c', null)]
    expect(possibleParents(ring, 'c').map((one) => one.id)).toEqual(['a', 'b'])
  })
})

import { describe, expect, it } from 'vitest'
import { readListQuery, writeListQuery } from './list-query.ts'

const usual = { sort: 'name', state: 'open', level: null, import: null } as const

describe('the address of the list of files', () => {
  it('is short where everything is as usual', () => {
    expect(writeListQuery(usual)).toEqual({})
  })

  it('takes nonsense as the usual', () => {
    expect(readListQuery({ sort: 'ranking', state: ['open'], level: 'hero', import: 'x' })).toEqual(usual)
  })

  it('says again what it was told', () => {
    const told = { sort: 'standstill', state: 'all', level: 'career', import: null } as const
    expect(readListQuery(writeListQuery(told))).toEqual(told)
  })
})

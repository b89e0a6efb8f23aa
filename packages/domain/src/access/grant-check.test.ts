import { describe, expect, it } from 'vitest'
import { checkGrantEnd, checkGrantPeriod, type GrantedRole, isHeldAlready } from './grant-check.ts'

const TODAY = '2026-11-22'

describe('the time of a role that is given', () => {
  it.each([
    ['2026-11-22', null, []],
    ['2026-11-22', '2026-11-22', []],
    ['2027-01-01', '2027-12-31', []],
    ['2026-11-21', null, ['/from begins-in-past']],
    ['2026-11-21', '2026-11-21', ['/from begins-in-past', '/to ends-in-past']],
    ['2026-11-22', '2026-11-21', ['/to ends-in-past']],
    ['2027-01-01', '2026-12-31', ['/to ends-before-it-begins']],
  ])('from %s to %s: %j', (from, to, expected) => {
    const found = checkGrantPeriod({ from, to }, TODAY)
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected)
  })
})

it('lets the end of a role be changed that began long ago', () => {
  expect(checkGrantEnd({ from: '2020-01-01', to: TODAY }, TODAY)).toEqual([])
  expect(checkGrantEnd({ from: '2020-01-01', to: '2026-11-21' }, TODAY)).toMatchObject([
    { code: 'ends-in-past' },
  ])
})

describe('a role that is held already', () => {
  const held: GrantedRole = { role: 'caseworker', organisationId: 'a', from: '2026-12-01', to: '2026-12-31' }
  it.each([
    [{}, true],
    [{ from: '2026-12-31', to: null }, true],
    [{ from: '2026-11-22', to: '2026-12-01' }, true],
    [{ from: '2027-01-01', to: null }, false],
    [{ from: '2026-11-22', to: '2026-11-30' }, false],
    [{ role: 'supervisor' as const }, false],
    [{ organisationId: 'b' }, false],
  ])('%j: %s', (change, expected) => {
    expect(isHeldAlready({ ...held, ...change }, [held])).toBe(expected)
  })
})

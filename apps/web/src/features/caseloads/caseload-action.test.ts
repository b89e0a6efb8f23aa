import type { ArrangedCaseload, CaseloadPost } from '@wegmarke/contract/caseloads'
import { describe, expect, it } from 'vitest'
import { isUnassigned, ledBetween } from './caseload-action.ts'

const TODAY = '2026-11-22'

function post(more: Partial<CaseloadPost>): CaseloadPost {
  return {
    id: 'post',
    version: 1,
    accountId: 'lea',
    holder: 'Lea',
    kind: 'lead',
    from: '2026-01-01',
    to: null,
    coversFor: null,
    isConfirmed: true,
    recordedBy: null,
    recordedAt: '2026-01-01T00:00:00Z',
    endedBy: null,
    ...more,
  }
}
const caseload = (...posts: CaseloadPost[]): ArrangedCaseload => ({
  id: 1,
  version: 1,
  name: 'Nord',
  organisationId: 'ki',
  organisationName: 'KI',
  openFiles: 0,
  posts,
})

describe('a caseload without a lead today', () => {
  it.each([
    ['has nobody', [], true],
    ['has a deputy alone', [post({ kind: 'deputy' })], true],
    ['has a lead who begins tomorrow', [post({ from: '2026-11-23' })], true],
    ['has a lead whose last day is today', [post({ to: TODAY })], false],
  ])('%s', (_name, posts, expected) => {
    expect(isUnassigned(caseload(...posts), TODAY)).toBe(expected)
  })
})

describe('the caseloads that somebody leads while away', () => {
  const led = (more: Partial<CaseloadPost>) =>
    ledBetween([caseload(post(more))], 'lea', '2026-12-01', '2026-12-10').length

  it('are those led on at least one of the days', () => {
    expect([led({}), led({ to: '2026-12-01' }), led({ from: '2026-12-10' })]).toEqual([1, 1, 1])
    expect([led({ to: '2026-11-30' }), led({ from: '2026-12-11' }), led({ accountId: 'kai' })]).toEqual([
      0, 0, 0,
    ])
    expect(led({ kind: 'deputy' })).toBe(0)
  })

  it('are none as long as the days are not known', () => {
    expect(ledBetween([caseload(post({}))], 'lea', null, '2026-12-10')).toEqual([])
  })
})

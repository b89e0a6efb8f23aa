import { describe, expect, it } from 'vitest'
import { checkAbsence, type NewAbsence, type Standing } from './absence-check.ts'
import { overlap } from './period.ts'
import { checkEnding, checkPost, type HeldPost, makesRoom, type NewPost, type Office } from './post-check.ts'

const today = '2026-11-22'
const office: Office = {
  today,
  accountId: 'susi',
  staff: [
    { accountId: 'lea', isConfirmed: true },
    { accountId: 'kai', isConfirmed: true },
    { accountId: 'neu', isConfirmed: false },
    { accountId: 'susi', isConfirmed: true },
  ],
}
const codes = (refusals: readonly { pointer: string; code: string }[]) =>
  refusals.map(({ pointer, code }) => `${pointer} ${code}`)

describe('two periods', () => {
  const period = (from: string, to: string | null) => ({ from, to })
  const a = period('2026-01-10', '2026-01-20')
  it.each([
    [period('2026-01-20', '2026-01-30'), true],
    [period('2026-01-21', null), false],
    [period('2026-01-01', '2026-01-10'), true],
    [period('2026-01-01', '2026-01-09'), false],
    [period('2026-01-01', null), true],
    [period('2026-01-15', '2026-01-14'), false],
  ])('share a day or not: %j', (b, expected) => {
    expect(overlap(a, b)).toBe(expected)
    expect(overlap(b, a)).toBe(expected)
  })
})

describe('a post', () => {
  const lead: HeldPost = {
    accountId: 'lea',
    holder: 'Lea',
    kind: 'lead',
    from: '2026-01-01',
    to: null,
    isCover: false,
  }
  const next: NewPost = { accountId: 'kai', kind: 'lead', from: today, to: null }
  const check = (post: Partial<NewPost>, held: readonly HeldPost[] = []) =>
    codes(checkPost({ ...next, ...post }, held, office))

  it('goes to a confirmed colleague from today on', () => {
    expect(check({})).toEqual([])
    expect(check({ kind: 'deputy', to: today })).toEqual([])
  })

  it.each([
    [{ accountId: 'susi' }, '/accountId not-oneself'],
    [{ accountId: 'fremd' }, '/accountId holder-unknown'],
    [{ accountId: 'neu' }, '/accountId holder-not-confirmed'],
    [{ from: '2026-02-30' }, '/from day-does-not-exist'],
    [{ to: '2026-02-30' }, '/to day-does-not-exist'],
    [{ from: '2026-11-21' }, '/from begins-in-past'],
    [{ to: '2026-11-21' }, '/to ends-before-it-begins'],
  ])('is refused: %j', (post, refusal) => {
    expect(check(post)).toEqual([refusal])
  })

  it('of a lead makes room for the next without an end, and only then', () => {
    expect(check({}, [lead])).toEqual([])
    expect(makesRoom(lead, next)).toBe(true)
    expect(check({ to: '2026-12-31' }, [lead])).toEqual(['/from lead-until'])
    expect(check({}, [{ ...lead, to: '2026-12-31' }])).toEqual(['/from lead-until'])
    expect(check({}, [{ ...lead, from: today }])).toEqual(['/from lead-until'])
    expect(check({}, [{ ...lead, to: '2026-11-21' }])).toEqual([])
  })

  it('of a deputy is held once at a time; a cover is none of its business', () => {
    const deputy = { ...lead, kind: 'deputy', accountId: 'kai' } as const
    expect(check({ kind: 'deputy' }, [deputy])).toEqual(['/accountId deputy-already'])
    expect(check({ kind: 'deputy' }, [{ ...deputy, isCover: true }])).toEqual([])
    expect(check({ kind: 'deputy', accountId: 'lea' }, [deputy])).toEqual([])
  })

  it('of a deputy is not held by who leads the caseload at that time; a deputy becomes lead', () => {
    const own = { kind: 'deputy', accountId: 'lea' } as const
    expect(check(own, [lead])).toEqual(['/accountId leads-already'])
    expect(check({ ...own, from: '2027-01-01' }, [{ ...lead, to: '2026-12-31' }])).toEqual([])
    expect(check({}, [{ ...lead, kind: 'deputy', accountId: 'kai' }])).toEqual([])
  })

  it('ends today or later, within its time', () => {
    const held = { from: '2026-11-01', to: '2026-12-31' }
    const end = (lastDay: string, period: { from: string; to: string | null } = held) =>
      codes(checkEnding(lastDay, period, today))
    expect(end(today)).toEqual([])
    expect(end('2026-12-31')).toEqual([])
    expect(end('2027-01-01')).toEqual(['/lastDay ends-later-than-before'])
    expect(end('2027-01-01', { ...held, to: null })).toEqual([])
    expect(end('2026-11-21')).toEqual(['/lastDay ends-in-past'])
    expect(end('2026-13-01')).toEqual(['/lastDay day-does-not-exist'])
    expect(end('2026-12-01', { from: '2026-12-02', to: null })).toEqual(['/lastDay ends-before-it-begins'])
  })
})

describe('an absence', () => {
  const absence: NewAbsence = {
    accountId: 'lea',
    from: '2026-12-01',
    to: '2026-12-10',
    covers: [{ caseloadId: 1, accountId: 'kai' }],
  }
  const standing: Standing = { absences: [], covers: [], led: [1] }
  const check = (more: Partial<NewAbsence>, stands: Partial<Standing> = {}) =>
    codes(checkAbsence({ ...absence, ...more }, { ...standing, ...stands }, office))

  it('has a cover for each caseload that is led, or none', () => {
    expect(check({})).toEqual([])
    expect(check({ covers: [] })).toEqual([])
  })

  it.each([
    [{ accountId: 'fremd' }, {}, '/accountId holder-unknown'],
    [{ from: '2026-11-01' }, {}, '/from begins-in-past'],
    [{ covers: [{ caseloadId: 2, accountId: 'kai' }] }, {}, '/covers/0/accountId leads-nothing-here'],
    [{ covers: [{ caseloadId: 1, accountId: 'lea' }] }, {}, '/covers/0/accountId cover-is-absent'],
    [{ covers: [{ caseloadId: 1, accountId: 'susi' }] }, {}, '/covers/0/accountId not-oneself'],
    [{ covers: [{ caseloadId: 1, accountId: 'neu' }] }, {}, '/covers/0/accountId holder-not-confirmed'],
    [
      {},
      { absences: [{ accountId: 'lea', from: '2026-12-10', to: '2026-12-12' }] },
      '/accountId absent-already',
    ],
    [
      {},
      { absences: [{ accountId: 'kai', from: '2026-12-10', to: null }] },
      '/covers/0/accountId cover-is-absent',
    ],
    [
      {},
      { covers: [{ caseloadId: 1, holder: 'Jo', from: '2026-11-01', to: '2026-12-01' }] },
      '/covers/0/accountId covered-already',
    ],
    [
      {},
      { covers: [{ caseloadId: 1, holder: 'Jo', from: '2026-11-01', to: null }] },
      '/covers/0/accountId covered-already',
    ],
    [{}, { absences: [{ accountId: 'lea', from: '2026-12-01', to: null }] }, '/accountId absent-already'],
  ] as const)('is refused: %j %j', (more, stands, refusal) => {
    expect(check(more, stands)).toEqual([refusal])
  })
})

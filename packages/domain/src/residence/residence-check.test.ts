import { describe, expect, it } from 'vitest'
import { checkEntitlement, checkResidence } from './residence-check.ts'
import type { ResidenceStatus } from './vocabulary.ts'

const period = (status: ResidenceStatus, from: string, to: string | null) => ({
  status,
  from,
  to,
  documentValidUntil: null,
  workPermissionUntil: null,
})
const today = '2026-11-22'
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

describe('checkResidence', () => {
  const gestattung = period('gestattung', '2024-01-01', '2024-12-31')

  it('accepts a status that begins on the day after the former one', () => {
    expect(checkResidence(period('ae_25_3', '2025-01-01', null), [gestattung], today)).toEqual([])
  })

  it('refuses a second status on a day that has one, and names the other', () => {
    expect(checkResidence(period('ae_25_3', '2024-12-31', null), [gestattung], today)).toEqual([
      {
        pointer: '/from',
        code: 'residence-overlap',
        params: { what: 'gestattung', from: '2024-01-01', to: '2024-12-31' },
      },
    ])
  })

  it('refuses what begins inside a status that lasts', () => {
    const lasting = period('ae_24', '2022-03-01', null)
    expect(codes(checkResidence(period('ae_25a', '2030-01-01', '2030-02-01'), [lasting], today))).toEqual([
      'residence-overlap',
    ])
    expect(checkResidence(period('ae_25a', '2021-01-01', '2022-02-28'), [lasting], today)).toEqual([])
  })

  it('lets a Fiktionsbescheinigung lie beside the title, but not beside another one', () => {
    const fiktion = period('fiktion', '2024-06-01', '2024-09-01')
    expect(checkResidence(fiktion, [gestattung], today)).toEqual([])
    expect(checkResidence(gestattung, [fiktion], today)).toEqual([])
    expect(codes(checkResidence(fiktion, [fiktion], today))).toEqual(['residence-overlap'])
  })

  it('names every day that does not exist, before anything is compared', () => {
    const unreal = { ...period('other', '2023-02-29', '2023-04-31'), documentValidUntil: '2023-11-31' }
    expect(checkResidence(unreal, [gestattung], today)).toEqual([
      { pointer: '/from', code: 'day-does-not-exist' },
      { pointer: '/to', code: 'day-does-not-exist' },
      { pointer: '/documentValidUntil', code: 'day-does-not-exist' },
    ])
  })

  it('refuses an end before the start', () => {
    expect(checkResidence(period('other', '2023-02-02', '2023-02-01'), [], today)).toEqual([
      { pointer: '/to', code: 'end-before-start', params: { start: '2023-02-02' } },
    ])
  })
})

describe('checkEntitlement', () => {
  const sgb2 = { rechtskreis: 'SGB_II', from: '2024-01-01', to: null } as const

  it('lets different Rechtskreise overlap', () => {
    expect(checkEntitlement({ rechtskreis: 'SGB_III', from: '2024-05-01', to: null }, [sgb2], today)).toEqual(
      [],
    )
  })

  it('refuses the same Rechtskreis twice on one day', () => {
    expect(codes(checkEntitlement({ ...sgb2, from: '2025-01-01' }, [sgb2], today))).toEqual([
      'entitlement-repeated',
    ])
    expect(checkEntitlement({ ...sgb2, from: '2023-01-01', to: '2023-12-31' }, [sgb2], today)).toEqual([])
  })
})

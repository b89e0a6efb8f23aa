import { describe, expect, it } from 'vitest'
import { faultsOfEntitlement, faultsOfResidence } from './faults.ts'
import type { ResidenceStatus } from './vocabulary.ts'

const period = (status: ResidenceStatus, from: string, to: string | null) => ({
  status,
  from,
  to,
  documentValidUntil: null,
  workPermissionUntil: null,
})
const codes = (faults: readonly { code: string }[]) => faults.map((fault) => fault.code)

describe('faultsOfResidence', () => {
  const gestattung = period('gestattung', '2024-01-01', '2024-12-31')

  it('accepts a status that begins on the day after the former one', () => {
    expect(faultsOfResidence(period('ae_25_3', '2025-01-01', null), [gestattung])).toEqual([])
  })

  it('refuses a second status on a day that has one, and names the other', () => {
    expect(faultsOfResidence(period('ae_25_3', '2024-12-31', null), [gestattung])).toEqual([
      {
        pointer: '/from',
        code: 'residence-overlap',
        params: { what: 'gestattung', from: '2024-01-01', to: '2024-12-31' },
      },
    ])
  })

  it('refuses what begins inside a status that lasts', () => {
    const lasting = period('ae_24', '2022-03-01', null)
    expect(codes(faultsOfResidence(period('ae_25a', '2030-01-01', '2030-02-01'), [lasting]))).toEqual([
      'residence-overlap',
    ])
    expect(faultsOfResidence(period('ae_25a', '2021-01-01', '2022-02-28'), [lasting])).toEqual([])
  })

  it('lets a Fiktionsbescheinigung lie beside the title, but not beside another one', () => {
    const fiktion = period('fiktion', '2024-06-01', '2024-09-01')
    expect(faultsOfResidence(fiktion, [gestattung])).toEqual([])
    expect(faultsOfResidence(gestattung, [fiktion])).toEqual([])
    expect(codes(faultsOfResidence(fiktion, [fiktion]))).toEqual(['residence-overlap'])
  })

  it('names every day that does not exist, before anything is compared', () => {
    const unreal = { ...period('other', '2023-02-29', '2023-04-31'), documentValidUntil: '2023-11-31' }
    expect(faultsOfResidence(unreal, [gestattung])).toEqual([
      { pointer: '/from', code: 'not-a-day' },
      { pointer: '/to', code: 'not-a-day' },
      { pointer: '/documentValidUntil', code: 'not-a-day' },
    ])
  })

  it('refuses an end before the start', () => {
    expect(faultsOfResidence(period('other', '2023-02-02', '2023-02-01'), [])).toEqual([
      { pointer: '/to', code: 'ends-before-start' },
    ])
  })
})

describe('faultsOfEntitlement', () => {
  const sgb2 = { rechtskreis: 'SGB_II', from: '2024-01-01', to: null } as const

  it('lets different Rechtskreise overlap', () => {
    expect(faultsOfEntitlement({ rechtskreis: 'SGB_III', from: '2024-05-01', to: null }, [sgb2])).toEqual([])
  })

  it('refuses the same Rechtskreis twice on one day', () => {
    expect(codes(faultsOfEntitlement({ ...sgb2, from: '2025-01-01' }, [sgb2]))).toEqual([
      'entitlement-repeated',
    ])
    expect(faultsOfEntitlement({ ...sgb2, from: '2023-01-01', to: '2023-12-31' }, [sgb2])).toEqual([])
  })
})

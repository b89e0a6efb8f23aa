import { describe, expect, it } from 'vitest'
import { anAttainment } from '../../../../../tests/support/web/case-file.ts'
import { ledgerRows } from './ledger-rows.ts'

const day = (date: string) => ({ date, precision: 'day' as const })
const unknown = { version: 1, L: 'unknown', S: 'unknown', V: 'unknown' } as const

function standings(
  attainments: ReturnType<typeof anAttainment>[],
  entryLevels: Parameters<typeof ledgerRows>[0]['entryLevels'] = unknown,
) {
  return ledgerRows({ attainments, entryLevels }, '2025-06-15')[0]!
}

describe('the ledger of an axis', () => {
  it('counts what was seen and lies above what was held', () => {
    const ledger = standings([anAttainment({ level: 'B1' })])
    expect(ledger.now).toBe('B1')
    expect(ledger.rows[0]?.standing).toBe('counts')
  })

  it('says why a certificate does not count', () => {
    const rows = standings(
      [
        anAttainment({ level: 'B1', awardedOn: day('2024-01-10') }),
        anAttainment({ level: 'A2', awardedOn: day('2024-02-10') }),
        anAttainment({ level: 'B2', awardedOn: day('2024-03-10'), evidence: 'claimed' }),
        anAttainment({
          level: 'C1',
          awardedOn: day('2024-04-10'),
          isFromAbroad: true,
          recognition: 'pending',
        }),
        anAttainment({ level: null, title: 'Kurs', awardedOn: day('2024-05-10') }),
        anAttainment({ level: 'C2', awardedOn: day('2026-01-10') }),
      ],
      unknown,
    ).rows
    expect(rows.map((row) => row.standing)).toEqual([
      'future',
      'no_level',
      'not_recognised',
      'claimed',
      'held',
      'counts',
    ])
  })

  it('starts from what was brought along', () => {
    const ledger = standings([anAttainment({ level: 'A2' })], { ...unknown, L: 'B1' })
    expect(ledger).toMatchObject({ entry: 'B1', now: 'B1' })
    expect(ledger.rows[0]?.standing).toBe('held')
  })

  it('does not call unknown what is known to be none, nor the other way round', () => {
    expect(standings([])).toMatchObject({ entry: 'unknown', now: 'unknown' })
    expect(standings([], { ...unknown, L: 'L0' })).toMatchObject({ entry: 'L0', now: 'L0' })
  })

  it('keeps the axes apart', () => {
    const [language, school] = ledgerRows(
      { attainments: [anAttainment({ axis: 'S', level: 'ESA' })], entryLevels: unknown },
      '2025-06-15',
    )
    expect(language?.rows).toEqual([])
    expect(school?.now).toBe('ESA')
  })
})

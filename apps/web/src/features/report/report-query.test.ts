import { describe, expect, it } from 'vitest'
import { readReportQuery, writeReportQuery } from './report-query.ts'

describe('the choice of the report in the address', () => {
  it('comes back as it was written', () => {
    const query = {
      state: 'all',
      caseloadId: 3,
      municipality: '05162024',
      phase: 'steering',
      level: 'career',
      note: 'open',
      mentor: 'none',
      silentWeeks: 6,
      next: 'none',
      deadlineDays: 60,
      endingDays: 56,
      missing: 'some',
      lead: 'none',
      movement: 'entries',
      quarter: '2026-Q4',
      sort: 'deadline',
      direction: 'descending',
    } as const
    expect(readReportQuery(writeReportQuery(query))).toEqual(query)
  })

  it('is short: the usual is left out', () => {
    expect(writeReportQuery({ state: 'open' })).toEqual({})
    expect(readReportQuery({})).toEqual({})
  })

  it('reads nothing from what makes no sense', () => {
    const odd = {
      state: 'odd',
      caseloadId: '0',
      silentWeeks: '-1',
      deadlineDays: '1e3',
      quarter: '2026-Q5',
      sort: 'income',
      phase: ['steering', 'closing'],
      text: 'Amina',
    }
    expect(readReportQuery(odd)).toEqual({})
  })
})

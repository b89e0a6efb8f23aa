import { describe, expect, it } from 'vitest'
import { auditFiltersOf, readAuditQuery, writeAuditQuery } from './audit-query.ts'

const ID = '01234567-89ab-4cde-8f01-23456789abcd'

describe('the choice of the trace in the address', () => {
  it('is what was written there', () => {
    const query = readAuditQuery({
      group: 'sign_in',
      action: 'session.refused',
      account: ID,
      file: ID,
      period: 'week',
    })
    expect(query).toMatchObject({
      group: 'sign_in',
      action: 'session.refused',
      account: ID,
      file: ID,
      period: 'week',
    })
    expect(readAuditQuery(writeAuditQuery(query))).toEqual(query)
  })

  it('leaves out what makes no sense', () => {
    expect(
      writeAuditQuery(
        readAuditQuery({ group: 'x', action: 'y', account: 'Amina', file: '1', from: '2026-02-30' }),
      ),
    ).toEqual({})
  })

  it('keeps own days, and an own period that has none yet', () => {
    const own = readAuditQuery({ from: '2026-11-01' })
    expect(own).toMatchObject({ period: 'own', from: '2026-11-01', to: null })
    expect(writeAuditQuery(own)).toEqual({ from: '2026-11-01' })
    expect(writeAuditQuery({ ...own, from: null })).toEqual({ period: 'own' })
  })

  it('asks for the last seven days with today as the seventh', () => {
    expect(auditFiltersOf(readAuditQuery({ period: 'week' }), '2026-11-22')).toEqual({ from: '2026-11-16' })
    expect(auditFiltersOf(readAuditQuery({ period: 'today', account: ID }), '2026-11-22')).toEqual({
      accountId: ID,
      from: '2026-11-22',
    })
    expect(auditFiltersOf(readAuditQuery({ to: '2026-11-02' }), '2026-11-22')).toEqual({ to: '2026-11-02' })
    expect(auditFiltersOf(readAuditQuery({}), '2026-11-22')).toEqual({})
  })
})

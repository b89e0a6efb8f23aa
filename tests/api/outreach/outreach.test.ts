import {
  countOutreach,
  listOutreach,
  type OutreachPlace,
  takeBackOutreach,
} from '@wegmarke/contract/outreach'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Client, freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)

const place = (more: Partial<OutreachPlace> = {}): OutreachPlace => ({
  organisationId: office.organisation.id,
  month: '2026-11',
  municipality: '05162024',
  reason: 'no_time',
  ...more,
})
const count = (who: Client, body: OutreachPlace, idempotencyKey = freshKey()) =>
  who.call(countOutreach, { body, idempotencyKey })
const takeBack = (who: Client, body: OutreachPlace) =>
  who.call(takeBackOutreach, { body, idempotencyKey: freshKey() })
const list = (who: Client, month = '2026-11') => who.call(listOutreach, { query: { month } })

describe('who was addressed and not won', () => {
  it('is counted by month, municipality and reason, for the whole organisation', async () => {
    await count(office.as('lead'), place())
    expect(await count(office.as('colleague'), place())).toMatchObject({ ...place(), number: 2 })
    await count(office.as('supervisor'), place({ municipality: null, reason: 'no_trust' }))
    expect(await list(office.as('lead'))).toMatchObject([
      { reason: 'no_time', number: 2 },
      { reason: 'no_trust', municipality: null, number: 1 },
    ])
    expect(await list(office.as('lead'), '2026-10')).toEqual([])
  })

  it('is taken back one by one, never below nothing', async () => {
    const here = place({ month: '2026-09' })
    await count(office.as('lead'), here)
    expect(await takeBack(office.as('deputy'), here)).toMatchObject({ number: 0 })
    expect(await list(office.as('lead'), '2026-09')).toEqual([])
    await refusal(takeBack(office.as('lead'), here), 'state-conflict')
    await refusal(takeBack(office.as('lead'), place({ month: '2026-08' })), 'state-conflict')
  })

  it('counts once what is sent twice, and both of two at the same time', async () => {
    const here = place({ month: '2026-07' })
    const key = freshKey()
    await Promise.all([count(office.as('lead'), here, key), count(office.as('lead'), here, key)])
    await Promise.all([count(office.as('deputy'), here), count(office.as('colleague'), here)])
    expect(await list(office.as('lead'), '2026-07')).toMatchObject([{ number: 3 }])
  })

  it('is refused for a month to come or long past, and for a place that nobody knows', async () => {
    const errors = async (more: Partial<OutreachPlace>) =>
      (await refusal(count(office.as('lead'), place(more)), 'refused-by-domain')).errors
    expect(await errors({ month: '2026-12' })).toEqual([
      { pointer: '/month', code: 'month-in-future', params: { latest: '2026-11' } },
    ])
    expect(await errors({ month: '2024-11' })).toEqual([
      { pointer: '/month', code: 'month-long-past', params: { earliest: '2024-12' } },
    ])
    expect(await errors({ municipality: '99999999' })).toEqual([
      { pointer: '/municipality', code: 'municipality-unknown' },
    ])
  })

  it('stays within the organisation', async () => {
    expect(await refusal(count(office.as('stranger'), place()), 'not-allowed')).toMatchObject({
      action: 'outreach.record',
    })
    expect(await list(office.as('stranger'))).toEqual([])
    await refusal(list(office.as('administrator')), 'not-allowed')
    await refusal(count(office.as('administrator'), place()), 'not-allowed')
  })

  it('leaves a trace without any person, and the table has no room for one', async () => {
    await count(office.as('lead'), place({ reason: 'moved_away' }))
    const { rows } = await sql`
      select action, thing, case_file_id, fields, organisation_id from audit_event
      where action = 'outreach.counted' order by id desc limit 1`.execute(api.database.arrange)
    expect(rows).toEqual([
      {
        action: 'outreach.counted',
        thing: 'outreach',
        case_file_id: null,
        fields: null,
        organisation_id: office.organisation.id,
      },
    ])
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'outreach_count' order by 1`.execute(
      api.database.arrange,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      'alliance_id',
      'id',
      'month',
      'municipality_ags',
      'number',
      'organisation_id',
      'reason',
    ])
  })
})

import { clockOf } from '@wegmarke/api/platform/http/clock'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { getSession } from '@wegmarke/contract/session'
import { changeIdentity } from '@wegmarke/contract/people'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { typeLanguageLoop } from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import { caseFile, TODAY } from '../../support/database/builders.ts'

const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati'] as const

const api = useApi()
const office = useOffice(api)
const zone = process.env['TZ']
const seen = new Map<string, string>()

function live(timeZone: string | undefined): void {
  if (timeZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = timeZone
}

/** Ids and moments of recording differ from file to file; all else is a fact. */
function withoutIds(answer: object): string {
  return JSON.stringify(answer)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/"(recordedAt|changedAt|openedAt)":"[^"]+"/g, '"$1":"then"')
    .replaceAll(/"code":"[^"]+"/g, '"code":"code"')
}

describe.each(ZONES)('a server in %s', (timeZone) => {
  beforeAll(() => live(timeZone))
  afterEach(() => void vi.useRealTimers())
  afterAll(() => live(zone))

  it('lives there, so that this test can fail', () => {
    const noon = new Date('2026-07-01T12:00:00Z')
    const there = { UTC: 12, 'Europe/Berlin': 14, 'America/St_Johns': 9, 'Pacific/Kiritimati': 2 }
    expect(noon.getHours()).toBe(there[timeZone])
  })

  it.each([
    ['before midnight in summer', '2026-07-01T21:59:59Z', '2026-07-01'],
    ['after midnight in summer', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['in the hour before summer time begins', '2027-03-28T00:59:59Z', '2027-03-28'],
    ['in the hour after it began', '2027-03-28T01:00:00Z', '2027-03-28'],
    ['at midnight after it began', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['at half past two the first time', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['at half past two the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['in the last hour of the long day', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['after the long day', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['on the last evening of the year', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['on the leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
  ])('knows which day it is in Germany: %s', (_when, now, day) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    expect(clockOf(undefined)()).toBe(day)
  })

  it('gives back each day as it was typed, also the leap day', async () => {
    const file = await caseFile(api.database.arrange, office.caseload)
    const params = { caseFileId: file.id }
    const born = { date: '2004-02-29', precision: 'day' } as const
    const body = { legalName: 'Amina Haddad', birthDate: born, nationality: null, identifiers: null }
    await office.as('lead').call(changeIdentity, { params, version: 1, body })
    const read = await office.as('lead').call(getCaseFile, { params })
    expect(read.identity?.birthDate).toEqual(born)
  })

  it('evaluates a typed history as everywhere', async () => {
    const file = await caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
    await typeLanguageLoop(office.as('lead'), file)
    const { evaluation, steps } = await office
      .as('lead')
      .call(getCaseFile, { params: { caseFileId: file.id } })
    seen.set(timeZone, withoutIds({ evaluation, steps }))
    expect(seen.get(timeZone)).toBe(seen.get('UTC'))
    expect(evaluation?.evaluationDay).toBe(TODAY)
  })

  it('tells every screen its own day, whatever the clock there says', async () => {
    for (const days of [-3, 0, 3]) {
      const date = new Date(Date.now() + days * 86_400_000).toUTCString()
      const response = await office.as('lead').inject({ url: '/api/v1/session', headers: { date } })
      expect(response.json<{ today: string }>().today).toBe(TODAY)
    }
    expect((await office.as('lead').call(getSession, {})).today).toBe(TODAY)
  })
})

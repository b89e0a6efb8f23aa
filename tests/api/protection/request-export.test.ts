import { exportAccessRequests, openAccessRequest } from '@wegmarke/contract/access-requests'
import { getProtectionOverview } from '@wegmarke/contract/protection'
import { REQUEST_STATES } from '@wegmarke/domain/lists/oversight-words'
import { expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { useOfficer } from './officer-world.ts'

const api = useApi()
const officer = useOfficer(api)

it('gives as many access requests as CSV as the overview counts, by their codes', async () => {
  const days = ['2026-10-01', '2026-10-02', '2026-11-20']
  for (const receivedOn of days) {
    const { id: caseFileId } = await build.caseFile(api.database.arrange, officer.office.caseload)
    await officer.browser.call(openAccessRequest, {
      body: { caseFileId, receivedOn, reason: 'Brief von Amina' },
      idempotencyKey: freshKey(),
    })
  }
  const taken = new Map<string, string[][]>()
  for (const state of REQUEST_STATES) {
    const { content } = await officer.browser.call(exportAccessRequests, {
      query: { state, language: 'de', measure: 'protection.overdueRequests' },
    })
    expect(content).not.toMatch(/Amina|Olga/)
    taken.set(state, listParts(content).lines)
  }
  const overview = await officer.browser.call(getProtectionOverview, {})
  expect(overview).toMatchObject({ openRequests: 3, overdueRequests: 2 })
  const { openRequests: open, overdueRequests: overdue } = overview
  const counts = [...taken].map(([state, lines]) => [state, lines.length])
  expect(Object.fromEntries(counts)).toEqual({ all: open, open, overdue, closed: 0 })
  expect(taken.get('overdue')?.map((line) => line[2])).toEqual(['01.10.2026', '02.10.2026'])
  const other = await officer.otherOfficer.call(exportAccessRequests, { query: { language: 'de' } })
  expect(listParts(other.content).lines).toEqual([])
})

it('goes on beyond the closed requests that the page shows', async () => {
  const { arrange } = api.database
  const file = await build.caseFile(arrange, officer.office.caseload)
  const count = 201
  await arrange
    .insertInto('access_request')
    .values(
      Array.from({ length: count }, () => ({
        alliance_id: file.allianceId,
        organisation_id: file.organisationId,
        case_file_id: file.id,
        account_id: officer.account.id,
        requested_on: '2026-01-02',
        opened_at: '2026-01-02T10:00:00Z',
        closed_at: '2026-01-03T10:00:00Z',
      })),
    )
    .execute()
  const { content } = await officer.browser.call(exportAccessRequests, {
    query: { state: 'closed', language: 'de' },
  })
  const { lines, told } = listParts(content)
  expect([lines.length, told.get('Zeilen')]).toEqual([count, String(count)])
})

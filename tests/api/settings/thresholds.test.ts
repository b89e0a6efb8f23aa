import { startJobs } from '@wegmarke/api/platform/jobs/run-jobs'
import { changeThresholds, getThresholds } from '@wegmarke/contract/settings'
import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

const stricter = { ...DEFAULT_THRESHOLDS, standstillMonths: 12 }

describe('the thresholds of an alliance', () => {
  it('begin with those of the product', async () => {
    expect(await world.browser.call(getThresholds, {})).toMatchObject({
      version: 1,
      thresholds: DEFAULT_THRESHOLDS,
      defaults: DEFAULT_THRESHOLDS,
      changedBy: null,
    })
  })

  it('change by adding a version; earlier ones stay, and the trace names what changed', async () => {
    const own = await administratedAlliance(api)
    const changed = await own.browser.call(changeThresholds, { body: stricter, version: 1 })
    expect(changed).toMatchObject({ version: 2, thresholds: stricter, defaults: DEFAULT_THRESHOLDS })
    expect(changed.changedBy).toMatch(/^Konto-/)
    const versions = await api.database.arrange
      .selectFrom('alliance_setting')
      .select(['version', 'thresholds'])
      .where('alliance_id', '=', own.alliance.id)
      .orderBy('version')
      .execute()
    expect(versions).toMatchObject([
      { version: 1, thresholds: DEFAULT_THRESHOLDS },
      { version: 2, thresholds: stricter },
    ])
    const [trace] = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'fields'])
      .where('account_id', '=', own.administrator.id)
      .execute()
    expect(trace).toEqual({ action: 'setting.changed', fields: ['standstillMonths'] })
    const late = own.browser.call(changeThresholds, { body: DEFAULT_THRESHOLDS, version: 1 })
    expect(await refusal(late, 'version-conflict')).toMatchObject({ current: changed })
  })

  it('of two administrators at the same time are set by one', async () => {
    const own = await administratedAlliance(api)
    const attempts = await Promise.allSettled(
      [10, 11, 12, 13].map((standstillMonths) =>
        own.browser.call(changeThresholds, { body: { ...DEFAULT_THRESHOLDS, standstillMonths }, version: 1 }),
      ),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('are changed by administrators alone', async () => {
    const supervisor = await build.account(api.database.arrange, world.alliance, {
      roles: [{ role: 'supervisor', organisation: world.organisation }],
    })
    const browser = await signedIn(api, supervisor)
    await browser.call(getThresholds, {})
    await refusal(browser.call(changeThresholds, { body: stricter, version: 1 }), 'not-allowed')
  })

  it('have every file of the alliance, and of no other, evaluated anew within ten seconds', async () => {
    const { arrange, worker, urls } = api.database
    const own = await administratedAlliance(api)
    const mine = await build.caseFile(arrange, await build.caseload(arrange, own.organisation))
    const other = await build.caseFile(arrange, await build.caseload(arrange, world.organisation))
    const jobs = await startJobs({ url: urls.worker, db: worker, today: () => build.TODAY, log: api.app.log })
    try {
      await own.browser.call(changeThresholds, { body: stricter, version: 1 })
      const settings = () =>
        arrange.selectFrom('evaluation').select(['case_file_id', 'settings_version']).execute()
      await vi.waitFor(async () => {
        expect(await settings()).toContainEqual({ case_file_id: mine.id, settings_version: 2 })
      }, 10_000)
      expect((await settings()).map(({ case_file_id }) => case_file_id)).not.toContain(other.id)
    } finally {
      await jobs.stop()
    }
  }, 20_000)
})

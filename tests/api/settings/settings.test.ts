import { previewThresholds } from '@wegmarke/api/platform/evaluation/preview-thresholds'
import { startJobs } from '@wegmarke/api/platform/jobs/run-jobs'
import {
  changeSettings,
  getPreview,
  getSettings,
  listSettingVersions,
  requestPreview,
} from '@wegmarke/contract/settings'
import { DEFAULT_SETTINGS } from '@wegmarke/domain/settings/registry'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

const stricter = { 'threshold.standstillMonths': 12 }
const reason = 'Beschluss der Kerngruppe vom November.'

describe('the settings of an alliance', () => {
  it('begin with those of the product', async () => {
    expect(await world.browser.call(getSettings, {})).toMatchObject({
      version: 1,
      values: DEFAULT_SETTINGS,
      changedBy: null,
    })
  })

  it('change by adding a version; what is left out stays, and the trace names what changed', async () => {
    const own = await administratedAlliance(api)
    const values = { ...stricter, 'report.staffColumns': false, 'age.to': 25 }
    const changed = await own.browser.call(changeSettings, { body: { values, reason }, version: 1 })
    expect(changed).toMatchObject({ version: 2, values: { ...DEFAULT_SETTINGS, ...values } })
    expect(changed.changedBy).toMatch(/^Konto-/)
    const [trace] = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'fields'])
      .where('account_id', '=', own.administrator.id)
      .execute()
    expect(trace).toEqual({ action: 'setting.changed', fields: Object.keys(values).toSorted(byRegistry) })
    const late = own.browser.call(changeSettings, { body: { values: stricter, reason }, version: 1 })
    expect(await refusal(late, 'version-conflict')).toMatchObject({ current: changed })
  })

  it('tell their history with the reason, and come back as a new version', async () => {
    const own = await administratedAlliance(api)
    await own.browser.call(changeSettings, { body: { values: stricter, reason }, version: 1 })
    const back = { values: { 'threshold.standstillMonths': 18 }, reason: 'Zurück zur Vorgabe.' }
    await own.browser.call(changeSettings, { body: back, version: 2 })
    const versions = await own.browser.call(listSettingVersions, {})
    expect(versions.map(({ version, reason: why, changes }) => [version, why, changes])).toEqual([
      [3, back.reason, [{ name: 'threshold.standstillMonths', from: 12, to: 18 }]],
      [2, reason, [{ name: 'threshold.standstillMonths', from: 18, to: 12 }]],
      [1, null, []],
    ])
    expect(versions[1]?.values['threshold.standstillMonths']).toBe(12)
  })

  it('are refused without a reason, out of bounds, or when nothing changes', async () => {
    const attempt = (values: object, why = reason) =>
      world.browser.call(changeSettings, { body: { values, reason: why }, version: 1 })
    await refusal(attempt(stricter, '  '), 'validation-failed')
    await refusal(attempt({ 'threshold.unknown': 1 }), 'validation-failed')
    const codes = async (values: object) =>
      (await refusal(attempt(values), 'refused-by-domain')).errors?.map(({ code }) => code)
    expect(await codes({ 'threshold.chainSteps': 0 })).toEqual(['below-least'])
    expect(await codes({ 'age.from': 30 })).toEqual(['age-limits-crossed'])
    expect(await codes({})).toEqual(['nothing-changed'])
  })

  it('of two administrators at the same time are set by one', async () => {
    const own = await administratedAlliance(api)
    const attempts = await Promise.allSettled(
      [10, 11, 12, 13].map((months) =>
        own.browser.call(changeSettings, {
          body: { values: { 'threshold.standstillMonths': months }, reason },
          version: 1,
        }),
      ),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('are changed by administrators alone', async () => {
    const supervisor = await build.account(api.database.arrange, world.alliance, {
      roles: [{ role: 'supervisor', organisation: world.organisation }],
    })
    const browser = await signedIn(api, supervisor)
    await browser.call(getSettings, {})
    await refusal(
      browser.call(changeSettings, { body: { values: stricter, reason }, version: 1 }),
      'not-allowed',
    )
    await refusal(browser.call(listSettingVersions, {}), 'not-allowed')
  })

  it('have every file of the alliance, and of no other, evaluated anew within ten seconds', async () => {
    const { arrange, worker, urls } = api.database
    const own = await administratedAlliance(api)
    const mine = await build.caseFile(arrange, await build.caseload(arrange, own.organisation))
    const other = await build.caseFile(arrange, await build.caseload(arrange, world.organisation))
    const jobs = await startJobs({ url: urls.worker, db: worker, today: () => build.TODAY, log: api.app.log })
    try {
      await own.browser.call(changeSettings, { body: { values: stricter, reason }, version: 1 })
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

describe('a preview', () => {
  /** An alliance with eight open files to which nothing has happened since 2024, so that H fires, and one closed. */
  async function withSilentFiles(count: number) {
    const own = await administratedAlliance(api)
    const { arrange } = api.database
    const lies = await build.caseload(arrange, own.organisation)
    for (let made = 0; made < count; made += 1) await build.caseFile(arrange, lies)
    await build.caseFile(arrange, lies, { closed_on: '2026-01-01' })
    return own
  }
  const ask = (own: AdministratedAlliance, values: object) =>
    own.browser.call(requestPreview, { body: { values }, idempotencyKey: freshKey() })

  it('says how many files would have which level, in steps of five', async () => {
    const own = await withSilentFiles(8)
    const { id, state } = await ask(own, { 'threshold.noAccessMonths': 120 })
    expect(state).toBe('waiting')
    await previewThresholds(api.database.worker, id, build.TODAY)
    const preview = await own.browser.call(getPreview, { params: { previewId: id } })
    expect(preview).toMatchObject({ state: 'done', failure: null })
    expect(preview.lines.find((line) => line.level === 'onset')).toEqual({
      level: 'onset',
      now: 10,
      after: null,
    })
    expect(preview.lines.find((line) => line.level === 'none')).toEqual({
      level: 'none',
      now: null,
      after: 10,
    })
  })

  it('stores nothing finer than what it shows, and says nothing of fewer than five', async () => {
    const own = await withSilentFiles(4)
    const { id } = await ask(own, { 'threshold.noAccessMonths': 120 })
    await previewThresholds(api.database.worker, id, build.TODAY)
    const row = await api.database.arrange
      .selectFrom('setting_preview')
      .select('result')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(
      (row.result as { now: unknown; after: unknown }[]).flatMap(({ now, after }) => [now, after]),
    ).toEqual(Array.from({ length: 10 }, () => null))
  })

  it('is refused politely for more files than it can look at, and within its time', async () => {
    const own = await withSilentFiles(3)
    const first = await ask(own, stricter)
    await previewThresholds(api.database.worker, first.id, build.TODAY, { files: 2, milliseconds: 60_000 })
    const second = await ask(own, stricter)
    await previewThresholds(api.database.worker, second.id, build.TODAY, { files: 9, milliseconds: -1 })
    const read = (previewId: string) => own.browser.call(getPreview, { params: { previewId } })
    expect(await read(first.id)).toMatchObject({ state: 'failed', failure: 'too-many-files', lines: [] })
    expect(await read(second.id)).toMatchObject({ state: 'failed', failure: 'took-too-long', lines: [] })
  })

  it('is made one at a time: a second one is refused until the first is there', async () => {
    const own = await withSilentFiles(1)
    const first = await ask(own, stricter)
    await refusal(ask(own, stricter), 'state-conflict')
    await previewThresholds(api.database.worker, first.id, build.TODAY)
    await ask(own, stricter)
  })

  it('is seen by administrators of its alliance alone, and checks its values', async () => {
    const own = await withSilentFiles(1)
    const { id } = await ask(own, stricter)
    await refusal(world.browser.call(getPreview, { params: { previewId: id } }), 'not-found')
    await refusal(ask(own, { 'threshold.chainSteps': 0 }), 'refused-by-domain')
  })
})

const ORDER = Object.keys(DEFAULT_SETTINGS)
const byRegistry = (one: string, other: string) => ORDER.indexOf(one) - ORDER.indexOf(other)

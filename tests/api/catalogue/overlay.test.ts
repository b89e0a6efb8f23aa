import { listMeasureTypes } from '@wegmarke/contract/catalogue'
import {
  changeOverlay,
  listOverlay,
  listOverlayChanges,
  type Overlay,
} from '@wegmarke/contract/catalogue-overlay'
import { describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
const PLAIN: Overlay = { labelDe: null, labelEn: null, isOffered: true, note: null, provider: null }
const NAMED: Overlay = { ...PLAIN, labelDe: 'Berufsvorbereitung im Lernwerk', provider: 'Lernwerk' }
const HIDDEN: Overlay = { ...PLAIN, isOffered: false }

const change = (own: AdministratedAlliance, overlay: Overlay, version: number, code = 'BVB') =>
  own.browser.call(changeOverlay, { params: { code }, body: overlay, version })
const typeIn = async (own: AdministratedAlliance, code = 'BVB') =>
  (await own.browser.call(listMeasureTypes, {})).find((type) => type.code === code)

describe('what an alliance says about a type of measure', () => {
  it('names, hides and explains it there, and leaves kind, promise and other alliances as they are', async () => {
    const [own, other] = [await administratedAlliance(api), await administratedAlliance(api)]
    const shared = await typeIn(own)
    const saved = await change(own, { ...NAMED, isOffered: false, note: 'Start im August' }, 1)
    expect(saved).toMatchObject({ version: 2, sharedLabelDe: shared?.labelDe })
    expect(await typeIn(own)).toEqual({
      ...shared,
      labelDe: NAMED.labelDe,
      isHidden: true,
      note: 'Start im August',
      provider: 'Lernwerk',
    })
    expect(await typeIn(other)).toEqual(shared)
  })

  it('is taken back by saying nothing, and keeps its history', async () => {
    const own = await administratedAlliance(api)
    const shared = await typeIn(own)
    await change(own, NAMED, 1)
    await change(own, PLAIN, 2)
    expect(await typeIn(own)).toEqual(shared)
    const changes = await own.browser.call(listOverlayChanges, {})
    expect(changes.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['BVB', NAMED, PLAIN],
      ['BVB', null, NAMED],
    ])
    expect(changes[0]?.changedBy).toMatch(/^Konto-/)
  })

  it('is not written once more: no version, no entry of the history, no trace', async () => {
    const own = await administratedAlliance(api)
    expect((await change(own, PLAIN, 1)).version).toBe(1)
    expect((await change(own, NAMED, 1)).version).toBe(2)
    expect((await change(own, NAMED, 2)).version).toBe(2)
    await refusal(change(own, NAMED, 1), 'version-conflict')
    expect(await own.browser.call(listOverlayChanges, {})).toHaveLength(1)
    const traces = await api.database.arrange
      .selectFrom('audit_event')
      .select('fields')
      .where('alliance_id', '=', own.alliance.id)
      .where('action', '=', 'measureType.overlaid')
      .execute()
    expect(traces).toEqual([{ fields: ['labelDe', 'provider'] }])
  })

  it('is said once by two at a time, about what there is', async () => {
    const own = await administratedAlliance(api)
    const attempts = await Promise.allSettled([change(own, NAMED, 1), change(own, HIDDEN, 1)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await refusal(change(own, NAMED, 1), 'version-conflict')
    await refusal(change(own, NAMED, 1, 'GIBTESNICHT'), 'not-found')
    await refusal(change(own, { ...PLAIN, note: ' ' }, 2), 'validation-failed')
  })

  it('is the business of administrators alone', async () => {
    const own = await administratedAlliance(api)
    const supervisor = await build.account(api.database.arrange, own.alliance, {
      roles: [{ role: 'supervisor', organisation: own.organisation }],
    })
    const browser = await signedIn(api, supervisor)
    await refusal(browser.call(listOverlay, {}), 'not-allowed')
    await refusal(browser.call(listOverlayChanges, {}), 'not-allowed')
  })
})

import { changeAttainment, type NewAttainment, withdrawAttainment } from '@wegmarke/contract/pathway'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { evaluationOf, rowOf } from '../../support/api/evaluated.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { CONSIDERED, inMonth, SEEN, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'

const TODAY = '2026-11-22'
const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const lead = (file: CaseFile) => typing(office.as('lead'), file)
const change = (who: Staff, file: CaseFile, attainmentId: string, body: NewAttainment, version: number) =>
  office.as(who).call(changeAttainment, { params: { caseFileId: file.id, attainmentId }, body, version })

const claimed: NewAttainment = {
  ...SEEN,
  axis: 'S',
  level: 'ESA',
  title: 'Zeugnis aus Aleppo',
  awardedOn: inMonth('2024-06'),
  validUntil: '2030-12-31',
  isFromAbroad: true,
  evidence: 'claimed',
  recognition: 'pending',
}

describe('an attainment', () => {
  it('that is claimed was seen by nobody and is no gain; once it is seen it stands there by whom', async () => {
    const file = await newFile()
    const own: NewAttainment = { ...claimed, isFromAbroad: false, recognition: 'not_needed' }
    const claim = await lead(file).attainment(own)
    expect(claim).toMatchObject({ ...own, version: 1, seenBy: null, seenOn: null, isOwn: true })
    expect(await evaluationOf(api, file.id)).toMatchObject({ gains: [] })
    const seen = await change('deputy', file, claim.id, { ...own, evidence: 'seen' }, 1)
    expect(seen).toMatchObject({ evidence: 'seen', seenBy: 'Detlef Deputy', seenOn: TODAY, version: 2 })
    expect(await evaluationOf(api, file.id)).toMatchObject({
      gains: [{ attainmentId: claim.id, axis: 'S', level: 'ESA', month: '2024-06' }],
      anchor: { kind: 'gain', id: claim.id },
    })
    const corrected = await change('lead', file, claim.id, { ...own, evidence: 'seen', title: 'Zeugnis' }, 2)
    expect(corrected).toMatchObject({ seenBy: 'Detlef Deputy', title: 'Zeugnis' })
    const verified = await change('lead', file, claim.id, { ...own, evidence: 'verified' }, 3)
    expect(verified).toMatchObject({ seenBy: 'Lea Leitend' })
    expect(await change('lead', file, claim.id, own, 4)).toMatchObject({ seenBy: null, seenOn: null })
    expect(await rowOf(api, file.id)).toMatchObject({ highest_s: null })
  })

  it('from abroad is a gain once it is recognised', async () => {
    const file = await newFile()
    const { id } = await lead(file).attainment({ ...claimed, evidence: 'seen' })
    expect(await evaluationOf(api, file.id)).toMatchObject({ gains: [] })
    await change('lead', file, id, { ...claimed, evidence: 'seen', recognition: 'full' }, 1)
    expect(await rowOf(api, file.id)).toMatchObject({ highest_s: 'ESA', last_gain_month: '2024-06' })
  })

  it('may stand without a day that nobody knows: then it is missing data, and no gain', async () => {
    const file = await newFile()
    const { id } = await lead(file).attainment({ ...SEEN, awardedOn: null })
    expect(await evaluationOf(api, file.id)).toMatchObject({
      gains: [],
      missing: expect.arrayContaining([
        expect.objectContaining({ kind: 'award_date_missing', recordId: id }),
      ]),
    })
  })

  it('known by its year alone counts from the day on which that was written down at the latest', async () => {
    const file = await newFile()
    await lead(file).attainment({ ...SEEN, awardedOn: { date: '2024-05-05', precision: 'year' } })
    expect(await rowOf(api, file.id)).toMatchObject({ last_gain_month: '2024-12' })
  })

  it('is refused where it cannot be', async () => {
    const file = await newFile()
    const other = await newFile()
    const { id: foreignStep } = await lead(other).step(CONSIDERED)
    const wrong: NewAttainment = { ...SEEN, level: 'FOR', awardedOn: inMonth('2026-12'), recognition: 'full' }
    expect((await refusal(lead(file).attainment(wrong), 'refused-by-domain')).errors).toEqual([
      { pointer: '/awardedOn/date', code: 'day-in-future', params: { today: TODAY } },
      { pointer: '/level', code: 'level-not-on-axis', params: { axis: 'L', level: 'FOR' } },
      { pointer: '/recognition', code: 'recognition-only-from-abroad' },
    ])
    for (const originStepId of [foreignStep, randomUUID()]) {
      const refused = await refusal(lead(file).attainment({ ...SEEN, originStepId }), 'refused-by-domain')
      expect(refused.errors).toEqual([{ pointer: '/originStepId', code: 'origin-step-unknown' }])
    }
  })

  it('is written once, shows the present version to who was slower, and is taken back once', async () => {
    const file = await newFile()
    const key = freshKey()
    const first = await lead(file).attainment(SEEN, key)
    expect((await lead(file).attainment(SEEN, key)).id).toBe(first.id)
    await change('lead', file, first.id, { ...SEEN, level: 'A1' }, 1)
    const slower = await refusal(change('deputy', file, first.id, SEEN, 1), 'version-conflict')
    expect(slower.current).toMatchObject({ level: 'A1', version: 2 })
    const params = { caseFileId: file.id, attainmentId: first.id }
    await office.as('lead').call(withdrawAttainment, { params, version: 2 })
    await refusal(office.as('lead').call(withdrawAttainment, { params, version: 2 }), 'not-found')
    expect(await rowOf(api, file.id)).toMatchObject({ highest_l: null })
    expect(await actionsOn(api, file.id)).toEqual([
      'attainment.recorded',
      'attainment.changed',
      'attainment.withdrawn',
    ])
  })

  it('is refused by name to the supervisor, and not found by strangers', async () => {
    const file = await newFile()
    const attempt = (who: Staff) => typing(office.as(who), file).attainment(SEEN)
    expect(await refusal(attempt('supervisor'), 'not-allowed')).toMatchObject({ action: 'attainment.record' })
    for (const who of ['colleague', 'stranger', 'administrator'] as const)
      await refusal(attempt(who), 'not-found')
  })
})

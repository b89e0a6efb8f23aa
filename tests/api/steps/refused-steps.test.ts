import { changeStep, type NewStep, recordStep } from '@wegmarke/contract/steps'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { CONSIDERED, onDay, pastStep, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const lead = (file: CaseFile) => typing(office.as('lead'), file)

async function openPathway(file: CaseFile): Promise<CaseFile> {
  const open = { category: 'pathway', recipient: office.elsewhere } as const
  await participation(api.database.arrange, file, office.accounts.contributor, {
    ...open,
    level: 'contribute',
  })
  await participation(api.database.arrange, file, office.accounts.reader, { ...open, level: 'read' })
  return file
}

describe('a step that cannot be', () => {
  it('is refused with everything that is wrong, and nothing is written', async () => {
    const file = await newFile()
    const wrong: NewStep = {
      ...CONSIDERED,
      typeCode: 'NICHTS',
      plannedStart: onDay('2026-02-30'),
      promise: { kind: 'level', axis: 'S', level: 'B1' },
      unit: { n: 3, of: 2 },
      result: 'passed',
    }
    const refused = await refusal(lead(file).step(wrong), 'refused-by-domain')
    expect(refused.errors).toEqual([
      { pointer: '/typeCode', code: 'measure-type-unknown', params: { code: 'NICHTS' } },
      { pointer: '/plannedStart/date', code: 'day-does-not-exist' },
      { pointer: '/result', code: 'result-only-when-ended' },
      { pointer: '/promise/level', code: 'level-not-on-axis', params: { axis: 'S', level: 'B1' } },
      { pointer: '/unit/n', code: 'unit-beyond-last', params: { n: 3, of: 2 } },
    ])
    expect(await actionsOn(api, file.id)).toEqual([])
  })

  it('is refused on correction too, and what stood there stays', async () => {
    const file = await newFile()
    const { id } = await lead(file).step(CONSIDERED)
    const params = { caseFileId: file.id, stepId: id }
    const body: NewStep = { ...CONSIDERED, state: 'running' }
    const refused = await refusal(
      office.as('lead').call(changeStep, { params, body, version: 1 }),
      'refused-by-domain',
    )
    expect(refused.errors).toEqual([{ pointer: '/actualStart', code: 'running-needs-start' }])
    expect(await actionsOn(api, file.id)).toEqual(['step.recorded'])
  })

  it('cannot run and be planned to end before it has begun', async () => {
    const running = { ...CONSIDERED, state: 'running', actualStart: onDay('2026-09-01') } as const
    const refused = await refusal(
      lead(await newFile()).step({ ...running, plannedEnd: onDay('2026-08-01') }),
      'refused-by-domain',
    )
    expect(refused.errors).toEqual([
      {
        pointer: '/plannedEnd/date',
        code: 'planned-end-before-begun',
        params: { begunOn: '2026-09-01' },
      },
    ])
  })

  it('cannot have begun before birth; who may not know the birth date is not told it by a refusal', async () => {
    const file = await openPathway(await newFile())
    await sql`INSERT INTO person_identity (case_file_id, alliance_id, birth_date, birth_date_precision)
      VALUES (${file.id}, ${file.allianceId}, '2003-05-01', 'year')`.execute(api.database.arrange)
    const early = pastStep('MAT', '2001-05', '2002-05')
    const refused = await refusal(lead(file).step(early), 'refused-by-domain')
    expect(refused.errors).toEqual([
      { pointer: '/actualStart/date', code: 'step-before-birth', params: { birthYear: 2003 } },
    ])
    expect(await typing(office.as('contributor'), file).step(early)).toMatchObject({ version: 1 })
  })

  it('is refused by the schema where a field is unknown or misspelt', async () => {
    const file = await newFile()
    const body = { ...CONSIDERED, provder: 'Volkshochschule', kind: 'X' } as unknown as NewStep
    const refused = await refusal(lead(file).step(body), 'validation-failed')
    expect(refused.errors?.map((error) => error.pointer).toSorted()).toEqual(['/kind', '/provder'])
  })
})

describe('nobody', () => {
  it('records without the right to: told so by name where the file is seen, not found where it is not', async () => {
    const file = await openPathway(await newFile())
    const attempt = (who: Parameters<typeof office.as>[0]) => typing(office.as(who), file).step(CONSIDERED)
    for (const who of ['supervisor', 'reader'] as const) {
      expect(await refusal(attempt(who), 'not-allowed')).toMatchObject({ action: 'step.record' })
    }
    const post = (who: Parameters<typeof office.as>[0], id: string) =>
      office.as(who).inject({
        method: 'POST',
        url: `/api/v1/case-files/${id}/steps`,
        headers: { 'idempotency-key': freshKey() },
        payload: CONSIDERED,
      })
    const missing = await post('lead', randomUUID())
    expect(missing.statusCode).toBe(404)
    for (const who of ['colleague', 'administrator', 'stranger'] as const) {
      expect((await post(who, file.id)).rawPayload).toEqual(missing.rawPayload)
    }
    const params = { caseFileId: file.id }
    const nobody = client(api).call(recordStep, { params, body: CONSIDERED, idempotencyKey: freshKey() })
    await refusal(nobody, 'not-signed-in')
    expect(new Set(await actionsOn(api, file.id))).toEqual(new Set(['request.refused']))
  })

  it('writes into a closed file', async () => {
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-01-01' })
    await refusal(lead(closed).step(CONSIDERED), 'file-closed')
  })

  it('reaches a step through another file', async () => {
    const [file, other] = [await newFile(), await newFile()]
    const { id } = await lead(file).step(CONSIDERED)
    const params = { caseFileId: other.id, stepId: id }
    await refusal(office.as('lead').call(changeStep, { params, body: CONSIDERED, version: 1 }), 'not-found')
  })

  it('changes, as a contributor, a row of somebody else or an own one after 14 days', async () => {
    const file = await openPathway(await newFile())
    const contributor = typing(office.as('contributor'), file)
    const change = (stepId: string, version: number) =>
      office.as('contributor').call(changeStep, {
        params: { caseFileId: file.id, stepId },
        body: { ...CONSIDERED, provider: 'Volkshochschule' },
        version,
      })
    const { id: ofLead } = await lead(file).step(CONSIDERED)
    expect(await refusal(change(ofLead, 1), 'not-allowed')).toMatchObject({ action: 'step.change' })
    const own = await contributor.step(CONSIDERED)
    expect(await change(own.id, 1)).toMatchObject({ version: 2, isOwn: true, provider: 'Volkshochschule' })
    const { id: old } = await api.database.arrange
      .insertInto('step')
      .values({
        case_file_id: file.id,
        alliance_id: file.allianceId,
        type_code: 'MAT',
        type_version: 1,
        kind: 'OH',
        state: 'considered',
        recorded_by: office.accounts.contributor.id,
        recorded_at: new Date(Date.now() - 14.1 * 86_400_000).toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await refusal(change(old, 1), 'not-allowed')).toMatchObject({ action: 'step.change' })
  })
})

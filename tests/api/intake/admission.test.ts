import {
  decideAdmission,
  getIntake,
  type Intake,
  type NewAdmissionDecision,
  type NewAnswers,
  recordAnswers,
} from '@wegmarke/contract/intake'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)

beforeAll(async () => {
  await sql`update alliance set district = 'Rhein-Kreis Neuss' where id = ${office.alliance.id}`.execute(
    api.database.arrange,
  )
})

const ADMIT: NewAdmissionDecision = { decision: 'admitted', reason: null, decidedOn: '2026-11-22' }
const decide = (who: Client, { id: caseFileId }: CaseFile, body = ADMIT, idempotencyKey = freshKey()) =>
  who.call(decideAdmission, { params: { caseFileId }, body, idempotencyKey })
const read = (who: Client, { id: caseFileId }: CaseFile) => who.call(getIntake, { params: { caseFileId } })
const outcomes = ({ targetGroup, criteria }: Intake) =>
  Object.fromEntries([...(targetGroup ?? []), ...(criteria ?? [])].map((one) => [one.criterion, one.outcome]))

/** A file of somebody of 22 with a Duldung in Neuss who has no qualification. */
async function knownFile(birthDate = '2004-05-01'): Promise<CaseFile> {
  const { arrange } = api.database
  const file = await caseFile(arrange, office.caseload, { municipality_ags: '05162024' })
  const own = { case_file_id: file.id, alliance_id: file.allianceId }
  await arrange
    .insertInto('person_identity')
    .values({ ...own, search_key: '', birth_date: birthDate, birth_date_precision: 'day' })
    .execute()
  await arrange
    .insertInto('entry_level')
    .values({ ...own, vocational: 'V0' })
    .execute()
  await arrange
    .insertInto('residence_period')
    .values({ ...own, status: 'duldung_60a', valid_from: '2024-01-01' })
    .execute()
  return file
}

describe('the criteria of admission', () => {
  it('are unknown, not refused, while nothing was asked', async () => {
    const file = await caseFile(api.database.arrange, office.caseload)
    const intake = await read(office.as('lead'), file)
    expect(new Set(Object.values(outcomes(intake)))).toEqual(new Set(['unknown']))
    expect(intake.targetGroup?.map(({ missing }) => missing[0])).toEqual([
      'birth_date',
      'municipality',
      'residence_status',
      'entry_level',
    ])
  })

  it('are drawn from what the file knows', async () => {
    const intake = await read(office.as('supervisor'), await knownFile())
    expect(outcomes(intake)).toMatchObject({
      age: 'met',
      district: 'met',
      flight_background: 'met',
      qualification_open: 'met',
      consent: 'unknown',
    })
    expect(intake.targetGroup?.[0]?.params).toEqual({ youngest: 22, oldest: 22, last: '2031-04-30' })
  })

  it('follow the age limits that the alliance has set', async () => {
    const file = await knownFile('1999-05-01')
    expect(outcomes(await read(office.as('lead'), file))).toMatchObject({ age: 'not_met' })
    await sql`insert into alliance_setting (alliance_id, version, thresholds, age_limits)
      values (${office.alliance.id}, 9, '{}', '{"from": 18, "to": 28}')`.execute(api.database.arrange)
    expect(outcomes(await read(office.as('lead'), file))).toMatchObject({ age: 'met' })
    await sql`delete from alliance_setting where version = 9`.execute(api.database.arrange)
  })
})

describe('a decision on admission', () => {
  it('is dated, says what each criterion said, and leaves a trace', async () => {
    const file = await knownFile()
    expect(await decide(office.as('deputy'), file)).toMatchObject({
      ...ADMIT,
      decidedBy: 'Detlef Deputy',
      findings: { age: 'met', consent: 'unknown' },
    })
    const later = {
      decision: 'not_admitted',
      reason: 'Möchte es allein schaffen.',
      decidedOn: '2026-11-22',
    } as const
    await decide(office.as('lead'), file, later)
    expect((await read(office.as('lead'), file)).decisions.map(({ decision }) => decision)).toEqual([
      'not_admitted',
      'admitted',
    ])
    expect(await actionsOn(api, file.id)).toEqual(['admission.decided', 'admission.decided', 'needs.read'])
    for (const statement of [
      sql`UPDATE admission_decision SET reason = 'x' WHERE case_file_id = ${file.id}`,
      sql`DELETE FROM admission_decision WHERE case_file_id = ${file.id}`,
    ]) {
      await expect(statement.execute(api.database.app)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('against a criterion that is not met is an exception with its reason', async () => {
    const file = await knownFile('1990-05-01')
    const plain = await refusal(decide(office.as('lead'), file), 'refused-by-domain')
    expect(plain.errors).toEqual([{ pointer: '/decision', code: 'admission-needs-exception' }])
    const silent = await refusal(
      decide(office.as('lead'), file, { ...ADMIT, decision: 'exception' }),
      'refused-by-domain',
    )
    expect(silent.errors).toEqual([{ pointer: '/reason', code: 'admission-needs-reason' }])
    const body = { ...ADMIT, decision: 'exception', reason: 'War schon vorher in Begleitung.' } as const
    expect(await decide(office.as('lead'), file, body)).toMatchObject({ findings: { age: 'not_met' } })
  })

  it('counts a person who does not want it as one who does not consent', async () => {
    const file = await knownFile()
    const body: NewAnswers = {
      answers: [{ field: 'wants_support', answer: 'given', value: 'no' }],
      source: 'person',
      statedBy: null,
      statedOn: '2026-11-22',
    }
    await office.as('lead').call(recordAnswers, {
      params: { caseFileId: file.id },
      body,
      idempotencyKey: freshKey(),
    })
    await refusal(decide(office.as('lead'), file), 'refused-by-domain')
  })

  it('is made once when it is sent twice', async () => {
    const file = await knownFile()
    const key = freshKey()
    const [first, second] = await Promise.all([
      decide(office.as('lead'), file, ADMIT, key),
      decide(office.as('lead'), file, ADMIT, key),
    ])
    expect(second.id).toBe(first.id)
  })

  it('is no contributor’s and no supervisor’s, and none on a closed file', async () => {
    const file = await knownFile()
    const open = { category: 'needs', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    for (const who of ['supervisor', 'contributor'] as const) {
      expect(await refusal(decide(office.as(who), file), 'not-allowed')).toMatchObject({
        action: 'admission.decide',
      })
    }
    await refusal(decide(office.as('stranger'), file), 'not-found')
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-11-21' })
    await refusal(decide(office.as('lead'), closed), 'file-closed')
  })
})

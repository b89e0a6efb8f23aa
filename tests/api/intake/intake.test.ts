import { getIntake, markMistake, type NewAnswers, recordAnswers } from '@wegmarke/contract/intake'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Client, freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)

const housing: NewAnswers = {
  answers: [
    { field: 'housing_kind', answer: 'given', value: 'shared_accommodation' },
    { field: 'place_to_learn', answer: 'declined', value: null },
  ],
  source: 'person',
  statedBy: null,
  statedOn: '2026-11-20',
}
const answer = (who: Client, { id: caseFileId }: CaseFile, body: NewAnswers, idempotencyKey = freshKey()) =>
  who.call(recordAnswers, { params: { caseFileId }, body, idempotencyKey })
const mistake = (who: Client, { id: caseFileId }: CaseFile, statementId: string) =>
  who.call(markMistake, { params: { caseFileId }, body: { statementId }, idempotencyKey: freshKey() })
const read = (who: Client, { id: caseFileId }: CaseFile) => who.call(getIntake, { params: { caseFileId } })

describe('the intake of a file', () => {
  it('begins with everything open, and nothing taken for "no"', async () => {
    const intake = await read(office.as('lead'), await newFile())
    expect(intake).toMatchObject({ answered: 0, of: 10, statements: [], decisions: [] })
    expect(intake.areas.map(({ state }) => state)).toEqual(Array(11).fill('not_asked'))
    expect(intake.areas.find(({ area }) => area === 'identity')?.openRecords).toEqual([
      'legal_name',
      'birth_date',
      'nationality',
    ])
  })

  it('keeps each answer with its source and date; a newer one stands in front', async () => {
    const file = await newFile()
    await answer(office.as('lead'), file, housing)
    const moved: NewAnswers = {
      answers: [{ field: 'housing_kind', answer: 'given', value: 'own_flat' }],
      source: 'document',
      statedBy: 'Mietvertrag',
      statedOn: '2026-11-22',
    }
    const intake = await answer(office.as('deputy'), file, moved)
    expect(
      intake.statements.filter(({ field }) => field === 'housing_kind').map(({ value }) => value),
    ).toEqual(['own_flat', 'shared_accommodation'])
    expect(intake.statements[0]).toMatchObject({
      source: 'document',
      statedBy: 'Mietvertrag',
      statedOn: '2026-11-22',
      recordedBy: 'Detlef Deputy',
      isOwn: true,
    })
    expect(intake.areas.find(({ area }) => area === 'housing')).toMatchObject({
      state: 'partly',
      openFields: ['housing_situation'],
      lastAskedOn: '2026-11-22',
    })
    expect(await actionsOn(api, file.id)).toEqual([
      'intake.answered',
      'needs.read',
      'intake.answered',
      'needs.read',
    ])
  })

  it('counts an area as done that the person does not want to speak about', async () => {
    const file = await newFile()
    const all = ['means_of_transport', 'course_reachable'] as const
    const answers = all.map((field) => ({ field, answer: 'declined' as const, value: null }))
    const intake = await answer(office.as('lead'), file, { ...housing, answers })
    expect(intake.areas.find(({ area }) => area === 'transport')).toMatchObject({ state: 'declined' })
    expect(intake).toMatchObject({ answered: 1, of: 10 })
  })

  it('keeps an answer that was a mistake readable, and lets it count no more', async () => {
    const file = await newFile()
    const { statements } = await answer(office.as('lead'), file, housing)
    const wrong = statements.find(({ field }) => field === 'housing_kind')?.id ?? ''
    const intake = await mistake(office.as('lead'), file, wrong)
    expect(intake.statements.find(({ id }) => id === wrong)).toMatchObject({ value: 'shared_accommodation' })
    expect(intake.statements.find(({ mistakenId }) => mistakenId === wrong)).toMatchObject({
      answer: 'mistake',
      value: null,
    })
    expect(intake.areas.find(({ area }) => area === 'housing')?.openFields).toContain('housing_kind')
    await refusal(mistake(office.as('lead'), file, wrong), 'state-conflict')
    await refusal(mistake(office.as('lead'), await newFile(), wrong), 'not-found')
    expect(await actionsOn(api, file.id)).toEqual(['intake.answered', 'needs.read', 'intake.mistakeMarked'])
  })

  it('is never changed and never deleted, not even past the server', async () => {
    const file = await newFile()
    await answer(office.as('lead'), file, housing)
    for (const statement of [
      sql`UPDATE assessment_item SET value = 'x' WHERE case_file_id = ${file.id}`,
      sql`DELETE FROM assessment_item WHERE case_file_id = ${file.id}`,
    ]) {
      await expect(statement.execute(api.database.app)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('is refused where it cannot be, everything at once', async () => {
    const file = await newFile()
    const attempt = answer(office.as('lead'), file, {
      ...housing,
      answers: [
        { field: 'housing_kind', answer: 'given', value: 'castle' },
        { field: 'housing_kind', answer: 'given', value: null },
        { field: 'place_to_learn', answer: 'unknown', value: 'no' },
        { field: 'school_years_abroad', answer: 'given', value: '21' },
      ],
      statedOn: '2026-11-23',
    })
    expect((await refusal(attempt, 'refused-by-domain')).errors).toEqual([
      { pointer: '/answers/1/field', code: 'field-answered-twice' },
      { pointer: '/answers/0/value', code: 'value-not-offered' },
      { pointer: '/answers/1/value', code: 'value-missing' },
      { pointer: '/answers/2/value', code: 'value-not-taken' },
      { pointer: '/answers/3/value', code: 'number-not-in-range', params: { least: 0, most: 20 } },
      { pointer: '/statedOn', code: 'day-in-future', params: { today: '2026-11-22' } },
    ])
    const fromVolunteer = { ...housing, source: 'volunteer' } as unknown as NewAnswers
    expect(
      (await refusal(answer(office.as('lead'), file, fromVolunteer), 'validation-failed')).errors,
    ).toEqual([{ pointer: '/source', code: 'enum' }])
    expect((await read(office.as('lead'), file)).statements).toEqual([])
  })

  it('is written once when it is sent twice', async () => {
    const file = await newFile()
    const key = freshKey()
    await Promise.all([
      answer(office.as('lead'), file, housing, key),
      answer(office.as('lead'), file, housing, key),
    ])
    expect((await read(office.as('lead'), file)).statements).toHaveLength(2)
    await refusal(answer(office.as('lead'), file, { ...housing, source: 'colleague' }, key), 'key-reused')
  })

  it('is read by the supervisor and written by nobody but those who work the file', async () => {
    const file = await newFile()
    await answer(office.as('lead'), file, housing)
    expect(await read(office.as('supervisor'), file)).toMatchObject({ statements: [{}, {}] })
    expect(await refusal(answer(office.as('supervisor'), file, housing), 'not-allowed')).toMatchObject({
      action: 'needs.record',
    })
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      await refusal(read(office.as(who), file), 'not-found')
      await refusal(answer(office.as(who), file, housing), 'not-found')
    }
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-11-21' })
    await refusal(answer(office.as('lead'), closed, housing), 'file-closed')
  })

  it('opened by consent shows the needs, not what criteria draw from other categories', async () => {
    const file = await newFile()
    await answer(office.as('lead'), file, housing)
    const open = { category: 'needs', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    const intake = await read(office.as('contributor'), file)
    expect(intake).toMatchObject({ targetGroup: null, criteria: null, statements: [{}, {}] })
    expect(intake.areas.find(({ area }) => area === 'identity')?.openRecords).toEqual([])
  })

  it('lets a contributor add answers and call only the own ones a mistake', async () => {
    const file = await newFile()
    const ofLead = await answer(office.as('lead'), file, housing)
    const open = { category: 'needs', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    const conny = office.as('contributor')
    expect(await refusal(mistake(conny, file, ofLead.statements[0]?.id ?? ''), 'not-allowed')).toMatchObject({
      action: 'needs.record',
    })
    const own = await answer(conny, file, {
      ...housing,
      answers: [{ field: 'childcare', answer: 'given', value: 'needed' }],
    })
    const id = own.statements.find(({ field }) => field === 'childcare')?.id ?? ''
    expect((await mistake(conny, file, id)).statements).toHaveLength(4)
  })
})

import { exportIntake, getIntake, recordAnswers } from '@wegmarke/contract/intake'
import { logSession, raiseConcern } from '@wegmarke/contract/mentees'
import {
  answerConcern,
  exportMentoringSessions,
  exportOpenConcerns,
  getMentoring,
} from '@wegmarke/contract/mentoring'
import { listMentoringSessions } from '@wegmarke/contract/mentoring'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { type Accompanied, accompany, MET } from '../../support/api/mentoring.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const query = { language: 'de' } as const
let mentor: Accompanied
const inFile = () => ({ caseFileId: office.file.id })

beforeAll(async () => {
  mentor = await accompany(api, office.file, office.elsewhere)
})

it('gives the meetings of a file without names and without what was said', async () => {
  const params = { mentorshipId: mentor.mentorship.id }
  for (const outcome of ['happened', 'cancelled', 'did_not_come'] as const)
    await mentor.browser.call(logSession, {
      params,
      body: {
        ...MET,
        outcome,
        concern: null,
        ...(outcome === 'happened' ? {} : { kind: null, minutes: null }),
      },
      idempotencyKey: freshKey(),
    })
  const { items } = await office.as('lead').call(listMentoringSessions, { params: inFile(), query: {} })
  const { content } = await office.as('lead').call(exportMentoringSessions, { params: inFile(), query })
  const { lines, head } = listParts(content)
  expect(lines).toHaveLength(3)
  expect(items).toHaveLength(3)
  expect(lines.map((line) => line[1]).toSorted()).toEqual(['Abgesagt', 'Nicht gekommen', 'Stattgefunden'])
  expect(head.flat()).toContain('Eingetragene Treffen')
  expect(content).not.toMatch(/Egon|Bewerbung|amina/i)
  await refusal(
    office.as('colleague').call(exportMentoringSessions, { params: inFile(), query }),
    'not-found',
  )
})

it('gives the concerns that wait for an answer, and not those that have one', async () => {
  const params = { mentorshipId: mentor.mentorship.id }
  for (const urgency of ['urgent', 'normal'] as const)
    await mentor.browser.call(raiseConcern, {
      params,
      body: { urgency, text: 'Der Strom ist weg.' },
      idempotencyKey: freshKey(),
    })
  const taken = async () => {
    const { content } = await office.as('lead').call(exportOpenConcerns, { params: inFile(), query })
    expect(content).not.toMatch(/Strom|Egon/)
    return listParts(content).lines.map((line) => line[1])
  }
  expect(await taken()).toEqual(['Dringende Sorge', 'Sorge'])
  const { concerns } = await office.as('lead').call(getMentoring, { params: inFile() })
  await office.as('lead').call(answerConcern, {
    params: { ...inFile(), concernId: concerns[0]?.id ?? '' },
    body: { text: 'Angerufen.' },
    idempotencyKey: freshKey(),
  })
  expect(await taken()).toEqual(['Sorge'])
})

it('gives of the intake what is open, what is complete and where there is a need, and no answer', async () => {
  await office.as('lead').call(recordAnswers, {
    params: inFile(),
    body: {
      answers: [
        { field: 'wish', answer: 'given', value: 'Bäckerin werden' },
        { field: 'next_wish', answer: 'declined', value: null },
        { field: 'wants_support', answer: 'given', value: 'yes' },
        { field: 'debts', answer: 'given', value: 'pressing' },
      ],
      source: 'person',
      statedBy: null,
      statedOn: '2026-11-20',
    },
    idempotencyKey: freshKey(),
  })
  const intake = await office.as('lead').call(getIntake, { params: inFile() })
  const taken = async (list: 'open' | 'complete' | 'needs', area?: 'wishes' | 'livelihood') => {
    const chosen = { list, ...(area === undefined ? {} : { area }), ...query }
    const { content } = await office.as('lead').call(exportIntake, { params: inFile(), query: chosen })
    expect(content).not.toMatch(/Bäckerin|pressing/)
    return listParts(content).lines
  }
  const complete = await taken('complete')
  expect(complete.map((line) => line[0])).toContain('Wünsche')
  expect(complete).toHaveLength(intake.answered)
  expect((await taken('needs')).map((line) => line[0])).toEqual(['Lebensunterhalt'])
  for (const { area, openFields, openRecords } of intake.areas.filter(
    (one) => one.area === 'wishes' || one.area === 'livelihood',
  ))
    expect(await taken('open', area as 'wishes')).toHaveLength(openFields.length + openRecords.length)
  const { rows } = await sql<{ action: string; fields: string[] }>`
    SELECT DISTINCT action, fields FROM audit_event
    WHERE case_file_id = ${office.file.id} AND action LIKE '%.exported' AND fields <> '{}'`.execute(
    api.database.arrange,
  )
  expect(rows).toContainEqual({ action: 'intake.exported', fields: ['list', 'area'] })
})

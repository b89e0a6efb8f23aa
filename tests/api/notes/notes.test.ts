import { answerNote, contestReason, type Note, seeNote } from '@wegmarke/contract/notes'
import { withdrawAttainment } from '@wegmarke/contract/pathway'
import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { dueDay, evaluationOf, latestNote, notesOf, rowOf } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import { pastStep, SEEN, typeLanguageLoop, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi({ today: () => '2021-10-15' })
const office = useOffice(api)
type Who = Parameters<typeof office.as>[0]
type Answer = { kind: 'remedy' | 'not_true' | 'justified'; text: string; until: string | null }

const REMEDY: Answer = {
  kind: 'remedy',
  text: 'Förderkurs mit Lernbegleitung ab Januar',
  until: '2022-01-31',
}
const NOT_TRUE: Answer = { kind: 'not_true', text: 'Sie war in Elternzeit', until: null }
const JUSTIFIED: Answer = { kind: 'justified', text: 'Die Wartezeit ist bekannt', until: '2022-03-31' }

/** A file with an open Prüfhinweis of level career. */
async function noted(): Promise<{ file: CaseFile; note: Note }> {
  const file = await caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
  await typeLanguageLoop(office.as('lead'), file)
  return { file, note: await latestNote(api, file.id) }
}

const see = (who: Who, file: CaseFile, note: Note) =>
  office.as(who).call(seeNote, { params: { caseFileId: file.id, noteId: note.id } })
const answer = (who: Who, file: CaseFile, note: Note, body: Answer, idempotencyKey = freshKey()) =>
  office.as(who).call(answerNote, {
    params: { caseFileId: file.id, noteId: note.id },
    body,
    version: note.version,
    idempotencyKey,
  })
const contest = (who: Who, file: CaseFile, note: Note, text: string | null, signal: 'A' | 'H' = 'A') =>
  office.as(who).call(contestReason, {
    params: { caseFileId: file.id, noteId: note.id, signal },
    body: { text },
    version: note.version,
  })

describe('a Prüfhinweis', () => {
  it('is seen once, whoever looks how often', async () => {
    const { file, note } = await noted()
    const seen = await see('lead', file, note)
    expect(seen).toMatchObject({ state: 'seen', version: note.version + 1 })
    expect(seen.events.at(-1)).toMatchObject({ kind: 'seen', by: 'Lea Leitend', on: '2021-10-15' })
    expect(await see('deputy', file, note)).toEqual(seen)
    expect((await actionsOn(api, file.id)).at(-1)).toBe('note.seen')
    expect(await rowOf(api, file.id)).toMatchObject({ open_notes: 1 })
  })

  it('is answered once, and the answer keeps the evidence on which it was given', async () => {
    const { file, note } = await noted()
    const key = freshKey()
    const answered = await answer('lead', file, note, REMEDY, key)
    expect(answered).toMatchObject({
      state: 'answered',
      answers: [{ ...REMEDY, answeredBy: 'Lea Leitend', onSignals: ['A', 'B', 'C', 'D', 'E'] }],
    })
    expect(await answer('lead', file, note, REMEDY, key)).toEqual(answered)
    const late = await refusal(answer('deputy', file, answered, NOT_TRUE), 'state-conflict')
    expect(late.current).toEqual(answered)
    expect(await rowOf(api, file.id)).toMatchObject({
      level: 'career',
      open_notes: 0,
      next_deadline: '2022-01-31',
    })
    const stored = await api.database.arrange
      .selectFrom('note_answer')
      .select(['on_level', 'on_evidence'])
      .where('note_id', '=', note.id)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({
      on_level: 'career',
      on_evidence: { signals: note.reasons.map(({ signal }) => signal) },
    })
    expect((await actionsOn(api, file.id)).filter((action) => action === 'note.answered')).toHaveLength(1)
  })

  it('takes one of two answers that are given at the same time', async () => {
    const { file, note } = await noted()
    const both = await Promise.allSettled([
      answer('lead', file, note, REMEDY),
      answer('deputy', file, note, NOT_TRUE),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await latestNote(api, file.id)).answers).toHaveLength(1)
  })

  it('is answered only on the evidence that was read', async () => {
    const { file, note } = await noted()
    await typing(office.as('deputy'), file).step(pastStep('MAT', '2021-09', '2021-10'))
    const refused = await refusal(answer('lead', file, note, REMEDY), 'version-conflict')
    expect(refused.current).toMatchObject({ id: note.id, state: 'open' })
    expect(await answer('lead', file, refused.current as Note, REMEDY)).toMatchObject({ state: 'answered' })
  })

  it('asks for the day that belongs to the answer', async () => {
    const { file, note } = await noted()
    const codes = async (body: Answer) =>
      (await refusal(answer('lead', file, note, body), 'refused-by-domain')).errors?.map(({ code }) => code)
    expect(await codes({ ...REMEDY, until: null })).toEqual(['answer-needs-date'])
    expect(await codes({ ...JUSTIFIED, until: null })).toEqual(['answer-needs-date'])
    expect(await codes({ ...REMEDY, until: '2021-10-14' })).toEqual(['answer-date-past'])
    expect(await codes({ ...NOT_TRUE, until: '2022-01-01' })).toEqual(['answer-takes-no-date'])
    await refusal(answer('lead', file, note, { ...NOT_TRUE, text: '  ' }), 'validation-failed')
  })
})

describe('an answered Prüfhinweis', () => {
  it('comes back for a new fact, with its earlier answer', async () => {
    const { file, note } = await noted()
    await answer('lead', file, note, NOT_TRUE)
    const { id } = await typing(office.as('lead'), file).step(pastStep('EOK', '2021-09', '2021-10'))
    const back = await latestNote(api, file.id)
    expect(back).toMatchObject({ id: note.id, state: 'open', answers: [NOT_TRUE] })
    expect(back.events.at(-1)).toMatchObject({ kind: 'reopened', cause: `fact_new step:${id}`, by: null })
  })

  it('stays answered however much time passes', async () => {
    const { file, note } = await noted()
    await answer('lead', file, note, NOT_TRUE)
    for (const day of ['2021-11-01', '2022-01-01', '2022-06-01', '2023-01-01']) {
      await evaluateDue(api.database.worker, day)
      expect(await latestNote(api, file.id)).toMatchObject({ id: note.id, state: 'answered' })
    }
    expect(await rowOf(api, file.id)).toMatchObject({ level: 'career', open_notes: 0 })
  })

  it('comes back on the day after "known and justified until", and no day earlier', async () => {
    const { file, note } = await noted()
    await answer('lead', file, note, { ...JUSTIFIED, until: '2021-10-20' })
    expect(await dueDay(api, file.id)).toBe('2021-10-21')
    await evaluateDue(api.database.worker, '2021-10-20')
    expect(await latestNote(api, file.id)).toMatchObject({ state: 'answered' })
    await evaluateDue(api.database.worker, '2021-10-21')
    const back = await latestNote(api, file.id)
    expect(back).toMatchObject({ state: 'open' })
    expect(back.events.at(-1)).toMatchObject({ kind: 'reopened', cause: 'justification_ended' })
    expect(await answer('lead', file, back, REMEDY)).toMatchObject({
      state: 'answered',
      answers: [{}, REMEDY],
    })
  })
})

describe('a Prüfhinweis whose period was recorded wrongly', () => {
  it('moves along with its answer when the gain before it is taken back', async () => {
    const { file, note } = await noted()
    await answer('lead', file, note, NOT_TRUE)
    const [gain] = (await evaluationOf(api, file.id))?.gains ?? []
    const params = { caseFileId: file.id, attainmentId: gain?.attainmentId ?? '' }
    await office.as('lead').call(withdrawAttainment, { params, version: 1 })
    const notes = await notesOf(api, file.id)
    const moved = notes.find(({ id }) => id === note.id)
    expect(moved).toMatchObject({ answers: [NOT_TRUE], level: 'career' })
    expect(notes.filter(({ state }) => state !== 'cleared').map(({ id }) => id)).toEqual([note.id])
    expect((await evaluationOf(api, file.id))?.anchor).toMatchObject({ kind: 'start' })
  })

  it('comes back as it was when the certificate is recorded again', async () => {
    const { file } = await noted()
    const [gain] = (await evaluationOf(api, file.id))?.gains ?? []
    const params = { caseFileId: file.id, attainmentId: gain?.attainmentId ?? '' }
    await office.as('lead').call(withdrawAttainment, { params, version: 1 })
    await typing(office.as('lead'), file).attainment(SEEN)
    const standing = (await notesOf(api, file.id)).filter(({ state }) => state !== 'cleared')
    expect(standing).toMatchObject([{ state: 'open', level: 'career' }])
    expect(standing[0]?.reasons.map(({ signal }) => signal.code)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
})

describe('a reason', () => {
  it('can be objected to, and the objection can be taken back', async () => {
    const { file, note } = await noted()
    const contested = await contest('lead', file, note, 'Zwei davon waren ein Kurs')
    expect(contested.reasons[0]?.objection).toMatchObject({
      text: 'Zwei davon waren ein Kurs',
      by: 'Lea Leitend',
    })
    expect(contested.version).toBe(note.version + 1)
    await refusal(contest('deputy', file, note, 'Auch ich'), 'version-conflict')
    const back = await contest('deputy', file, contested, null)
    expect(back.reasons[0]?.objection).toBeNull()
    expect(back.events.slice(-2).map(({ kind, cause }) => [kind, cause])).toEqual([
      ['contested', 'A'],
      ['contested', 'A taken_back'],
    ])
    await refusal(contest('lead', file, back, 'Nein', 'H'), 'not-found')
  })

  it('keeps its objection as long as it fires', async () => {
    const { file, note } = await noted()
    await contest('lead', file, note, 'Zwei davon waren ein Kurs')
    await typing(office.as('lead'), file).step(pastStep('MAT', '2021-09', '2021-10'))
    const now = await latestNote(api, file.id)
    expect(now.reasons[0]).toMatchObject({
      signal: { code: 'A', figures: {} },
      objection: { text: 'Zwei davon waren ein Kurs' },
    })
    expect(now.reasons[0]?.signal.stepIds).toHaveLength(6)
  })
})

describe('nobody else', () => {
  it('sees, answers or contests for lead and deputy', async () => {
    const { file, note } = await noted()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    for (const who of ['supervisor', 'contributor'] as const) {
      const named = { action: 'note.answer' }
      expect(await refusal(see(who, file, note), 'not-allowed')).toMatchObject(named)
      expect(await refusal(answer(who, file, note, REMEDY), 'not-allowed')).toMatchObject(named)
      expect(await refusal(contest(who, file, note, 'Nein'), 'not-allowed')).toMatchObject(named)
    }
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      await refusal(answer(who, file, note, REMEDY), 'not-found')
    }
  })

  it('reaches a note through another file', async () => {
    const { note } = await noted()
    const other = await caseFile(api.database.arrange, office.caseload)
    await refusal(answer('lead', other, note, REMEDY), 'not-found')
    await refusal(see('lead', other, note), 'not-found')
  })
})

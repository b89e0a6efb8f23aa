import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import { closeCaseFile, getCaseFile, moveCaseFile } from '@wegmarke/contract/case-files'
import { answerNote } from '@wegmarke/contract/notes'
import { ProblemError } from '@wegmarke/contract/problems'
import { changeStep, recordStep, withdrawStep } from '@wegmarke/contract/steps'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { evaluationOf, latestNote } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import { CONSIDERED, pastStep, typeLanguageLoop, typing } from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, caseFile, caseload, TODAY } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
const read = (caseFileId: string) => office.as('lead').call(getCaseFile, { params: { caseFileId } })

/** What became of attempts at the same time: how many were let through, and the refusals of the others. */
async function outcome(attempts: readonly Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const settled = await Promise.allSettled(attempts)
  const refused = settled.flatMap((one): string[] => {
    if (one.status === 'fulfilled') return []
    if (one.reason instanceof ProblemError) return [one.reason.problem.type]
    throw one.reason
  })
  return { done: settled.length - refused.length, refused: [...new Set(refused)] }
}

describe('at the same time', () => {
  it('one of two answers to a note is kept', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const note = await latestNote(api, file.id)
    const answer = (who: 'lead' | 'deputy') =>
      office.as(who).call(answerNote, {
        params: { caseFileId: file.id, noteId: note.id },
        body: { kind: 'not_true', text: `sagt ${who}`, until: null },
        version: note.version,
        idempotencyKey: freshKey(),
      })
    const result = await outcome([answer('lead'), answer('deputy')])
    expect(result).toEqual({ done: 1, refused: ['state-conflict'] })
    const answers = await api.database.arrange
      .selectFrom('note_answer')
      .selectAll()
      .where('note_id', '=', note.id)
      .execute()
    expect(answers).toHaveLength(1)
  })

  it('a step is either corrected or taken back, and the other of two sees why', async () => {
    const file = await newFile()
    const { id: stepId, version } = await typing(office.as('lead'), file).step(CONSIDERED)
    const params = { caseFileId: file.id, stepId }
    const { done, refused } = await outcome([
      office.as('lead').call(changeStep, { params, version, body: { ...CONSIDERED, title: 'Neu' } }),
      office.as('deputy').call(withdrawStep, { params, version }),
    ])
    expect(done).toBe(1)
    expect(['version-conflict', 'not-found']).toContain(refused[0])
  })

  it('what is written while a file is closed is in it, or refused because it is closed', async () => {
    const file = await newFile()
    const { version } = await read(file.id)
    const params = { caseFileId: file.id }
    const writes = Array.from({ length: 8 }, () =>
      office.as('deputy').call(recordStep, { params, body: CONSIDERED, idempotencyKey: freshKey() }),
    )
    const body = { on: TODAY, reason: 'other', outcome: 'unknown' } as const
    const closing = office.as('lead').call(closeCaseFile, { params, version, body })
    const { done, refused } = await outcome(writes)
    await closing
    expect(refused.filter((type) => type !== 'file-closed')).toEqual([])
    const view = await read(file.id)
    expect([view.isClosed, view.steps?.length]).toEqual([true, done])
  })

  it('what is written while a file is moved away is in it, or not found', async () => {
    const file = await newFile()
    const { version } = await read(file.id)
    const params = { caseFileId: file.id }
    const moving = office
      .as('supervisor')
      .call(moveCaseFile, { params, version, body: { caseloadId: office.otherCaseload.id } })
    const writes = Array.from({ length: 6 }, () =>
      office.as('lead').call(recordStep, { params, body: CONSIDERED, idempotencyKey: freshKey() }),
    )
    const { done, refused } = await outcome(writes)
    await moving
    expect(refused.filter((type) => type !== 'not-found')).toEqual([])
    const view = await office.as('colleague').call(getCaseFile, { params })
    expect(view.steps).toHaveLength(done)
  })

  it('ten steps of two people are judged together, as if one had typed them', async () => {
    const file = await newFile()
    const steps = Array.from({ length: 10 }, (_value, index) =>
      pastStep(
        'MAT',
        `2019-${String(index + 1).padStart(2, '0')}`,
        `2019-${String(index + 1).padStart(2, '0')}`,
      ),
    )
    await Promise.all(steps.map((step, at) => typing(office.as(at % 2 ? 'lead' : 'deputy'), file).step(step)))
    const judged = await evaluationOf(api, file.id)
    await sql`UPDATE evaluation_due SET due_on = ${TODAY} WHERE case_file_id = ${file.id}`.execute(
      api.database.arrange,
    )
    await evaluateDue(api.database.worker, TODAY)
    expect(await evaluationOf(api, file.id)).toEqual(judged)
    expect(judged?.sinceLastGain).toBe(10)
  })
})

describe('a right that ends while its owner is signed in', () => {
  it('ends with the next request: a role that was taken away', async () => {
    const roles = [{ role: 'caseworker', organisation: office.organisation }] as const
    const leaving = await account(api.database.arrange, office.alliance, { roles: [...roles] })
    const file = await caseFile(
      api.database.arrange,
      await caseload(api.database.arrange, office.organisation, { lead: leaving }),
    )
    const browser = await signedIn(api, leaving)
    const params = { caseFileId: file.id }
    expect((await browser.call(getCaseFile, { params })).id).toBe(file.id)
    await sql`UPDATE role_grant SET valid_from = '2020-01-01', valid_to = '2026-11-21' WHERE account_id = ${leaving.id}`.execute(
      api.database.arrange,
    )
    await refusal(browser.call(getCaseFile, { params }), 'not-found')
  })

  it('a deputy sees the files on the last day, not on the day after', async () => {
    const params = { caseFileId: office.file.id }
    const until = (day: string) =>
      sql`UPDATE caseload_post SET valid_from = '2020-01-01', valid_to = ${day}
        WHERE account_id = ${office.accounts.deputy.id}`.execute(api.database.arrange)
    await until(TODAY)
    expect((await office.as('deputy').call(getCaseFile, { params })).id).toBe(office.file.id)
    await until('2026-11-21')
    await refusal(office.as('deputy').call(getCaseFile, { params }), 'not-found')
  })
})

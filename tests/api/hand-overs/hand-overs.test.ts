import { getCaseFile } from '@wegmarke/contract/case-files'
import {
  exportHandOver,
  handOverFiles,
  listHandOvers,
  tickHandOver,
  undoHandOver,
} from '@wegmarke/contract/hand-overs'
import { getToday } from '@wegmarke/contract/today'
import { describe, expect, it } from 'vitest'
import { type Client, freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)

/** Two caseloads with their leads, signed in, and files in the first. */
async function setUp(count = 2) {
  const { arrange } = api.database
  const worker = (name: string) =>
    build.account(arrange, office.alliance, {
      name,
      roles: [{ role: 'caseworker', organisation: office.organisation }],
    })
  const [giver, receiver] = [await worker('Gerda Gibt'), await worker('Nina Nimmt')]
  const source = await build.caseload(arrange, office.organisation, {
    name: `Aus ${crypto.randomUUID()}`,
    lead: giver,
  })
  const target = await build.caseload(arrange, office.organisation, { lead: receiver })
  const files = []
  for (let made = 0; made < count; made += 1) files.push(await namedFile(api, source, `Person ${made}`))
  return {
    source,
    target,
    files,
    giver: await signedIn(api, giver),
    receiver: await signedIn(api, receiver),
  }
}

const give = (
  browser: Client,
  files: readonly build.CaseFile[],
  to: build.Caseload,
  message = 'Bitte übernehmen.',
) =>
  browser.call(handOverFiles, {
    body: { caseFileIds: files.map(({ id }) => id), toCaseloadId: to.id, message },
    idempotencyKey: freshKey(),
  })
/** Whether the file is there for this browser; any other failure than "not there" fails the test. */
async function sees(browser: Client, { id }: build.CaseFile): Promise<boolean> {
  const read = browser.call(getCaseFile, { params: { caseFileId: id } })
  const [outcome] = await Promise.allSettled([read])
  if (outcome.status === 'fulfilled') return true
  await refusal(read, 'not-found')
  return false
}

describe('files that are handed over', () => {
  it('lie with the receiver, with a checklist of what there is to know, and stand in Heute', async () => {
    const { giver, receiver, files, source, target } = await setUp()
    const [first] = files
    if (first === undefined) throw new Error('no file')
    const own = { case_file_id: first.id, alliance_id: first.allianceId }
    await api.database.arrange
      .insertInto('task')
      .values({ ...own, title: 'Termin im Jobcenter', due_on: '2026-12-01' })
      .execute()
    await api.database.arrange
      .insertInto('residence_period')
      .values({ ...own, status: 'ae_24', valid_from: '2025-01-01', document_valid_until: '2026-12-20' })
      .execute()
    await give(giver, files, target, 'Ich wechsle die Stelle.')
    expect(await Promise.all(files.map((file) => sees(giver, file)))).toEqual([false, false])
    expect(await Promise.all(files.map((file) => sees(receiver, file)))).toEqual([true, true])
    const handOvers = await receiver.call(listHandOvers, {})
    expect(handOvers.map(({ name, message, isMine }) => [name, message, isMine])).toEqual([
      ['Person 0', 'Ich wechsle die Stelle.', true],
      ['Person 1', 'Ich wechsle die Stelle.', true],
    ])
    expect(handOvers[0]).toMatchObject({
      items: ['message', 'tasks', 'deadlines'],
      readItems: [],
      givenBy: 'Gerda Gibt',
      facts: [
        { item: 'tasks', text: 'Termin im Jobcenter', on: '2026-12-01' },
        { item: 'deadlines', text: 'ae_24', on: '2026-12-20' },
      ],
    })
    const { waiting } = await receiver.call(getToday, {})
    expect(waiting.filter(({ kind }) => kind === 'hand_over')).toHaveLength(2)
    expect(handOvers[0]?.fromCaseload).toMatch(/^Aus /)
    expect(source.id).not.toBe(target.id)
    expect(await actionsOn(api, first.id)).toContain('caseFile.handedOver')
  })

  it('are done when everything is ticked, by who works on the file', async () => {
    const { giver, receiver, files, target } = await setUp(1)
    await give(giver, files, target)
    const [{ id, version, items } = { id: '', version: 0, items: [] }] = await receiver.call(
      listHandOvers,
      {},
    )
    const tick = (browser: Client, readItems: typeof items, read = version) =>
      browser.call(tickHandOver, { params: { handOverId: id }, body: { readItems }, version: read })
    await refusal(tick(office.as('supervisor'), items), 'not-allowed')
    await refusal(tick(giver, items), 'not-found')
    await refusal(tick(receiver, ['consents']), 'state-conflict')
    expect(await tick(receiver, items)).toMatchObject({ readItems: ['message'], version: version + 1 })
    await refusal(tick(receiver, items), 'version-conflict')
    expect(await receiver.call(listHandOvers, {})).toEqual([])
    const opened = await tick(receiver, [], version + 1)
    expect(opened.readItems).toEqual([])
    expect(await receiver.call(listHandOvers, {})).toHaveLength(1)
  })

  it('move all or not at all', async () => {
    const { giver, files, target } = await setUp(2)
    const foreign = await build.caseFile(api.database.arrange, office.otherCaseload)
    await refusal(give(giver, [...files, foreign], target), 'not-found')
    expect(await Promise.all(files.map((file) => sees(giver, file)))).toEqual([true, true])
    const closed = await namedFile(
      api,
      await build.caseload(api.database.arrange, office.organisation),
      'Zu',
      {
        file: { closed_on: '2026-01-01' },
      },
    )
    await refusal(give(office.as('supervisor'), [...files, closed], target), 'file-closed')
    await refusal(give(giver, files, office.foreignCaseload), 'refused-by-domain')
    expect(await Promise.all(files.map((file) => sees(giver, file)))).toEqual([true, true])
  })

  it('are given by a lead or a supervisor, not by a deputy', async () => {
    const { files, target, source, receiver } = await setUp(1)
    const deputy = await build.account(api.database.arrange, office.alliance, {
      roles: [{ role: 'caseworker', organisation: office.organisation }],
    })
    await build.post(api.database.arrange, source, deputy, 'deputy')
    await refusal(give(await signedIn(api, deputy), files, target), 'not-allowed')
    await refusal(give(receiver, files, target), 'not-found')
    await give(office.as('supervisor'), files, target)
    const [watched] = (await office.as('supervisor').call(listHandOvers, {})).filter(
      ({ caseFileId }) => caseFileId === files[0]?.id,
    )
    expect(watched?.isMine).toBe(false)
  })
})

describe('a hand-over that was a slip', () => {
  const undo = (browser: Client, batchId: string) => browser.call(undoHandOver, { params: { batchId } })

  it('is taken back by the giver, all files of it', async () => {
    const { giver, receiver, files, target } = await setUp(2)
    const { batchId } = await give(giver, files, target)
    await refusal(undo(receiver, batchId), 'not-found')
    await undo(giver, batchId)
    expect(await Promise.all(files.map((file) => sees(giver, file)))).toEqual([true, true])
    expect(await receiver.call(listHandOvers, {})).toEqual([])
    const placements = await api.database.arrange
      .selectFrom('placement')
      .select(['caseload_id', 'valid_to'])
      .where('case_file_id', '=', files[0]?.id ?? '')
      .where('valid_to', 'is', null)
      .execute()
    expect(placements).toEqual([{ caseload_id: files[0]?.caseloadId, valid_to: null }])
    await refusal(undo(giver, batchId), 'state-conflict')
  })

  it('stays once the receiver has begun to read', async () => {
    const { giver, receiver, files, target } = await setUp(2)
    const { batchId } = await give(giver, files, target)
    const [handOver] = await receiver.call(listHandOvers, {})
    await receiver.call(tickHandOver, {
      params: { handOverId: handOver?.id ?? '' },
      body: { readItems: ['message'] },
      version: handOver?.version ?? 0,
    })
    const { errors } = await refusal(undo(giver, batchId), 'state-conflict')
    expect(errors).toEqual([{ pointer: '', code: 'taken-over-already' }])
    expect(await sees(giver, files[1] ?? files[0]!)).toBe(false)
  })

  it('goes with the file when the file is deleted, earlier versions too', async () => {
    const { giver, receiver, files, target } = await setUp(1)
    await give(giver, files, target)
    const [handOver] = await receiver.call(listHandOvers, {})
    await receiver.call(tickHandOver, {
      params: { handOverId: handOver?.id ?? '' },
      body: { readItems: ['message'] },
      version: handOver?.version ?? 0,
    })
    const { arrange } = api.database
    const left = async () => {
      const tables = ['hand_over', 'hand_over_history'] as const
      const counts = await Promise.all(
        tables.map((table) =>
          arrange
            .selectFrom(table)
            .select('id')
            .where('case_file_id', '=', files[0]?.id ?? '')
            .execute(),
        ),
      )
      return counts.map((rows) => rows.length)
    }
    expect(await left()).toEqual([1, 1])
    await arrange
      .deleteFrom('case_file')
      .where('id', '=', files[0]?.id ?? '')
      .execute()
    expect(await left()).toEqual([0, 0])
  })
})

it('gives the checklist as CSV, point by point with what has been read, to who sees the file', async () => {
  const { giver, receiver, files, target } = await setUp(1)
  await give(giver, files, target, 'Bitte Frau Haddad anrufen.')
  const [handOver] = await receiver.call(listHandOvers, {})
  const params = { handOverId: handOver?.id ?? '' }
  const query = { language: 'de' } as const
  const taken = async () => listParts((await receiver.call(exportHandOver, { params, query })).content).lines
  expect((await taken()).map((line) => line.slice(1))).toEqual([
    ['Worte der übergebenden Person', '1', 'nein'],
  ])
  await refusal(giver.call(exportHandOver, { params, query }), 'not-found')
  await receiver.call(tickHandOver, {
    params,
    version: handOver?.version ?? 0,
    body: { readItems: ['message'] },
  })
  await refusal(receiver.call(exportHandOver, { params, query }), 'not-found')
})

it('gives the checklist as CSV also of the file that the list of the screen has no place for', async () => {
  const { giver, receiver, files, target } = await setUp(101)
  await give(giver, files, target)
  const shown = new Set((await receiver.call(listHandOvers, {})).map(({ id }) => id))
  const made = await api.database.arrange
    .selectFrom('hand_over')
    .select('id')
    .where('to_caseload_id', '=', target.id)
    .execute()
  const [beyond, ...others] = made.filter(({ id }) => !shown.has(id))
  expect([shown.size, others]).toEqual([100, []])
  const { content } = await receiver.call(exportHandOver, {
    params: { handOverId: beyond?.id ?? '' },
    query: { language: 'de' },
  })
  expect(listParts(content).lines).toHaveLength(1)
})

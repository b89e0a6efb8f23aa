import { listCaseFiles, listOpenedFiles, searchCaseFiles } from '@wegmarke/contract/case-list'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { ProblemError } from '@wegmarke/contract/problems'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { FILE_REQUESTS } from './file-requests.ts'
import { OPEN_FILE } from './matrix.ts'
import type { Request } from './request.ts'
import { readTable } from './table.ts'
import { useUndoneServer } from './undone-server.ts'
import { expectUnprivileged } from './unprivileged.ts'
import { buildWorld, type MatrixWorld } from './world.ts'

const api = useApi()
const server = useUndoneServer(api)
const openFile = readTable(OPEN_FILE)
let world: MatrixWorld

beforeAll(async () => {
  await expectUnprivileged(server.db)
  world = await buildWorld(api)
}, 60_000)

const NOTHING: Request = { method: 'GET', url: '/' }
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

async function answer(who: string, request: Request) {
  const cookie = world.browsers[who]?.cookies.header ?? ''
  const headers = { 'sec-fetch-site': 'same-origin', cookie, ...request.headers }
  return await server.app.inject({ ...request, headers })
}

/** The same request to a file that does not exist. */
function toNowhere(request: Request): Request {
  return { ...request, url: request.url.replaceAll(UUID, NOWHERE) }
}

describe('a file that may not be seen', () => {
  const unseeing = ['coll', 'psup', 'osup', 'ment', 'admi', 'dpo-', 'with', 'auth', 'oorg', 'oall']

  it.each(Object.keys(FILE_REQUESTS))('answers as if it did not exist: %s', async (name) => {
    const asked = FILE_REQUESTS[name]
    const stated = (who: string) => openFile.get(name)?.get(who) ?? 0
    // A mentor sees the own mentorship; a right of a role alone is refused before anybody looks for the file.
    const shut = unseeing.filter((who) => stated(who) >= 400)
    expect(shut.length).toBeGreaterThanOrEqual(unseeing.length - 1)
    for (const who of shut) {
      const request = asked?.request(world.open, who) ?? NOTHING
      const hidden = await answer(who, request)
      const missing = await answer(
        who,
        toNowhere({ ...request, headers: { ...request.headers, ...freshKeyOf(request) } }),
      )
      expect([404, 403]).toContain(stated(who))
      expect(hidden.statusCode).toBe(stated(who))
      expect(hidden.rawPayload.equals(missing.rawPayload)).toBe(true)
      expect(Object.keys(hidden.headers)).toEqual(Object.keys(missing.headers))
    }
  })
})

let counter = 0
function freshKeyOf({ headers }: Request): Record<string, string> {
  counter += 1
  return headers && 'idempotency-key' in headers ? { 'idempotency-key': `nowhere-key-${counter}` } : {}
}

describe('lists and search', () => {
  beforeAll(async () => {
    const { places } = world
    await namedFile(api, places.caseload, 'Samira Suchbar')
    await namedFile(api, places.otherCaseload, 'Samuel Suchbar')
    const elsewhere = await build.caseload(api.database.arrange, places.other)
    await namedFile(api, elsewhere, 'Samia Suchbar')
    const abroad = await build.caseload(api.database.arrange, places.foreign)
    await namedFile(api, abroad, 'Sami Suchbar')
  })

  /** Ids of all files of the world, and those among them that this principal can open one by one. */
  async function openOneByOne(who: string): Promise<string[]> {
    const all = await api.database.arrange.selectFrom('case_file').select('id').execute()
    const opened: string[] = []
    for (const { id } of all) {
      const found = await world.browsers[who]
        ?.call(getCaseFile, { params: { caseFileId: id } })
        .then((file) => file.id, ifNotFound)
      if (found) opened.push(found)
    }
    return opened.toSorted()
  }

  function ifNotFound(error: unknown): undefined {
    if (!(error instanceof ProblemError) || error.problem.type !== 'not-found') throw error
  }

  /** How many files each opens: of its caseloads, of its organisation, by consent. */
  const OPENED = {
    lead: 3,
    depu: 3,
    coll: 1,
    supe: 4,
    psup: 0,
    osup: 1,
    oorg: 0,
    oall: 1,
    rpa: 1,
    cjo: 1,
    rid: 1,
    pend: 0,
    with: 0,
  }

  it.each(Object.entries(OPENED))('show %s exactly the files that open one by one', async (who, count) => {
    const browser = world.browsers[who]
    if (browser === undefined) throw new Error(`nobody is ${who}`)
    const openable = await openOneByOne(who)
    expect(openable).toHaveLength(count)
    const page = await browser.call(listCaseFiles, { query: { state: 'all', limit: 200 } })
    const hits = [
      ...(await browser.call(searchCaseFiles, { body: { text: 'Suchbar' } })),
      ...(await browser.call(searchCaseFiles, { body: { text: 'Name' } })),
      ...(await browser.call(searchCaseFiles, { body: { text: 'Amina Haddad' } })),
    ]
    const found = [...new Set(hits.map(({ id }) => id))].toSorted()
    const byConsent = ['rpa', 'cjo', 'rid'].includes(who)
    expect(found).toEqual(openable)
    // The list opens by caseload alone: the rows mix categories.
    expect(page.items.map(({ id }) => id).toSorted()).toEqual(byConsent ? [] : openable)
    const opened = await browser.call(listOpenedFiles, {})
    expect(opened.map(({ id }) => id).toSorted()).toEqual(byConsent ? openable : [])
  })

  it.each(['ment', 'volu', 'admi', 'dpo+', 'alme', 'auth', 'oadm', 'unco'])(
    'are refused to %s',
    async (who) => {
      const browser = world.browsers[who]
      if (browser === undefined) throw new Error(`nobody is ${who}`)
      await refusal(browser.call(listCaseFiles, {}), 'not-allowed')
      await refusal(browser.call(searchCaseFiles, { body: { text: 'Suchbar' } }), 'not-allowed')
    },
  )
})

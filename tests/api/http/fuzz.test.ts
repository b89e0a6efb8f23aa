import * as accounts from '@wegmarke/contract/accounts'
import * as files from '@wegmarke/contract/case-files'
import * as lists from '@wegmarke/contract/case-list'
import * as catalogue from '@wegmarke/contract/catalogue'
import type { Endpoint } from '@wegmarke/contract/endpoint'
import * as imports from '@wegmarke/contract/imports'
import * as journal from '@wegmarke/contract/journal'
import * as notes from '@wegmarke/contract/notes'
import * as organisations from '@wegmarke/contract/organisations'
import * as pathway from '@wegmarke/contract/pathway'
import * as people from '@wegmarke/contract/people'
import { PROBLEMS, type Problem } from '@wegmarke/contract/problems'
import * as residence from '@wegmarke/contract/residence'
import * as session from '@wegmarke/contract/session'
import * as settings from '@wegmarke/contract/settings'
import * as steps from '@wegmarke/contract/steps'
import * as today from '@wegmarke/contract/today'
import { randomOf } from '@wegmarke/sample-data/random'
import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { typeLanguageLoop } from '../../support/api/pathway-entries.ts'
import { useApi } from '../../support/api/use-api.ts'
import { contentPrint } from '../../support/database/content-print.ts'
import { requestOf } from '../../support/fuzz/request-of.ts'
import type { Ids } from '../../support/fuzz/value-of.ts'

/** Another seed asks other questions; the one that has found something belongs into a test of its own. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122)
const REQUESTS_PER_ENDPOINT = Number(process.env['FUZZ_REQUESTS'] ?? 10)

const api = useApi()
const office = useOffice(api)
let ids: Ids = {}
/** What is recorded, as it was after the last request that was let through. */
let recorded: Record<string, string> = {}
const answered = new Map<number, number>()

const MODULES = [
  accounts,
  files,
  lists,
  catalogue,
  imports,
  journal,
  notes,
  organisations,
  pathway,
  people,
  residence,
  session,
  settings,
  steps,
  today,
]
/** They end the session that all others need, or cost a whole second of hashing each. */
const LEFT_OUT: readonly unknown[] = [
  session.signOut,
  session.endAllSessions,
  session.signIn,
  session.acceptLink,
]

const endpoints = MODULES.flatMap((module) => Object.entries<unknown>(module)).filter(
  (entry): entry is [string, Endpoint] =>
    typeof entry[1] === 'object' && entry[1] !== null && 'url' in entry[1] && !LEFT_OUT.includes(entry[1]),
)

beforeAll(async () => {
  const lead = office.as('lead')
  const [first] = await typeLanguageLoop(lead, office.file)
  const file = await lead.call(files.getCaseFile, { params: { caseFileId: office.file.id } })
  ids = {
    caseFileId: office.file.id,
    stepId: first?.id ?? '',
    attainmentId: file.attainments?.[0]?.id ?? '',
    noteId: file.notes?.[0]?.id ?? '',
    organisationId: office.organisation.id,
    accountId: office.accounts.deputy.id,
  }
  recorded = await contentPrint(api.database.arrange)
})

const STATUSES = new Map<string, number>(Object.entries(PROBLEMS).map(([type, [status]]) => [type, status]))

/** What is wrong with an answer; undefined when it is a success or a problem of the catalogue. */
function faultOf(response: LightMyRequestResponse): string | undefined {
  const { statusCode: status } = response
  if (status >= 500) return `answers ${status}`
  if (status < 400) return undefined
  const type = String(response.headers['content-type'])
  if (!type.startsWith('application/problem+json')) return `answers ${status} as ${type}`
  const problem = response.json<Problem>()
  return STATUSES.get(problem.type) === status ? undefined : `answers ${status} with ${response.body}`
}

describe.each(['lead', 'administrator'] as const)('whatever the %s sends', (who) => {
  it.each(endpoints)('%s answers in words, and a refusal changes nothing', async (name, endpoint) => {
    const browser = office.as(who)
    const random = randomOf(
      SEED,
      [...`${who}${name}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 0),
    )
    const faults: string[] = []
    for (let round = 0; round < REQUESTS_PER_ENDPOINT; round++) {
      const request = requestOf(endpoint, ids, random)
      const response = await browser.inject(request)
      answered.set(response.statusCode, (answered.get(response.statusCode) ?? 0) + 1)
      const fault = faultOf(response)
      if (fault) faults.push(`${fault}: ${JSON.stringify(request).slice(0, 600)}`)
      const isChange = response.statusCode < 400 && endpoint.method !== 'GET'
      if (isChange) recorded = await contentPrint(api.database.arrange)
    }
    expect(faults, `seed ${SEED}`).toEqual([])
    expect(await contentPrint(api.database.arrange), `seed ${SEED}`).toEqual(recorded)
  })
})

describe('the questions', () => {
  it('are not all turned away at the door', () => {
    const statuses = [200, 201, 403, 404, 412, 422].filter((status) => (answered.get(status) ?? 0) >= 5)
    expect(statuses, JSON.stringify([...answered])).toEqual([200, 201, 403, 404, 412, 422])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, client, signedIn } from '../support/api/client.ts'
import { useOffice } from '../support/api/office.ts'
import { useApi } from '../support/api/use-api.ts'
import { account } from '../support/database/builders.ts'
import { mentorship } from '../support/database/consent-builders.ts'
import { contentPrint } from '../support/database/content-print.ts'
import { ask, fuzzedEndpoints } from '../support/fuzz/answers.ts'
import { filledIds } from '../support/fuzz/filled-ids.ts'
import type { Ids } from '../support/fuzz/value-of.ts'

/** Without a seed of one's own each run asks other questions; the seed is printed, and asks the same again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 10_000)
const WHO = ['lead', 'supervisor', 'administrator', 'volunteer', 'officer', 'member', 'nobody'] as const

const api = useApi()
const office = useOffice(api)
const endpoints = await fuzzedEndpoints()
const times = Math.ceil(REQUESTS / endpoints.length / WHO.length)
const statuses: number[] = []
let browsers: Readonly<Record<string, Client>> = {}
let ids: Ids = {}

beforeAll(async () => {
  ids = await filledIds(office)
  const { arrange } = api.database
  const holder = (role: 'volunteer' | 'data_protection_officer' | 'alliance_member') =>
    account(arrange, office.alliance, { roles: [{ role, organisation: office.organisation }] })
  const volunteer = await holder('volunteer')
  await mentorship(arrange, office.file, volunteer, { organisation: office.organisation })
  browsers = {
    lead: office.as('lead'),
    supervisor: office.as('supervisor'),
    administrator: office.as('administrator'),
    volunteer: await signedIn(api, volunteer),
    officer: await signedIn(api, await holder('data_protection_officer')),
    member: await signedIn(api, await holder('alliance_member')),
    nobody: client(api),
  }
})

describe.each(WHO)(`whatever the %s sends, ${times} times an endpoint, seed ${SEED}`, (who) => {
  it.each(endpoints)('%s answers in words, and a refusal changes nothing', async (name, endpoint) => {
    const browser = browsers[who] ?? client(api)
    const print = () => contentPrint(api.database.arrange)
    const asked = await ask(name, endpoint, { who, browser, ids, seed: SEED, times, print })
    statuses.push(...asked.statuses)
    expect(asked.faults, `seed ${SEED}`).toEqual([])
    expect(asked.recorded, `seed ${SEED}`).toEqual(asked.allowed)
  })
})

describe('the questions', () => {
  it(`were at least ${REQUESTS}, and not all turned away at the door`, () => {
    const counts = Map.groupBy(statuses, (status) => status)
    const words = [...counts].toSorted().map(([status, { length }]) => `${status}: ${length}`)
    process.stdout.write(`seed ${SEED}: ${statuses.length} malformed requests; ${words.join(', ')}\n`)
    expect(statuses.length).toBeGreaterThanOrEqual(REQUESTS)
    for (const status of [200, 201, 401, 403, 404, 412, 422]) expect(counts.get(status)).toBeDefined()
  })
})

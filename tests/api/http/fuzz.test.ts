import { beforeAll, describe, expect, it } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { contentPrint } from '../../support/database/content-print.ts'
import { ask, fuzzedEndpoints } from '../../support/fuzz/answers.ts'
import { filledIds } from '../../support/fuzz/filled-ids.ts'
import type { Ids } from '../../support/fuzz/value-of.ts'

/** Another seed asks other questions; the one that has found something belongs into a test of its own. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122)
const REQUESTS_PER_ENDPOINT = 8

const api = useApi()
const office = useOffice(api)
const endpoints = await fuzzedEndpoints()
let ids: Ids = {}
const answered = new Map<number, number>()

beforeAll(async () => {
  ids = await filledIds(office)
})

describe.each(['lead', 'administrator'] as const)('whatever the %s sends', (who) => {
  it.each(endpoints)('%s answers in words, and a refusal changes nothing', async (name, endpoint) => {
    const { faults, statuses, allowed, recorded } = await ask(name, endpoint, {
      who,
      browser: office.as(who),
      ids,
      seed: SEED,
      times: REQUESTS_PER_ENDPOINT,
      print: () => contentPrint(api.database.arrange),
    })
    for (const status of statuses) answered.set(status, (answered.get(status) ?? 0) + 1)
    expect(faults, `seed ${SEED}`).toEqual([])
    expect(recorded, `seed ${SEED}`).toEqual(allowed)
  })
})

describe('the questions', () => {
  it('are not all turned away at the door', () => {
    const statuses = [200, 201, 403, 404, 412, 422].filter((status) => (answered.get(status) ?? 0) >= 5)
    expect(statuses, JSON.stringify([...answered])).toEqual([200, 201, 403, 404, 412, 422])
  })
})

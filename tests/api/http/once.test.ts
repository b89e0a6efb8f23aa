import { addOrganisation, changeOrganisation, listOrganisations } from '@wegmarke/contract/organisations'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AdministratedAlliance,
  administratedAlliance,
  organisationDraft,
} from '../../support/api/administrator.ts'
import { freshKey, refusal } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

async function named(name: string): Promise<number> {
  const all = await world.browser.call(listOrganisations, {})
  return all.filter((organisation) => organisation.name === name).length
}

describe('a create that is sent twice with one key', () => {
  it('is done once and answers the same record, as it is now', async () => {
    const body = organisationDraft()
    const idempotencyKey = freshKey()
    const first = await world.browser.call(addOrganisation, { body, idempotencyKey })
    const again = await world.browser.call(addOrganisation, { body, idempotencyKey })
    expect(again).toEqual(first)
    const changed = await world.browser.call(changeOrganisation, {
      params: { organisationId: first.id },
      body: { ...body, name: `${body.name} neu` },
      version: first.version,
    })
    expect(await world.browser.call(addOrganisation, { body, idempotencyKey })).toEqual(changed)
    expect(await named(body.name)).toBe(0)
  })

  it('at the same time is done once: each is answered with the same record', async () => {
    const body = organisationDraft()
    const idempotencyKey = freshKey()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.browser.call(addOrganisation, { body, idempotencyKey })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await named(body.name)).toBe(1)
  })

  it('with another body is refused', async () => {
    const idempotencyKey = freshKey()
    await world.browser.call(addOrganisation, { body: organisationDraft(), idempotencyKey })
    const attempt = world.browser.call(addOrganisation, { body: organisationDraft(), idempotencyKey })
    await refusal(attempt, 'key-reused')
  })

  it('leaves no trace of the key when it was refused: corrected, it may be sent again', async () => {
    const taken = organisationDraft()
    await world.browser.call(addOrganisation, { body: taken, idempotencyKey: freshKey() })
    const idempotencyKey = freshKey()
    const problem = await refusal(
      world.browser.call(addOrganisation, { body: taken, idempotencyKey }),
      'already-exists',
    )
    expect(problem.errors).toEqual([{ pointer: '/name', code: 'organisation-taken' }])
    await world.browser.call(addOrganisation, { body: organisationDraft(), idempotencyKey })
  })

  it('keeps no body, only its hash', async () => {
    const body = organisationDraft()
    await world.browser.call(addOrganisation, { body, idempotencyKey: freshKey() })
    const rows = await api.database.arrange.selectFrom('idempotency_key').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(body.name)
  })

  it('does not meet the key of another account', async () => {
    const idempotencyKey = freshKey()
    const elsewhere = await administratedAlliance(api)
    const mine = await world.browser.call(addOrganisation, { body: organisationDraft(), idempotencyKey })
    const theirs = await elsewhere.browser.call(addOrganisation, {
      body: organisationDraft(),
      idempotencyKey,
    })
    expect(theirs.id).not.toBe(mine.id)
  })
})

describe('a change', () => {
  it('without the version that was read is refused with 428', async () => {
    const made = await world.browser.call(addOrganisation, {
      body: organisationDraft(),
      idempotencyKey: freshKey(),
    })
    const response = await world.browser.inject({
      method: 'PUT',
      url: `/api/v1/organisations/${made.id}`,
      payload: organisationDraft(),
    })
    expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([428, 'version-required'])
  })

  it('answers the new version, in the body and as ETag', async () => {
    const made = await world.browser.call(addOrganisation, {
      body: organisationDraft(),
      idempotencyKey: freshKey(),
    })
    const response = await world.browser.inject({
      method: 'PUT',
      url: `/api/v1/organisations/${made.id}`,
      headers: { 'if-match': `"${made.version}"` },
      payload: organisationDraft(),
    })
    expect(response.json<{ version: number }>().version).toBe(made.version + 1)
    expect(response.headers.etag).toBe(`"${made.version + 1}"`)
  })

  it('of two people: the second sees what the first has made of it', async () => {
    const draft = organisationDraft()
    const made = await world.browser.call(addOrganisation, { body: draft, idempotencyKey: freshKey() })
    const change = (name: string) =>
      world.browser.call(changeOrganisation, {
        params: { organisationId: made.id },
        body: { ...draft, name },
        version: made.version,
      })
    const first = await change(`${draft.name} A`)
    const problem = await refusal(change(`${draft.name} B`), 'version-conflict')
    expect(problem).toMatchObject({ status: 412, current: first })
  })

  it('of twenty at the same time has one winner', async () => {
    const draft = organisationDraft()
    const made = await world.browser.call(addOrganisation, { body: draft, idempotencyKey: freshKey() })
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_value, index) =>
        world.browser.call(changeOrganisation, {
          params: { organisationId: made.id },
          body: { ...draft, name: `${draft.name} ${index}` },
          version: made.version,
        }),
      ),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refusals = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason.problem.type] : [],
    )
    expect(new Set(refusals)).toEqual(new Set(['version-conflict']))
  })
})

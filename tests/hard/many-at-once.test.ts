import { createCaseFile, getCaseFile } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { changePerson } from '@wegmarke/contract/people'
import { refreshSession, signIn } from '@wegmarke/contract/session'
import { recordStep } from '@wegmarke/contract/steps'
import { hashPassword } from '@wegmarke/api/platform/access/password'
import { ProblemError } from '@wegmarke/contract/problems'
import { describe, expect, it } from 'vitest'
import { client, freshKey, signedIn } from '../support/api/client.ts'
import { useOffice } from '../support/api/office.ts'
import { CONSIDERED } from '../support/api/pathway-entries.ts'
import { useApi } from '../support/api/use-api.ts'
import { account, caseFile, caseload, TODAY } from '../support/database/builders.ts'

const EDITORS = 50
const ROUNDS = 20
const PASSWORD = 'Regenschirm am Donnerstag'

const NEWCOMER = {
  legalName: null,
  birthDate: null,
  languages: null,
  municipality: null,
  goal: null,
  goalOccupation: null,
  openedOn: TODAY,
}

const api = useApi()
const office = useOffice(api)

/** How the attempts ended: 'done', or the type of the refusal. Anything else fails the test. */
async function endings(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts)
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done'
    if (one.reason instanceof ProblemError) return one.reason.problem.type
    throw one.reason
  })
}

const times = (count: number, what: string) => Array.from({ length: count }, () => what)

describe(`of ${EDITORS} at once`, () => {
  it(`one editor of a version wins and ${EDITORS - 1} see what it became, in ${ROUNDS} rounds`, async () => {
    const file = await caseFile(api.database.arrange, office.caseload)
    const params = { caseFileId: file.id }
    for (let round = 0; round < ROUNDS; round++) {
      const { person } = await office.as('lead').call(getCaseFile, { params })
      const attempts = Array.from({ length: EDITORS }, (_value, at) =>
        office.as(at % 2 ? 'lead' : 'deputy').call(changePerson, {
          params,
          version: person.version,
          body: { nameAsWished: `Runde ${round} von ${at}` },
        }),
      )
      const ended = await endings(attempts)
      expect(ended.toSorted()).toEqual(['done', ...times(EDITORS - 1, 'version-conflict')])
      const after = await office.as('lead').call(getCaseFile, { params })
      expect(after.person.nameAsWished).toBe(`Runde ${round} von ${ended.indexOf('done')}`)
    }
  })

  it(`requests with one key create one step, in ${ROUNDS} rounds`, async () => {
    const file = await caseFile(api.database.arrange, office.caseload)
    const params = { caseFileId: file.id }
    for (let round = 0; round < ROUNDS; round++) {
      const idempotencyKey = freshKey()
      const body = { ...CONSIDERED, title: `Runde ${round}` }
      const once = () => office.as('lead').call(recordStep, { params, body, idempotencyKey })
      const ended = await endings(Array.from({ length: EDITORS }, once))
      expect(ended.filter((one) => one !== 'done' && one !== 'key-in-use')).toEqual([])
      const { steps } = await office.as('lead').call(getCaseFile, { params })
      expect(steps?.filter(({ title }) => title === body.title)).toHaveLength(1)
    }
  })

  it(`renewals of one session one succeeds, and the family lives, in ${ROUNDS} rounds`, async () => {
    const passwordHash = await hashPassword(PASSWORD)
    const renewer = await account(api.database.arrange, office.alliance, { passwordHash })
    let browser = client(api)
    await browser.call(signIn, { body: { email: renewer.email, password: PASSWORD } })
    for (let round = 0; round < ROUNDS; round++) {
      const tabs = Array.from({ length: EDITORS }, () => {
        const tab = client(api)
        tab.cookies.set('wegmarke-rt', browser.cookies.get('wegmarke-rt') ?? '')
        return tab
      })
      const ended = await endings(tabs.map((tab) => tab.call(refreshSession, {})))
      expect(ended.toSorted()).toEqual(['done', ...times(EDITORS - 1, 'refresh-in-progress')])
      browser = tabs[ended.indexOf('done')] ?? browser
    }
  })
})

it(`a role that is taken away ends the reading of a long list within its pages, in ${ROUNDS} rounds`, async () => {
  const { arrange } = api.database
  for (let round = 0; round < ROUNDS; round++) {
    const roles = [{ role: 'caseworker' as const, organisation: office.organisation }]
    const leaving = await account(arrange, office.alliance, { roles })
    const folder = await caseload(arrange, office.organisation, { lead: leaving })
    const browser = await signedIn(api, leaving)
    for (let file = 0; file < 6; file++) {
      const body = { ...NEWCOMER, caseloadId: folder.id, nameAsWished: `Person ${file}` }
      await browser.call(createCaseFile, { body, idempotencyKey: freshKey() })
    }
    let next: string | null = null
    let pages = 0
    const readOn = async (): Promise<string> => {
      do {
        const query: { limit: number; after?: string } = { limit: 1, ...(next && { after: next }) }
        const page: { next: string | null } = await browser.call(listCaseFiles, { query })
        next = page.next
        pages += 1
        if (pages === 3) {
          await arrange
            .updateTable('role_grant')
            .set({ valid_from: '2020-01-01', valid_to: '2026-11-21' })
            .where('account_id', '=', leaving.id)
            .execute()
        }
      } while (next !== null)
      return 'read to the end'
    }
    const ended = await readOn().catch((error: unknown) => {
      if (error instanceof ProblemError) return error.problem.type
      throw error
    })
    expect([ended, pages]).toEqual(['not-allowed', 3])
  }
})

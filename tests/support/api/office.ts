import { beforeAll } from 'vitest'
import {
  type Account,
  account,
  alliance,
  type Alliance,
  type CaseFile,
  caseFile,
  caseload,
  type Caseload,
  organisation,
  type Organisation,
} from '../database/builders.ts'
import { participation } from '../database/consent-builders.ts'
import { type Client, signedIn } from './client.ts'
import type { Api } from './use-api.ts'

/** Everybody who can stand in some relation to one file, each signed in. */
export const STAFF = ['lead', 'deputy', 'colleague', 'supervisor', 'administrator', 'stranger'] as const
export type Staff = (typeof STAFF)[number]

/** One counselling office with a file, the people around it, and an office that has nothing to do with it. */
export interface Office {
  readonly alliance: Alliance
  readonly organisation: Organisation
  readonly elsewhere: Organisation
  readonly caseload: Caseload
  readonly otherCaseload: Caseload
  readonly foreignCaseload: Caseload
  readonly accounts: Readonly<Record<Staff | 'contributor' | 'reader', Account>>
  readonly file: CaseFile
  /** The browser of somebody; consent opens the category journal to contributor and reader. */
  readonly as: (who: Staff | 'contributor' | 'reader') => Client
}

/** Builds an office before the first test of a file. */
export function useOffice(api: Api): Office {
  let office: Office | undefined
  beforeAll(async () => {
    office = await buildOffice(api)
  })
  return new Proxy({} as Office, {
    get: (_target, part: keyof Office) => {
      if (office === undefined) throw new Error('the office opens with the first test')
      return office[part]
    },
  })
}

async function buildOffice(api: Api): Promise<Office> {
  const { arrange } = api.database
  const home = await alliance(arrange)
  const own = await organisation(arrange, home)
  const elsewhere = await organisation(arrange, home)
  const worker = (at: Organisation, name: string) =>
    account(arrange, home, { name, roles: [{ role: 'caseworker', organisation: at }] })
  const accounts = {
    lead: await worker(own, 'Lea Leitend'),
    deputy: await worker(own, 'Detlef Deputy'),
    colleague: await worker(own, 'Kai Kollege'),
    stranger: await worker(elsewhere, 'Fremde Person'),
    contributor: await worker(elsewhere, 'Conny Contrib'),
    reader: await worker(elsewhere, 'Rita Reader'),
    supervisor: await account(arrange, home, {
      name: 'Susi Supervisor',
      roles: [{ role: 'supervisor', organisation: own }],
    }),
    administrator: await account(arrange, home, { roles: [{ role: 'administrator', organisation: own }] }),
  }
  const lies = await caseload(arrange, own, { lead: accounts.lead, deputies: [accounts.deputy] })
  const otherCaseload = await caseload(arrange, own, { lead: accounts.colleague })
  const foreignCaseload = await caseload(arrange, elsewhere, { lead: accounts.stranger })
  const file = await caseFile(arrange, lies, { name: 'amina haddad', recorded_by: accounts.lead.id })
  const open = { category: 'journal', recipient: elsewhere } as const
  await participation(arrange, file, accounts.contributor, { ...open, level: 'contribute' })
  await participation(arrange, file, accounts.reader, { ...open, level: 'read' })
  const names = Object.keys(accounts) as (keyof typeof accounts)[]
  const clients = new Map(
    await Promise.all(names.map(async (who) => [who, await signedIn(api, accounts[who])] as const)),
  )
  return {
    alliance: home,
    organisation: own,
    elsewhere,
    caseload: lies,
    otherCaseload,
    foreignCaseload,
    accounts,
    file,
    as(who) {
      const found = clients.get(who)
      if (found === undefined) throw new Error(`nobody is ${who}`)
      return found
    },
  }
}

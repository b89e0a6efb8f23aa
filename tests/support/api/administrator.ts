import type { Account, Alliance, Organisation } from '../database/builders.ts'
import * as build from '../database/builders.ts'
import { type Client, signedIn } from './client.ts'
import type { Api } from './use-api.ts'

/** An alliance of its own, seen by one of its administrators. */
export interface AdministratedAlliance {
  readonly alliance: Alliance
  readonly organisation: Organisation
  readonly administrator: Account
  readonly browser: Client
}

export async function administratedAlliance(api: Api): Promise<AdministratedAlliance> {
  const { arrange } = api.database
  const alliance = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, alliance)
  const administrator = await build.account(arrange, alliance, {
    roles: [{ role: 'administrator', organisation }],
  })
  return { alliance, organisation, administrator, browser: await signedIn(api, administrator) }
}

/** What the form for an organisation sends. */
export function organisationDraft(name = `Stelle ${crypto.randomUUID()}`) {
  return { name, kind: 'counselling', field: 'social_affairs', parentId: null, municipality: null } as const
}

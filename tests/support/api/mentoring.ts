import type { NewMentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { type Account, account, type CaseFile, type Organisation } from '../database/builders.ts'
import { mentorship, type Mentorship } from '../database/consent-builders.ts'
import { type Client, signedIn } from './client.ts'
import type { Api } from './use-api.ts'

/** A volunteer who accompanies the person of a file, signed in. */
export interface Accompanied {
  readonly account: Account
  readonly mentorship: Mentorship
  readonly browser: Client
}

/** A volunteer of this organisation; confirmed, so a mentor as well. */
export function volunteer(api: Api, at: Organisation, name: string): Promise<Account> {
  const roles = [{ role: 'volunteer' as const, organisation: at }]
  return account(api.database.arrange, { id: at.allianceId }, { name, roles })
}

export async function accompany(
  api: Api,
  file: CaseFile,
  at: Organisation,
  name = 'Egon Ehrenamt',
): Promise<Accompanied> {
  const who = await volunteer(api, at, name)
  const made = await mentorship(api.database.arrange, file, who, { organisation: at })
  return { account: who, mentorship: made, browser: await signedIn(api, who) }
}

/** They met yesterday. */
export const MET: NewMentoringSession = {
  happenedOn: '2026-11-21',
  outcome: 'happened',
  kind: 'meeting',
  minutes: 60,
  nextOn: '2026-11-28',
  text: 'Bewerbung geschrieben.',
}

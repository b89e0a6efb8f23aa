import type { DemoAccount } from '@wegmarke/contract/session'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Clock } from './clock.ts'
import type { SessionCookies } from './session-cookies.ts'
import type { Storage } from './storage.ts'

/** What handlers reach through `request.server.services`. */
export interface Services {
  readonly db: Kysely<Database>
  readonly today: Clock
  readonly mode: 'demo' | 'production'
  /** Origin that links sent to people begin with; undefined = where the request came in. */
  readonly publicUrl: string | undefined
  readonly tokens: AccessTokens
  readonly cookies: SessionCookies
  /** What the sign-in page of a demo offers; empty in production. */
  readonly demoAccounts: readonly DemoAccount[]
  readonly requestsPerMinute: number
  readonly storage: Storage
}

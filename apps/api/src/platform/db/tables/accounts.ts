import type { CivilDate, Instant, Versioned } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Role } from '@wegmarke/domain/access/roles'

/** Why a session ended before its time. */
export type RevocationCause = 'signed_out' | 'ended_all' | 'reuse' | 'password' | 'disabled' | 'too_many'

export interface AccountTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  email: string
  display_name: string
  locale: Generated<'de' | 'en'>
  disabled_at: Instant | null
}

export interface AccountPasswordTable {
  account_id: string
  alliance_id: string
  password_hash: string
  set_at: Generated<Instant>
}

export interface RoleGrantTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  account_id: string
  organisation_id: string
  role: Role
  valid_from: Generated<CivilDate>
  valid_to: CivilDate | null
  granted_by: Generated<string | null>
  confirmed_by: string | null
  confirmed_at: Instant | null
  opens_content: GeneratedAlways<boolean | null>
}

export interface LoginSessionTable {
  id: Generated<string>
  alliance_id: string
  account_id: string
  device: string | null
  started_at: Generated<Instant>
  expires_at: Instant
  revoked_at: Instant | null
  revoked_because: RevocationCause | null
}

export interface RefreshTokenTable {
  hash: Buffer
  session_id: string
  parent_hash: Buffer | null
  issued_at: Generated<Instant>
  expires_at: Instant
  used_at: Instant | null
}

export interface LoginLimitTable {
  key_hash: Buffer
  misses: number
  last_miss_at: Instant
  blocked_until: Instant | null
}

export interface OneTimeLinkTable {
  hash: Buffer
  alliance_id: string
  account_id: string
  kind: 'invitation' | 'reset'
  created_at: Generated<Instant>
  created_by: string | null
  expires_at: Instant
  used_at: Instant | null
}

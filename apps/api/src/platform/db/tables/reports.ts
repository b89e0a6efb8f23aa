import type { Generated } from 'kysely'
import type { CivilDate, Instant, Json } from './columns.ts'

export interface CaseTallyTable {
  alliance_id: string
  caseload_id: number
  fact: string
  on_day: Generated<CivilDate>
  files: number
}

export interface SavedViewTable {
  id: Generated<string>
  alliance_id: Generated<string>
  account_id: Generated<string>
  name: string
  query: Json
  version: Generated<number>
  recorded_at: Generated<Instant>
}

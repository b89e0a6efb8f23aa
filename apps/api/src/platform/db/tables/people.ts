import type { CivilDate, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { DatePrecision } from '@wegmarke/domain/calendar/dated'

export interface PersonTable extends Versioned {
  case_file_id: string
  alliance_id: Generated<string>
  name_as_wished: string
  search_key: string
}

export interface PersonIdentityTable extends Versioned {
  case_file_id: string
  alliance_id: Generated<string>
  legal_name: string | null
  search_key: Generated<string>
  birth_date: CivilDate | null
  birth_date_precision: DatePrecision | null
  nationality: string | null
  identifiers: string | null
}

export interface PersonContactTable extends Versioned {
  case_file_id: string
  alliance_id: Generated<string>
  languages: string | null
  needs_interpreter: boolean | null
  safe_contact: string | null
  phone: string | null
  email: string | null
  address: string | null
}

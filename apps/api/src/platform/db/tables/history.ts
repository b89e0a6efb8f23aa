import type { GeneratedAlways } from 'kysely'
import type { Instant } from './columns.ts'

/** Earlier versions of rows that belong to no file; written by triggers alone. */
export interface AllianceHistoryTable {
  id: GeneratedAlways<number>
  alliance_id: GeneratedAlways<string>
  case_file_id: GeneratedAlways<string | null>
  row_id: GeneratedAlways<string>
  version: GeneratedAlways<number>
  content: GeneratedAlways<unknown>
  replaced_at: GeneratedAlways<Instant>
  replaced_by: GeneratedAlways<string | null>
  operation: GeneratedAlways<'update' | 'delete'>
}

/** Earlier versions of rows of a file; deleted with the file. */
export interface FileHistoryTable extends Omit<AllianceHistoryTable, 'case_file_id'> {
  case_file_id: GeneratedAlways<string>
}

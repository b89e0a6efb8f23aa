import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import { statement } from '../../platform/db/statement.ts'
import { readStored, type StoredSettings } from '../../platform/records/stored-settings.ts'

/** The settings of the reader's alliance as one JSON, for `showsStaff`. */
export const selectSettings = statement(
  () => sql`
    SELECT to_json(s) FROM (
      SELECT thresholds, age_limits, options FROM alliance_setting ORDER BY version DESC LIMIT 1) s`,
)

/** Whether this reader gets the names of staff and mentors: an alliance can keep them from its supervisors. */
export function showsStaff(principal: SignedIn, settings: TextRows): boolean {
  if (principal.supervisedOrganisations.length === 0) return true
  const [json] = settings[0] ?? []
  const stored = json == null ? undefined : (JSON.parse(json) as StoredSettings)
  return readStored(stored)['report.staffColumns']
}

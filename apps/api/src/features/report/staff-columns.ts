import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { readSettings } from '../settings/queries.ts'

/** Whether this reader gets the names of staff and mentors: an alliance can keep them from its supervisors. */
export async function seesStaff(tx: Tx, principal: SignedIn): Promise<boolean> {
  if (principal.supervisedOrganisations.length === 0) return true
  const settings = await readSettings(tx)
  return settings['report.staffColumns']
}

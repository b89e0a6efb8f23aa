import type { AllianceSettings, SettingPreview, SettingVersion } from '@wegmarke/contract/settings'
import type { PreviewLine } from '@wegmarke/domain/settings/preview'
import { DEFAULT_SETTINGS, type Settings } from '@wegmarke/domain/settings/registry'
import { settingChanges } from '@wegmarke/domain/settings/setting-changes'
import type { Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { readStored } from '../../platform/records/stored-settings.ts'

/** The first version is the product's own: an alliance that never changed anything has no row. */
const FIRST_VERSION = 1

/** The settings that hold in the alliance now, and who set them. */
export async function getSettings(tx: Transaction<Database>): Promise<AllianceSettings> {
  const row = await tx
    .selectFrom('alliance_setting as s')
    .leftJoin('account as a', 'a.id', 's.set_by')
    .select(['s.version', 's.thresholds', 's.age_limits', 's.options', 's.set_at', 'a.display_name'])
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    version: row?.version ?? FIRST_VERSION,
    values: readStored(row),
    changedBy: row?.display_name ?? null,
    changedAt: row?.set_at ?? null,
  }
}

/** The values alone, for whoever acts by them. `allianceId` is for the worker, who sees every alliance. */
export async function readSettings(tx: Transaction<Database>, allianceId?: string): Promise<Settings> {
  const row = await tx
    .selectFrom('alliance_setting')
    .select(['thresholds', 'age_limits', 'options'])
    .$if(allianceId !== undefined, (query) => query.where('alliance_id', '=', allianceId ?? ''))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return readStored(row)
}

/** Whether this reader gets the names of staff and mentors: an alliance can keep them from its supervisors. */
export async function seesStaff(tx: Transaction<Database>, principal: SignedIn): Promise<boolean> {
  if (principal.supervisedOrganisations.length === 0) return true
  const settings = await readSettings(tx)
  return settings['report.staffColumns']
}

/** Every version with what it changed, the latest first. */
export async function listVersions(tx: Transaction<Database>): Promise<SettingVersion[]> {
  const rows = await tx
    .selectFrom('alliance_setting as s')
    .leftJoin('account as a', 'a.id', 's.set_by')
    .select([
      's.version',
      's.thresholds',
      's.age_limits',
      's.options',
      's.reason',
      's.set_at',
      'a.display_name',
    ])
    .orderBy('s.version')
    .execute()
  const versions = rows.map((row, index): SettingVersion => {
    const values = readStored(row)
    const before = index === 0 ? DEFAULT_SETTINGS : readStored(rows[index - 1])
    return {
      version: row.version,
      changedBy: row.display_name,
      changedAt: row.set_at,
      reason: row.reason,
      changes: settingChanges(before, values),
      values,
    }
  })
  return versions.toReversed()
}

/** @throws not-found for a preview of another alliance, or one that was cleared away after its day */
export async function getPreview(tx: Transaction<Database>, id: string): Promise<SettingPreview> {
  const row = await tx
    .selectFrom('setting_preview')
    .select(['id', 'state', 'failure', 'result'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw refuse('not-found')
  const { state, failure, result } = row
  return { id, state, failure, lines: [...((result as PreviewLine[] | null) ?? [])] }
}

import { checkSettings } from '@wegmarke/domain/settings/check-settings'
import type { Settings } from '@wegmarke/domain/settings/registry'
import { thresholdsIn } from '@wegmarke/domain/settings/registry'
import { settingChanges } from '@wegmarke/domain/settings/setting-changes'
import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { EVALUATE_ALLIANCE, PREVIEW_SETTINGS } from '../../platform/jobs/task-names.ts'
import { getSettings, readSettings } from './queries.ts'
import { storeSettings } from '../../platform/records/stored-settings.ts'

/** What comes with a change; settings that are left out stay as they are. */
export interface SettingsChange {
  readonly values: Partial<Settings>
  readonly reason: string
}

/** Adds a version of the settings; where thresholds have changed, every file is evaluated anew in the background. */
export async function changeSettings(
  tx: Transaction<Database>,
  principal: SignedIn,
  version: number,
  { values, reason }: SettingsChange,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('alliance_setting ' || app.alliance_id(), 0))`.execute(
    tx,
  )
  const current = await getSettings(tx)
  ensureVersion(version, current)
  const next: Settings = { ...current.values, ...values }
  ensurePossible(checkSettings(next))
  const changes = settingChanges(current.values, next)
  ensurePossible(changes.length === 0 ? [{ code: 'nothing-changed', pointer: '/values' }] : [])
  await tx
    .insertInto('alliance_setting')
    .values({ version: version + 1, reason: reason.trim(), ...storeSettings(next) })
    .execute()
  await audit(tx, {
    action: 'setting.changed',
    thing: 'alliance_setting',
    thingId: String(version + 1),
    fields: changes.map((change) => change.name),
  })
  if (changes.some(({ name }) => name.startsWith('threshold.'))) {
    await enqueue(tx, EVALUATE_ALLIANCE, { allianceId: principal.allianceId }, principal.allianceId)
  }
}

/**
 * Asks what these values would say of the files of today. An administrator has no case content, so the worker, who may
 * read the files, evaluates them and writes protected counts alone.
 */
export async function requestPreview(tx: Transaction<Database>, values: Partial<Settings>): Promise<string> {
  const next: Settings = { ...(await readSettings(tx)), ...values }
  ensurePossible(checkSettings(next))
  await ensureNoneIsRunning(tx)
  const { id } = await tx
    .insertInto('setting_preview')
    .values({ thresholds: JSON.stringify(thresholdsIn(next)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, { action: 'setting.previewed', thing: 'setting_preview', thingId: id })
  await enqueue(tx, PREVIEW_SETTINGS, { previewId: id }, id)
  return id
}

/** A preview looks at every file, and other work waits behind it: one at a time is enough for an alliance. */
async function ensureNoneIsRunning(tx: Transaction<Database>): Promise<void> {
  const { rows } = await sql`SELECT FROM setting_preview
    WHERE state = 'waiting' AND requested_at > now() - interval '5 minutes' LIMIT 1`.execute(tx)
  if (rows.length > 0) throw refuse('state-conflict')
}

async function enqueue(
  tx: Transaction<Database>,
  task: string,
  payload: Readonly<Record<string, string>>,
  key: string,
): Promise<void> {
  await sql`SELECT app.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${`${task} ${key}`})`.execute(tx)
}

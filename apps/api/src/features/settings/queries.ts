import type { ThresholdSettings } from '@wegmarke/contract/settings'
import { type CareerThresholds, DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import type { Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'

/** The first version is the product's own: an alliance that never changed anything has no row. */
const FIRST_VERSION = 1

/** The thresholds that hold in the alliance now, and who set them. */
export async function getThresholds(tx: Transaction<Database>): Promise<ThresholdSettings> {
  const row = await tx
    .selectFrom('alliance_setting as s')
    .leftJoin('account as a', 'a.id', 's.set_by')
    .select(['s.version', 's.thresholds', 's.set_at', 'a.display_name'])
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    version: row?.version ?? FIRST_VERSION,
    // A setting that was saved before a threshold came into being holds the product's value for it.
    thresholds: { ...DEFAULT_THRESHOLDS, ...(row?.thresholds as Partial<CareerThresholds> | undefined) },
    defaults: DEFAULT_THRESHOLDS,
    changedBy: row?.display_name ?? null,
    changedAt: row?.set_at ?? null,
  }
}

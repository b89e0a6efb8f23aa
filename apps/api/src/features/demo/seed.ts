import type { DemoAccount } from '@wegmarke/contract/session'
import { sampleFile } from '@wegmarke/sample-data/generate'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '@wegmarke/sample-data/world'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import { seedConsents } from './seed-consents.ts'
import { seedFiles } from './seed-files.ts'
import { seedIntake } from './seed-intake.ts'
import { seedMentoring } from './seed-mentoring.ts'
import { seedPlans } from './seed-plans.ts'
import { seedProtection } from './seed-protection.ts'
import { seedSupervision } from './seed-supervision.ts'
import { seedWorld } from './seed-world.ts'

const BATCH = 500
/** As many people as a small Kreis has at a time; enough for every story and for a second page of each list. */
export const USUAL_PEOPLE = 120
const SEED = 2026

/** The accounts that the sign-in page and the start message offer: one for each role that has screens. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = SAMPLE_ACCOUNTS.filter(
  (account) => account.isOffered,
).map(({ role, displayName, email }) => ({ role, displayName, email, password: SAMPLE_PASSWORD }))

/** Whether there is no alliance at all, so that a demo may begin. */
export async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  const row = await db.selectFrom('alliance').select('id').limit(1).executeTakeFirst()
  return row === undefined
}

/**
 * Writes the demo alliance with so many people, all or nothing, with dates relative to today.
 * @param db connection of the definer role: there is no account yet on whose behalf to write
 */
export async function seedDemo(db: Kysely<Database>, today: string, people = USUAL_PEOPLE): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const world = await seedWorld(tx)
    const types = await tx
      .selectFrom('measure_type')
      .select(['code', sql<number>`max(version)`.as('version')])
      .groupBy('code')
      .execute()
    const typeVersions = new Map(types.map((type) => [type.code, type.version]))
    for (let first = 0; first < people; first += BATCH) {
      const count = Math.min(BATCH, people - first)
      const files = Array.from({ length: count }, (_, index) =>
        sampleFile({ seed: SEED, people, today }, first + index),
      )
      await seedFiles(tx, files, { world, today, typeVersions })
    }
    await seedIntake(tx, world.allianceId, today)
    await seedConsents(tx, world.allianceId, today)
    await seedMentoring(tx, world.allianceId, today)
    await seedPlans(tx, world.allianceId, today)
    await seedProtection(tx, world.allianceId, today)
    await seedSupervision(tx, world, today)
  })
}

import type { ImportMapping, ImportProfile } from '@wegmarke/contract/imports'
import { SHIPPED_PROFILES } from '@wegmarke/domain/import/profiles'
import type { Transaction } from 'kysely'
import { organisationsAs, type SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'

type Tx = Transaction<Database>

/** The shipped mappings, then those that the own organisation has saved. */
export async function listProfiles(tx: Tx, locale: 'de' | 'en'): Promise<ImportProfile[]> {
  const shipped = SHIPPED_PROFILES.map((profile): ImportProfile => ({
    id: profile.id,
    name: locale === 'de' ? profile.nameDe : profile.nameEn,
    mapping: { kind: profile.kind, columns: { ...profile.columns } },
    isShipped: true,
  }))
  const rows = await tx
    .selectFrom('import_profile')
    .select(['id', 'name', 'mapping'])
    .orderBy('name')
    .execute()
  const saved = rows.map((row): ImportProfile => ({
    id: row.id,
    name: row.name,
    mapping: row.mapping as ImportMapping,
    isShipped: false,
  }))
  return [...shipped, ...saved]
}

/** Saves a mapping for the organisation; a name that exists is refused by the database. Answers its id. */
export async function saveProfile(
  tx: Tx,
  principal: SignedIn,
  profile: { readonly name: string; readonly mapping: ImportMapping },
): Promise<string> {
  const organisation = principal.posts[0]?.organisationId ?? organisationsAs(principal, 'supervisor')[0]
  if (organisation === undefined) throw refuse('not-allowed', { action: 'import.run' })
  const { id } = await tx
    .insertInto('import_profile')
    .values({ organisation_id: organisation, name: profile.name, mapping: JSON.stringify(profile.mapping) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'importProfile.saved',
    thing: 'importProfile',
    thingId: id,
    organisationId: organisation,
  })
  return id
}

/** One saved mapping. @throws 404 */
export async function getProfile(tx: Tx, id: string, locale: 'de' | 'en'): Promise<ImportProfile> {
  const profile = (await listProfiles(tx, locale)).find((one) => one.id === id)
  if (profile === undefined) throw refuse('not-found')
  return profile
}

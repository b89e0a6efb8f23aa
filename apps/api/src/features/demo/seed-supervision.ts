import { randomUUID } from 'node:crypto'
import { itemsToRead } from '@wegmarke/domain/case-file/hand-over'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { DEFAULT_SETTINGS, type Settings } from '@wegmarke/domain/settings/registry'
import { SAMPLE_CASELOADS } from '@wegmarke/sample-data/world'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { factsOf } from '../hand-overs/queries/facts.ts'
import { storeSettings } from '../../platform/records/stored-settings.ts'
import type { DemoWorld } from './seed-world.ts'

type Accounts = ReadonlyMap<string, string>
type Caseload = DemoWorld['caseloads'][number]

const PETRA = 'petra.vorbild@wegmarke.example'
const JONAS = 'jonas.muster@wegmarke.example'
const TILDA = 'tilda.vorlage@wegmarke.example'
const ANTON = 'anton.schluessel@wegmarke.example'

/** Somebody away with cover, today and in a month, a hand-over that is half read, settings and names with a history. */
export async function seedSupervision(tx: Tx, world: DemoWorld, today: string): Promise<void> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'email'])
    .where('alliance_id', '=', world.allianceId)
    .execute()
  const accounts = new Map(rows.map(({ id, email }) => [email, id]))
  const by = (key: string) => world.caseloads[SAMPLE_CASELOADS.findIndex((one) => one.key === key)]
  const [north, south, rhine, open] = ['nord', 'sued', 'rhein', 'offen'].map(by)
  if (!north || !south || !rhine || !open) return
  await seedAbsence(tx, world, accounts, {
    away: TILDA,
    cover: JONAS,
    caseload: rhine,
    from: addDays(today, -3),
    to: addDays(today, 11),
  })
  await seedAbsence(tx, world, accounts, {
    away: JONAS,
    cover: TILDA,
    caseload: south,
    from: addDays(today, 30),
    to: addDays(today, 43),
  })
  await seedHandOver(tx, accounts, { from: open, to: north, today })
  await seedSettings(tx, world, accounts, today)
  await seedOverlay(tx, world, accounts, today)
}

interface Away {
  readonly away: string
  readonly cover: string
  readonly caseload: Caseload
  readonly from: string
  readonly to: string
}

async function seedAbsence(tx: Tx, { allianceId }: DemoWorld, accounts: Accounts, wish: Away): Promise<void> {
  const { away, cover, caseload, from, to } = wish
  const own = {
    alliance_id: allianceId,
    organisation_id: caseload.organisationId,
    valid_from: from,
    valid_to: to,
    recorded_by: accounts.get(PETRA) ?? null,
  }
  const { id } = await tx
    .insertInto('absence')
    .values({ ...own, account_id: accounts.get(away) ?? '' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('caseload_post')
    .values({
      ...own,
      caseload_id: caseload.id,
      account_id: accounts.get(cover) ?? '',
      kind: 'deputy',
      absence_id: id,
    })
    .execute()
}

const HANDED_OVER = 2
const DAYS_AGO = 2

/** Files of the first lead that came from the folder of those who waited for one. */
async function seedHandOver(
  tx: Tx,
  accounts: Accounts,
  { from, to, today }: { readonly from: Caseload; readonly to: Caseload; readonly today: string },
): Promise<void> {
  const day = addDays(today, -DAYS_AGO)
  const files = await tx
    .selectFrom('case_file')
    .select(['id', 'alliance_id'])
    .where('caseload_id', '=', to.id)
    .where('closed_on', 'is', null)
    .where('opened_on', '<', addDays(day, -30))
    .orderBy('code')
    .execute()
  await sql`SELECT set_config('app.today', ${today}, true)`.execute(tx)
  const facts = await factsOf(
    tx,
    files.map(({ id }) => id),
  )
  const items = new Map(files.map(({ id }) => [id, itemsToRead(facts.get(id) ?? [])]))
  const lengthOf = ({ id }: { readonly id: string }) => items.get(id)?.length ?? 0
  const batch = randomUUID()
  const giver = accounts.get(PETRA) ?? null
  // Those with most to read show best what a checklist is for.
  for (const { id, alliance_id } of files
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, HANDED_OVER)) {
    await sql`UPDATE placement SET caseload_id = ${from.id}, valid_to = ${addDays(day, -1)}
      WHERE case_file_id = ${id} AND valid_to IS NULL`.execute(tx)
    const own = { alliance_id, organisation_id: to.organisationId, case_file_id: id, recorded_by: giver }
    const moment = `${day}T09:30:00Z`
    await tx
      .insertInto('placement')
      .values({ ...own, caseload_id: to.id, valid_from: day, valid_to: null, recorded_at: moment })
      .execute()
    await tx
      .insertInto('hand_over')
      .values({
        ...own,
        batch_id: batch,
        from_caseload_id: from.id,
        to_caseload_id: to.id,
        message: 'Bitte zuerst anrufen: Es hat eine Weile niemand Kontakt gehabt.',
        items: items.get(id) ?? ['message'],
        recorded_at: moment,
      })
      .execute()
  }
}

/** Two changes that hold, and one that was taken back. */
async function seedSettings(
  tx: Tx,
  { allianceId }: DemoWorld,
  accounts: Accounts,
  today: string,
): Promise<void> {
  const changes: readonly (readonly [number, Partial<Settings>, string])[] = [
    [
      -120,
      { 'concern.escalationDays': 2 },
      'Die Kerngruppe möchte auf Sorgen aus dem Mentoring schneller antworten.',
    ],
    [-60, { 'threshold.silentGapMonths': 3 }, 'Versuch: stille Lücken früher sehen.'],
    [-30, { 'threshold.silentGapMonths': 4 }, 'Versuch beendet: zu viele Hinweise in den Sommerferien.'],
  ]
  await tx
    .updateTable('alliance_setting')
    .set({ set_at: `${addDays(today, -400)}T10:00:00Z` })
    .where('alliance_id', '=', allianceId)
    .execute()
  let settings: Settings = DEFAULT_SETTINGS
  for (const [index, [days, values, reason]] of changes.entries()) {
    settings = { ...settings, ...values }
    await tx
      .insertInto('alliance_setting')
      .values({
        alliance_id: allianceId,
        version: index + 2,
        reason,
        set_by: accounts.get(ANTON) ?? null,
        set_at: `${addDays(today, days)}T10:00:00Z`,
        ...storeSettings(settings),
      })
      .execute()
  }
}

async function seedOverlay(
  tx: Tx,
  { allianceId }: DemoWorld,
  accounts: Accounts,
  today: string,
): Promise<void> {
  const own = {
    alliance_id: allianceId,
    recorded_by: accounts.get(ANTON) ?? null,
    recorded_at: `${addDays(today, -90)}T10:00:00Z`,
  }
  await tx
    .insertInto('measure_type_overlay')
    .values([
      {
        ...own,
        code: 'AV',
        label_de: 'Ausbildungsvorbereitung am Berufskolleg Musterkreis',
        provider: 'Berufskolleg Musterkreis (Demo)',
        note: 'Beginnt im August, Anmeldung bis Ende Februar.',
      },
      { ...own, code: 'FIM', is_offered: false, note: 'Wird im Kreis nicht mehr angeboten.' },
    ])
    .execute()
}

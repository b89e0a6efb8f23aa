import pg from 'pg'
import { quoted } from './tables.ts'

/** Anything with a name within a table. */
interface OnTable {
  readonly schema: string
  readonly name: string
  readonly part: string
  readonly setting: string
}

/** What the owner lifts while rows are loaded, to be put back as it was. */
export interface Loosened {
  readonly forced: readonly Omit<OnTable, 'part' | 'setting'>[]
  readonly triggers: readonly OnTable[]
  readonly references: readonly OnTable[]
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker') and c.relkind = 'r'`
const ON = 'join pg_class c on c.oid = %.%relid join pg_namespace n on n.oid = c.relnamespace'
const on = (alias: string, prefix: string) => ON.replace('%', alias).replace('%', prefix)

const FORCED = `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relforcerowsecurity`
const TRIGGERS = `select n.nspname as schema, c.relname as name, t.tgname as part, t.tgenabled as setting
  from pg_trigger t ${on('t', 'tg')} where ${OURS} and not t.tgisinternal and t.tgenabled <> 'D'`
const REFERENCES = `select n.nspname as schema, c.relname as name, k.conname as part, pg_get_constraintdef(k.oid) as setting
  from pg_constraint k ${on('k', 'con')} where ${OURS} and k.contype = 'f'`

const ENABLE: Readonly<Record<string, string>> = {
  O: 'enable trigger',
  A: 'enable always trigger',
  R: 'enable replica trigger',
}

/**
 * Lifts what stands in the way of loading rows as they were: row-level security towards the owner, triggers that would
 * write on their own, references that are only whole again at the end. Within the transaction of the caller, so that
 * nobody else ever sees it lifted.
 * @param client of the owner of the tables
 */
export async function loosen(client: pg.Client): Promise<Loosened> {
  const forced = (await client.query<Loosened['forced'][number]>(FORCED)).rows
  const triggers = (await client.query<OnTable>(TRIGGERS)).rows
  const references = (await client.query<OnTable>(REFERENCES)).rows
  for (const it of references) await alter(client, it, `drop constraint ${pg.escapeIdentifier(it.part)}`)
  for (const it of triggers) await alter(client, it, `disable trigger ${pg.escapeIdentifier(it.part)}`)
  for (const it of forced) await alter(client, it, 'no force row level security')
  return { forced, triggers, references }
}

/** Puts everything back; PostgreSQL checks every reference of every row anew. */
export async function tighten(client: pg.Client, { forced, triggers, references }: Loosened): Promise<void> {
  for (const it of references)
    await alter(client, it, `add constraint ${pg.escapeIdentifier(it.part)} ${it.setting}`)
  for (const it of triggers) await alter(client, it, `${ENABLE[it.setting]} ${pg.escapeIdentifier(it.part)}`)
  for (const it of forced) await alter(client, it, 'force row level security')
}

async function alter(
  client: pg.Client,
  table: Readonly<Record<'schema' | 'name', string>>,
  change: string,
): Promise<void> {
  await client.query(`alter table ${quoted(table)} ${change}`)
}

/** One line for everything that protects the tables: flags, policies, triggers, constraints. Equal lines, equal protection. */
export async function protectionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ protection: string }>(`
    select coalesce(string_agg(line, e'\\n' order by line collate "C"), '') as protection from (
      select format('%I.%I rls %s forced %s', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity) as line
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}
      union all select format('%I.%I policy %s %s %s %s', schemaname, tablename, policyname, cmd, roles, md5(concat(qual, '|', with_check)))
        from pg_policies where schemaname <> 'graphile_worker'
      union all select format('%I.%I trigger %s %s', n.nspname, c.relname, t.tgname, t.tgenabled)
        from pg_trigger t ${on('t', 'tg')} where ${OURS} and not t.tgisinternal
      union all select format('%I.%I %s valid %s %s', n.nspname, c.relname, k.conname, k.convalidated, pg_get_constraintdef(k.oid))
        from pg_constraint k ${on('k', 'con')} where ${OURS}) as lines`)
  return rows[0]?.protection ?? ''
}

import pg from 'pg'
import { TODAY } from '../../../support/database/builders.ts'
import type { MatrixWorld, Places, Viewer } from './world.ts'

/**
 * How one right on one table is tried: statements that run one after the other and are undone. The last one must affect
 * a row; `rows` counts those that may be seen.
 */
export interface Probe {
  readonly rows?: string
  readonly insert?: string
  /** Changes what others have recorded. */
  readonly update?: string
  readonly remove?: string
  /** What the viewer inserts, to be changed and deleted again by `updateOwn` and `removeOwn`. */
  readonly updateOwn?: string
  readonly removeOwn?: string
  /** A command of the schema app. */
  readonly run?: readonly string[]
}

/** The rights on one table as letters: R all rows, r some, I insert, U/D others' rows too, u/d own rows, X the command. */
export type Rights = Readonly<Record<string, string>>

const TRIALS = 7

const HELPER = `
  create schema probe;
  -- Runs the statements one after the other, answers how many rows the last one touched, and undoes them all.
  create function probe.touched(statements text[]) returns int language plpgsql as $$
  declare
    statement text;
    touched int := 0;
  begin
    begin
      foreach statement in array statements loop
        execute statement;
        get diagnostics touched = row_count;
      end loop;
      raise exception 'undo' using errcode = 'P0777';
    exception
      when sqlstate 'P0777' then return touched;
      when insufficient_privilege then return -1;
      -- Row-level security is checked before keys: who is told that a key stands in the way had the right.
      when unique_violation or foreign_key_violation then return 1;
      -- Roles that run no request have no context for defaults.
      when undefined_object or invalid_text_representation or invalid_datetime_format then return -1;
    end;
  end $$;
  grant usage on schema probe to public;
  grant execute on function probe.touched(text[]) to public;`

/** Connects as the superuser, who then acts in the role of each viewer: as whom is checked before each look. */
export async function openProbe(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(HELPER)
  return client
}

/** The rights of a viewer on each of the tables. Leaves the transaction as it was. */
export async function look(
  client: pg.Client,
  world: MatrixWorld,
  name: string,
  probes: Readonly<Record<string, Probe>>,
): Promise<Rights> {
  const viewer = world.viewers[name]
  if (viewer === undefined) throw new Error(`no viewer ${name}`)
  const trials = Object.values(probes).flatMap(trialsOf)
  const filled = trials.map((statements) =>
    statements.map((statement) => fillIn(statement, viewer, world.places)),
  )
  await client.query('savepoint look')
  try {
    const totals = await touched(
      client,
      filled.filter((_, index) => index % TRIALS === 0),
    )
    await become(client, viewer, name)
    const seen = await touched(client, filled)
    return Object.fromEntries(
      Object.keys(probes).map((table, index) => [
        table,
        letters(seen.slice(index * TRIALS), totals[index] ?? 0),
      ]),
    )
  } finally {
    await client.query('rollback to savepoint look')
  }
}

function trialsOf(probe: Probe): string[][] {
  const { rows, insert, update, remove, updateOwn, removeOwn, run } = probe
  return [
    list(rows),
    list(insert),
    list(update),
    list(remove),
    list(insert, updateOwn),
    list(insert, removeOwn),
    [...(run ?? [])],
  ]
}

/** Nothing to try is an empty list. */
function list(...statements: (string | undefined)[]): string[] {
  return statements.every((statement) => statement !== undefined) ? statements : []
}

/** Arrays of different lengths do not fit a PostgreSQL array of arrays, so they travel as JSON. */
async function touched(client: pg.Client, trials: readonly string[][]): Promise<number[]> {
  const { rows } = await client.query<{ touched: number }>(
    `select probe.touched(array(select jsonb_array_elements_text(trial))) as touched
     from jsonb_array_elements($1::jsonb) with ordinality as t (trial, n) order by n`,
    [JSON.stringify(trials)],
  )
  return rows.map((row) => row.touched)
}

async function become(client: pg.Client, { session }: Viewer, name: string): Promise<void> {
  const role = name.endsWith('-role') ? name.replace('-role', '') : 'app'
  await client.query(`set local role wegmarke_${role}`)
  const { rows } = await client.query<{ bypasses: boolean }>(
    `select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid
      and relnamespace = 'public'::regnamespace) as bypasses from pg_roles r where rolname = current_user`,
  )
  if (rows[0]?.bypasses !== false)
    throw new Error(`${role} is above row-level security: nothing would be proven`)
  if (session !== null) await client.query('select app.begin_request($1, $2)', [session, TODAY])
}

function letters(
  [rows = 0, insert = 0, update = 0, remove = 0, updateOwn = 0, removeOwn = 0, run = 0]: number[],
  total: number,
): string {
  const read = rows <= 0 ? '' : rows < total ? 'r' : 'R'
  const right = (letter: string, count: number) => (count > 0 ? letter : '')
  const change = right('U', update) || right('u', updateOwn)
  const drop = right('D', remove) || right('d', removeOwn)
  return `${read}${right('I', insert)}${change}${drop}${right('X', run)}` || '-'
}

/** Puts the ids of a viewer's world into a probe; they are ids of this test's own making, never input. */
export function fillIn(statement: string, viewer: Viewer, places: Places): string {
  const me = viewer.account === null ? 'null' : `'${viewer.account}'`
  return statement
    .replaceAll('$file', `'${viewer.file}'`)
    .replaceAll('$author', `'${places.author}'`)
    .replaceAll('$me', me)
    .replaceAll('$alliance', `'${places.alliance}'`)
    .replaceAll('$organisation', `'${places.organisation}'`)
    .replaceAll('$other_organisation', `'${places.otherOrganisation}'`)
    .replaceAll('$other_caseload', String(places.otherCaseload))
    .replaceAll('$caseload', String(places.caseload))
    .replaceAll('$batch', `'${places.batch}'`)
    .replaceAll('$newcomer', `'${places.newcomer}'`)
}

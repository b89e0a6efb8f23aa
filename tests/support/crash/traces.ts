import { roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer } from '@wegmarke/api/platform/db/embedded/server'
import pg from 'pg'

/** What a database holds of the entries that were written through crashes. */
export interface Traces {
  /** The text of every entry, as often as it is there. */
  readonly texts: readonly string[]
  /** Entries without their line in the audit, and lines of the audit without their entry. */
  readonly unpaired: number
  /** Entries with more than one line. */
  readonly doubled: number
}

const UNPAIRED = `
  select count(*) filter (where e.id is null or a.thing_id is null)::int as unpaired,
    (select count(*)::int from (select thing_id from audit_event where action = 'journalEntry.written'
      group by thing_id having count(*) > 1) as twice) as doubled
  from (select id::text from journal_entry where body like 'Eintrag %') e
    full join (select thing_id from audit_event where action = 'journalEntry.written') a on a.thing_id = e.id`

/** Reads them past row-level security, from the running database of a folder. */
export async function readTraces(folder: string): Promise<Traces> {
  const server = await startServer(folder)
  const client = new pg.Client({
    connectionString: roleUrl(server, 'migrator', 'wegmarke'),
    options: '-c role=wegmarke_definer',
  })
  await client.connect()
  try {
    const entries = await client.query<{ text: string }>(
      `select body as text from journal_entry where body like 'Eintrag %'`,
    )
    const { rows } = await client.query<Omit<Traces, 'texts'>>(UNPAIRED)
    const [figures] = rows
    if (figures === undefined) throw new Error('the database answered nothing')
    return { texts: entries.rows.map(({ text }) => text), ...figures }
  } finally {
    await client.end()
  }
}

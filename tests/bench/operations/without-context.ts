import pg from 'pg'
import type { Person } from './world.ts'

const TYPES = {
  my_caseloads: 'int[]',
  led_caseloads: 'int[]',
  worked_caseloads: 'int[]',
  supervised_caseloads: 'int[]',
  my_organisations: 'uuid[]',
  opened_files: 'uuid[]',
  mentored_files: 'uuid[]',
  account_id: 'uuid',
  alliance_id: 'uuid',
  today: 'date',
} as const
type Context = keyof typeof TYPES

/** The context that a request of Wegmarke opens, as values that the limit sends along. */
const VALUES: Readonly<Record<Context, (of: Person, today: string) => unknown>> = {
  my_caseloads: ({ caseloads }) => caseloads,
  led_caseloads: ({ caseloads }) => caseloads,
  worked_caseloads: ({ caseloads }) => caseloads,
  supervised_caseloads: ({ caseloads }) => caseloads,
  my_organisations: ({ organisations }) => organisations,
  opened_files: () => [],
  mentored_files: () => [],
  account_id: ({ accountId }) => accountId,
  alliance_id: ({ allianceId }) => allianceId,
  today: (_of, today) => today,
}

/** A statement of Wegmarke for a server that opens no context. */
export interface BareStatement {
  readonly text: string
  readonly values: (parameters: readonly unknown[], of: Person, today: string) => unknown[]
}

/** Replaces each function of the context by a parameter; the rest of the text stays as it is. */
export function withoutContext(sql: string, parameters: number): BareStatement {
  const names: Context[] = []
  const text = sql
    .replaceAll('app.search_files(', 'bench.search_files(app.my_caseloads(), ')
    .replaceAll(/app\.(\w+)\(\)/g, (_call, name: Context) => {
      if (!(name in TYPES)) throw new Error(`the limit does not know app.${name}()`)
      if (!names.includes(name)) names.push(name)
      return `$${parameters + names.indexOf(name) + 1}::${TYPES[name]}`
    })
  return {
    text,
    values: (own, of, today) => [...own, ...names.map((name) => literal(VALUES[name](of, today)))],
  }
}

/** Makes the search function that takes the caseloads as an argument instead of reading them from the context. */
export async function createBareSearch(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ source: string }>(
      `SELECT pg_get_functiondef('app.search_files(text, int)'::regprocedure) AS source`,
    )
    const source = (rows[0]?.source ?? '')
      .replace('app.search_files(', 'bench.search_files(p_mine integer[], ')
      .replaceAll('app.my_caseloads()', 'p_mine')
      .replaceAll(/app\.(opened|mentored)_files\([^)]*\)/g, `'{}'::uuid[]`)
    await client.query(source)
  } finally {
    await client.end()
  }
}

function literal(value: unknown): unknown {
  return Array.isArray(value) ? `{${value.join(',')}}` : value
}

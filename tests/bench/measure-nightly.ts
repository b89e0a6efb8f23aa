import { connect } from '@wegmarke/api/platform/db/connect'
import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import pg from 'pg'
import type { BenchDatabase } from './database/open-database.ts'

const SIZES = [10_000, 100_000]

/** One night: so many files were due, and this is how long the worker took. */
export interface Night {
  readonly files: number
  readonly seconds: number
}

/** Makes files due as the turn of a month does, and lets the worker evaluate them. */
export async function measureNights(
  { urls, people }: BenchDatabase,
  today: string,
  tell: (line: string) => void,
): Promise<Night[]> {
  const client = new pg.Client({ connectionString: urls.superuser })
  const worker = connect({ url: urls.worker, name: 'bench-worker', max: 1 })
  await client.connect()
  const nights: Night[] = []
  try {
    for (const size of SIZES.filter((one) => one <= people)) {
      await client.query('UPDATE evaluation_due SET due_on = $1::date + 1 WHERE due_on <= $1', [today])
      await client.query(
        `INSERT INTO evaluation_due (case_file_id, alliance_id, due_on)
         SELECT id, alliance_id, $1 FROM (SELECT * FROM bench.file ORDER BY n LIMIT $2) f
         ON CONFLICT (case_file_id) DO UPDATE SET due_on = EXCLUDED.due_on, marked_at = now()`,
        [today, size],
      )
      const start = performance.now()
      const files = await evaluateDue(worker, today)
      nights.push({ files, seconds: (performance.now() - start) / 1000 })
      tell(`${files} files evaluated in ${nights.at(-1)?.seconds.toFixed(1)} s`)
    }
  } finally {
    await Promise.all([client.end(), worker.destroy()])
  }
  return nights
}

// pnpm bench: measures Wegmarke against the least that Node and PostgreSQL need for the same answers.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clockOf } from '@wegmarke/api/platform/http/clock'
import { openDatabase } from './database/open-database.ts'
import { type Measured, measureRequests } from './measure-requests.ts'
import { OPERATIONS } from './operations/operations.ts'
import { report } from './report/report.ts'

const TABLE = join(import.meta.dirname, '../../docs/benchmarks.md')

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000,100000' },
    operations: { type: 'string', default: OPERATIONS.map(({ name }) => name).join(',') },
    pairs: { type: 'string', default: '7' },
    slice: { type: 'string', default: '700' },
    write: { type: 'boolean', default: false },
  },
})
const today = clockOf(process.env['WEGMARKE_TODAY'])()
const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const wanted = values.operations.split(',')
const plan = { pairs: Number(values.pairs), sliceMilliseconds: Number(values.slice) }

const measured: Measured[] = []
for (const people of values.people.split(',').map(Number)) {
  tell(`${people} people: preparing the database …`)
  const database = await openDatabase(people, today)
  try {
    const operations = OPERATIONS.filter(({ name }) => wanted.includes(name))
    measured.push(...(await measureRequests(database, operations, today, plan, tell)))
  } finally {
    await database.stop()
  }
}
if (values.write) await writeFile(TABLE, report({ measured, plan, today }))

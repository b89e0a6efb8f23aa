// pnpm bench: measures Wegmarke against the least that Node and PostgreSQL need for the same answers.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clockOf } from '@wegmarke/api/platform/http/clock'
import { openDatabase } from './database/open-database.ts'
import { type ImportRun, measureImport } from './measure-imports.ts'
import { measureNights, type Night } from './measure-nightly.ts'
import { type Measured, measureRequests } from './measure-requests.ts'
import { measureRules } from './measure-rules.ts'
import { OPERATIONS } from './operations/operations.ts'
import { report, type Work } from './report/report.ts'

/** Imports and nights say the same of larger databases, and take longer there. */
const MOST_FOR_WORK = 100_000
const TABLE = join(import.meta.dirname, '../../docs/benchmarks.md')

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000,100000' },
    operations: { type: 'string', default: OPERATIONS.map(({ name }) => name).join(',') },
    pairs: { type: 'string', default: '7' },
    slice: { type: 'string', default: '700' },
    'requests-only': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const today = clockOf(process.env['WEGMARKE_TODAY'])()
const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const wanted = values.operations.split(',')
const plan = { pairs: Number(values.pairs), sliceMilliseconds: Number(values.slice) }

const measured: Measured[] = []
const imports: Work<ImportRun>[] = []
const nights: Work<Night>[] = []
tell('evaluating pathways …')
const rules = measureRules(today)
tell(`${rules.median.toFixed(0)} a second`)
for (const people of values.people.split(',').map(Number)) {
  tell(`${people} people: preparing the database …`)
  const database = await openDatabase(people, today)
  try {
    const operations = OPERATIONS.filter(({ name }) => wanted.includes(name))
    measured.push(...(await measureRequests(database, operations, today, plan, tell)))
    if (!values['requests-only'] && people <= MOST_FOR_WORK) {
      imports.push({ people, run: await measureImport(database, today, tell) })
      for (const run of await measureNights(database, today, tell)) nights.push({ people, run })
    }
  } finally {
    await database.stop()
  }
}
const findings = { measured, plan, measuredOn: clockOf(undefined)(), rules, imports, nights }
if (values.write) await writeFile(TABLE, report(findings))

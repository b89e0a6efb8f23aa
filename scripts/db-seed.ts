// pnpm db:seed: fills an empty database with the demo alliance, with as many invented people as wanted.
import { parseArgs } from 'node:util'
import { seedDemo, isEmpty, USUAL_PEOPLE } from '../apps/api/src/features/demo/seed.ts'
import { connect } from '../apps/api/src/platform/db/connect.ts'
import { migrate } from '../apps/api/src/platform/db/migrate.ts'
import { clockOf } from '../apps/api/src/platform/http/clock.ts'
import { asDefiner, asOperator, OperatorError, withMigrationUrl } from './operator.ts'

await asOperator((config) => {
  if (config.mode === 'production') {
    throw new OperatorError(
      'Production mode takes no demo data; pnpm alliance:create begins a real alliance.',
    )
  }
  const people = readPeople()
  const today = clockOf(config.today)()
  return withMigrationUrl(config, (url) => seed(url, today, people))
})

async function seed(url: string, today: string, people: number): Promise<void> {
  await migrate(url)
  const db = connect({ url: asDefiner(url), name: 'wegmarke-seed', max: 1 })
  try {
    if (!(await isEmpty(db))) {
      throw new OperatorError(
        'The database holds an alliance already; npm run reset empties the built-in one.',
      )
    }
    process.stdout.write(`Writing ${people} invented people …\n`)
    await seedDemo(db, today, people)
    process.stdout.write('Done. The server evaluates their pathways when it runs next.\n')
  } finally {
    await db.destroy()
  }
}

function readPeople(): number {
  const { values } = parseArgs({ options: { people: { type: 'string', default: String(USUAL_PEOPLE) } } })
  const people = Number(values.people)
  if (!Number.isInteger(people) || people < 20 || people > 1_000_000) {
    throw new OperatorError('--people must be a whole number from 20 to 1000000.')
  }
  return people
}

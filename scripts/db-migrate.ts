// pnpm db:migrate: brings the database to the state that this version needs; npm start does it by itself.
import { migrate } from '../apps/api/src/platform/db/migrate.ts'
import { asOperator, withMigrationUrl } from './operator.ts'

await asOperator((config) =>
  withMigrationUrl(config, async (url) => {
    const applied = await migrate(url)
    const lines = applied.length === 0 ? ['Nothing to do, the database is up to date.'] : applied
    process.stdout.write(`${lines.join('\n')}\n`)
  }),
)

// pnpm alliance:create: a first alliance with two administrators, who invite everybody else.
import { parseArgs } from 'node:util'
import type { Config } from '../apps/api/src/config.ts'
import { createAlliance, type NewAlliance } from '../apps/api/src/features/alliances/create-alliance.ts'
import { connect } from '../apps/api/src/platform/db/connect.ts'
import { migrate } from '../apps/api/src/platform/db/migrate.ts'
import { clockOf } from '../apps/api/src/platform/http/clock.ts'
import { FIELDS_OF_WORK, ORGANISATION_KINDS } from '../packages/domain/src/alliance/vocabulary.ts'
import { asDefiner, asOperator, OperatorError, withMigrationUrl } from './operator.ts'

const usage = `pnpm alliance:create --name "Bündnis Musterkreis" --district "Musterkreis"
  --organisation "Kommunales Integrationszentrum" --kind district --field migration_integration
  --administrator "Ada Muster <ada@example.org>" --administrator "Bo Beispiel <bo@example.org>"`

await asOperator((config) => {
  const alliance = readAlliance()
  return withMigrationUrl(config, (url) => create(config, url, alliance))
})

async function create(config: Config, url: string, alliance: NewAlliance): Promise<void> {
  await migrate(url)
  const db = connect({ url: asDefiner(url), name: 'wegmarke-alliance', max: 1 })
  try {
    const today = clockOf(config.today)()
    const invitations = await db.transaction().execute((tx) => createAlliance(tx, today, alliance))
    const origin = config.publicUrl ?? `http://localhost:${config.port}`
    const lines = invitations.map(({ email, token }) => `  ${email}\n  ${origin}/set-password#${token}\n`)
    process.stdout.write(
      `${alliance.name} is created. These links are shown this once and hold for a day:\n\n${lines.join('\n')}\n`,
    )
  } catch (error) {
    throw isTakenEmail(error)
      ? new OperatorError('One of these e-mail addresses has an account already; nothing was created.')
      : error
  } finally {
    await db.destroy()
  }
}

function isTakenEmail(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'account_email'
}

function readAlliance(): NewAlliance {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      district: { type: 'string' },
      organisation: { type: 'string' },
      kind: { type: 'string' },
      field: { type: 'string' },
      administrator: { type: 'string', multiple: true },
    },
  })
  const { name, district, organisation, administrator = [] } = values
  if (!name || !district || !organisation) throw new OperatorError(`Something is missing:\n${usage}`)
  if (administrator.length < 2) {
    throw new OperatorError(
      `Two administrators are needed, since nobody grants rights to themselves:\n${usage}`,
    )
  }
  const kind = oneOf(ORGANISATION_KINDS, 'kind', values.kind)
  const field = oneOf(FIELDS_OF_WORK, 'field', values.field)
  return {
    name,
    district,
    organisation: { name: organisation, kind, field },
    administrators: administrator.map(readPerson),
  }
}

function oneOf<Word extends string>(words: readonly Word[], option: string, value: string | undefined): Word {
  const word = words.find((known) => known === value)
  if (word === undefined) throw new OperatorError(`--${option} must be one of ${words.join(', ')}.`)
  return word
}

function readPerson(text: string): { displayName: string; email: string } {
  const [, displayName, email] = /^(\S.*?)\s*<([^\s@<>]+@[^\s@<>]+)>$/.exec(text.trim()) ?? []
  if (!displayName || !email)
    throw new OperatorError(`"${text}" must look like "Ada Muster <ada@example.org>".`)
  return { displayName, email }
}

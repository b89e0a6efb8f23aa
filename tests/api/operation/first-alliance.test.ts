import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, it } from 'vitest'
import { emptyDatabase, rowsOf } from '../../support/database/empty-database.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/alliance-create.ts')

it('begins an alliance in a database that has no table yet, and prints an invitation for each administrator', async () => {
  const database = await emptyDatabase(inject('testServer'))
  try {
    const { migrationUrl, superuserUrl, workerUrl } = database
    const words = ['--name', 'Bündnis Musterkreis', '--district', 'Musterkreis']
    const organisation = ['--organisation', 'KI', '--kind', 'district', '--field', 'migration_integration']
    const people = ['Ada Muster <ada@example.org>', 'Bo Beispiel <bo@example.org>']
    const administrators = people.flatMap((person) => ['--administrator', person])
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [SCRIPT, ...words, ...organisation, ...administrators],
      {
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: workerUrl,
          DATABASE_WORKER_URL: workerUrl,
          DATABASE_MIGRATION_URL: migrationUrl,
        },
      },
    )
    expect(stdout.match(/\/set-password#\S+/g)).toHaveLength(2)
    const names = await rowsOf<{ name: string }>(superuserUrl, 'SELECT name FROM alliance')
    expect(names).toEqual([{ name: 'Bündnis Musterkreis' }])
  } finally {
    await database.drop()
  }
}, 60_000)

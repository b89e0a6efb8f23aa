// pnpm drill: shows that a backup brings everything back: writes, backs up meanwhile, destroys, restores, compares.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaOf } from '../apps/api/src/platform/backup/manifest.ts'
import { runDrill } from './drill/run-drill.ts'
import { asOperator } from './operator.ts'

const ENTRIES = 500

await asOperator(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wegmarke-drill-'))
  try {
    say('The drill uses the demo in a folder of its own; your data are not touched.\n')
    report(await runDrill({ folder, entries: ENTRIES }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

function report({ checks, times, backup, acknowledged }: Awaited<ReturnType<typeof runDrill>>): void {
  const { manifest, bytes } = backup
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  say(
    `${rows} rows of ${manifest.tables.length} tables, each compared by its SHA-256; ${Math.ceil(bytes / 1024)} KB`,
  )
  say(`Tables as of ${schemaOf(manifest)}; ${manifest.audit.events} events in the audit`)
  say(
    `${acknowledged.before} entries were acknowledged before the backup began, ${acknowledged.during} while it ran\n`,
  )
  for (const [part, milliseconds] of times)
    say(`${part.padEnd(30)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`)
  say('')
  for (const { what, holds } of checks) say(`${holds ? 'ok    ' : 'FAILED'}  ${what}`)
  const failed = checks.filter(({ holds }) => !holds).length
  say(
    `\n${failed === 0 ? 'The drill succeeded.' : `The drill FAILED in ${failed} of ${checks.length} points.`}`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

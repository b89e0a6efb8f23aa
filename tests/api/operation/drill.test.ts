import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runDrill } from '../../../scripts/drill/run-drill.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-drill-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('what was written before a backup is there after a restore, and the audit agrees', async () => {
  const { checks, acknowledged } = await runDrill({ folder, entries: 40 })
  expect(checks.filter(({ holds }) => !holds)).toEqual([])
  expect(checks.length).toBeGreaterThan(6)
  expect(acknowledged.before).toBeGreaterThanOrEqual(40)
}, 240_000)

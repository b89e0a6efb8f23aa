import { type CaseRow, listCaseFiles } from '@wegmarke/contract/case-list'
import type { ImportBatch } from '@wegmarke/contract/imports'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { check, commit, importList, tableSizes, upload } from './import-run.ts'
import { mvadSpells } from './mvad-file.ts'

const api = useApi()
const office = useOffice(api)
const { content, origin } = mvadSpells()
/** Ten seconds on two idle cores; a busy machine gets six times that before this counts as slow. */
const SECONDS_AT_MOST = 60

interface Career {
  months: { state: string; from: number; to: number }[]
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const LAST_MONTH = monthNumber('1999-06')

/** The spells by person, read here anew so that nothing of the importer judges itself. */
function careers(): Map<string, Career> {
  const all = new Map<string, Career>()
  for (const line of content.trim().split(/\r?\n/).slice(1)) {
    const [id = '', from = '', to = '', state = ''] = line.split(',')
    const career = all.get(id) ?? { months: [] }
    career.months.push({ state, from: monthNumber(from), to: monthNumber(to) })
    all.set(id, career)
  }
  return all
}

function standstillOf({ months }: Career): number {
  const good = months.filter(({ state }) => state === 'employment' || state === 'HE').map(({ to }) => to)
  return good.length === 0 ? 72 : LAST_MONTH - Math.max(...good)
}

function joblessOf({ months }: Career): number {
  const without = months.filter(({ state }) => state === 'joblessness')
  return without.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

async function filesOf(browser: Client, batch: ImportBatch): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  let after: string | null = null
  do {
    const query = { import: batch.id, sort: 'standstill' as const, limit: 100 }
    const page: { items: CaseRow[]; next: string | null } = await browser.call(listCaseFiles, {
      query: after === null ? query : { ...query, after },
    })
    rows.push(...page.items)
    after = page.next
  } while (after !== null)
  return rows
}

describe(`1,263 monthly spells of 356 careers (${origin})`, () => {
  let batch: ImportBatch
  let seconds: number

  beforeAll(async () => {
    const browser = office.as('lead')
    const began = performance.now()
    const uploaded = await upload(browser, content, 'spells.csv')
    const atUpload = performance.now()
    const checked = await check(browser, uploaded, office.caseload)
    const atCheck = performance.now()
    batch = await commit(browser, checked, 'all-or-nothing')
    seconds = (performance.now() - began) / 1000
    const parts = [atUpload - began, atCheck - atUpload, performance.now() - atCheck]
    const [uploading, checking, writing] = parts.map((part) => (part / 1000).toFixed(1))
    process.stdout.write(
      `spells imported and evaluated in ${seconds.toFixed(1)} s (upload ${uploading}, check ${checking}, write ${writing}) from ${origin}\n`,
    )
  }, 180_000)

  it('are written whole and in time', () => {
    expect(batch.counts).toMatchObject({ rows: 1263, valid: 1263, faulty: 0, people: 356 })
    expect((batch.counts?.steps ?? 0) + (batch.counts?.gaps ?? 0)).toBe(1263)
    expect(seconds).toBeLessThan(SECONDS_AT_MOST)
  })

  it('end on a list sorted by standstill, with the months jobless beside it', async () => {
    const rows = await filesOf(office.as('lead'), batch)
    const expected = careers()
    expect(rows).toHaveLength(356)
    expect(new Set(rows.map((row) => row.name)).size).toBe(356)
    for (const row of rows) {
      const career = expected.get(row.name.replace(/^M-/, '')) as Career
      expect([row.name, row.standstillMonths, row.joblessMonths]).toEqual([
        row.name,
        standstillOf(career),
        joblessOf(career),
      ])
    }
    const order = rows.map((row) => row.standstillMonths ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
    expect(order[0]).toBeGreaterThan(0)
  })

  it('have a level of "not enough data": the file knows no certificates', async () => {
    const rows = await filesOf(office.as('lead'), batch)
    expect(new Set(rows.map((row) => row.level))).toEqual(new Set(['not_enough_data']))
    expect(rows.every((row) => !row.signals.includes('B') && !row.signals.includes('G'))).toBe(true)
    expect(rows.every((row) => row.monthsSinceGain === null)).toBe(true)
  })

  it('change nothing when they are imported once more', async () => {
    const sizes = await tableSizes(api)
    const again = await importList(office.as('lead'), content, office.caseload)
    expect(again.counts).toMatchObject({ rows: 1263, unchanged: 1263, valid: 0, faulty: 0, people: 0 })
    expect(await tableSizes(api)).toEqual(sizes)
  }, 120_000)
})

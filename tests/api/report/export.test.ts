import { exportMeasures, listMeasures } from '@wegmarke/contract/measures'
import { listReportRows } from '@wegmarke/contract/report'
import { DEFINITION_PARTS, definitionOf } from '@wegmarke/domain/measures/definition'
import { MEASURE_IDS } from '@wegmarke/domain/measures/registry'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { reportFiles } from '../../support/api/report-files.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const FORMULA = '=HYPERLINK("http://x","Amina")'

beforeAll(async () => {
  await reportFiles(api, [office.caseload, office.otherCaseload], 40, 3)
  await namedFile(api, office.caseload, FORMULA, { row: { code: '@SUM(1)' } })
  await namedFile(api, office.caseload, 'Zoë "die; Erste"', {})
}, 60_000)

async function exported(who: Staff, query: string): Promise<{ text: string; type: string; name: string }> {
  const answer = await office.as(who).inject({ method: 'GET', url: `/api/v1/report/export?${query}` })
  expect(answer.statusCode).toBe(200)
  return {
    text: answer.body,
    type: String(answer.headers['content-type']),
    name: String(answer.headers['content-disposition']),
  }
}

const cellsOf = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', relaxColumnCount: true })

/** The head block, the names of the columns, and the lines below. */
function partsOf(text: string): { head: string[][]; columns: string[]; lines: string[][] } {
  const cells = cellsOf(text)
  const at = cells.findIndex((line) => line[0] === 'Aktenzeichen')
  return { head: cells.slice(0, at), columns: cells[at] ?? [], lines: cells.slice(at + 1) }
}

describe('the export of the report', () => {
  it('is a table for German Excel with the day, the choice, what is left out, and the lines of the screen', async () => {
    const { text, type, name } = await exported('supervisor', 'language=de&names=with&note=open&sort=name')
    expect(type).toContain('text/csv')
    expect(decodeURIComponent(name)).toContain('Fallübersicht 2026-11-22.csv')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { head, columns, lines } = partsOf(text)
    const { items } = await office.as('supervisor').call(listReportRows, {
      query: { note: 'open', sort: 'name', limit: 200 },
    })
    expect(lines.map((line) => line[0])).toEqual(items.map((row) => row.code))
    expect(lines.map((line) => line[columns.indexOf('Name')])).toEqual(items.map((row) => row.name))
    const told = new Map(head.map((line) => [line[0], line[1]]))
    expect(told.get('Stand')).toBe('22.11.2026')
    expect(told.get('Zeilen')).toBe(String(items.length))
    expect(told.get('Auswahl')).toBe('offene Akten; Prüfhinweis offen')
    expect(told.get('Nicht enthalten')).toContain('geschlossene Akten')
  })

  it('writes days as Germans do, and says what is not known', async () => {
    const { text } = await exported('supervisor', 'language=de&names=with&state=all')
    const { columns, lines } = partsOf(text)
    const column = (name: string) => lines.map((line) => line[columns.indexOf(name)] ?? '')
    expect(column('Nächste Frist').filter((cell) => cell !== '')).toSatisfy((cells: string[]) =>
      cells.every((cell) => /^\d\d\.\d\d\.\d{4}$/.test(cell)),
    )
    expect(column('Monate seit Gewinn')).toContain('nicht bekannt')
    expect(column('Letzter Kontakt')).toContain('noch nie')
    expect(column('Begleitung')).toContain('niemand')
  })

  it('leaves names out where they are not wanted', async () => {
    const { text } = await exported('lead', 'language=de&names=without')
    const { columns, head } = partsOf(text)
    expect(columns).not.toContain('Name')
    expect(text).not.toContain('Zoë')
    expect(columns).not.toContain('Zuständig')
    expect(text).not.toMatch(/Leitend|Kollege/)
    expect(head.flat().join(' ')).toContain('Namen: weggelassen')
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const { text } = await exported('lead', 'language=de&names=with')
    for (const cell of cellsOf(text).flat()) expect(cell).not.toMatch(/^[=+@\t\r]/)
    expect(cellsOf(text).flat()).toContain(`'${FORMULA}`)
    expect(cellsOf(text).flat()).toContain('Zoë "die; Erste"')
  })

  it('goes on over pages, and holds exactly what the requester sees', async () => {
    const { arrange } = api.database
    await reportFiles(api, [office.caseload], 620, 11)
    const { text } = await exported('lead', 'language=de&names=without&state=all')
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM case_row WHERE caseload_id = ${office.caseload.id}`.execute(arrange)
    const { lines } = partsOf(text)
    expect(lines).toHaveLength(rows[0]?.n ?? 0)
    expect(partsOf((await exported('stranger', 'language=de&names=with&state=all')).text).lines).toEqual([])
  }, 60_000)

  it('is recorded with the number of its lines, before the first leaves', async () => {
    const { text } = await exported('deputy', 'language=en&names=without&mentor=none')
    expect(text).toContain('Caseload report')
    const { rows } = await sql<{ details: Record<string, unknown> }>`
      SELECT details FROM audit_event WHERE action = 'report.exported' AND account_id = ${office.accounts.deputy.id}`.execute(
      api.database.arrange,
    )
    const lines = cellsOf(text)
    const at = lines.findIndex((line) => line[0] === 'Code')
    expect(rows).toEqual([{ details: { mentor: 'none', rows: lines.length - at - 1, withNames: false } }])
  })

  it('is refused to an administrator, and to nobody in particular', async () => {
    const url = '/api/v1/report/export?language=de&names=with'
    expect((await office.as('administrator').inject({ method: 'GET', url })).statusCode).toBe(403)
    expect((await client(api).inject({ method: 'GET', url })).statusCode).toBe(401)
  })
})

describe('the definition of a number', () => {
  it('says the same in the registry, in the API and as CSV', async () => {
    const listed = await office.as('lead').call(listMeasures, {})
    expect(listed.map((one) => one.id)).toEqual(MEASURE_IDS)
    for (const language of ['de', 'en'] as const) {
      const { content } = await office.as('lead').call(exportMeasures, { query: { language } })
      const [titles, ...lines] = cellsOf(content)
      expect(titles).toEqual(Object.values(DEFINITION_PARTS[language]))
      for (const [index, id] of MEASURE_IDS.entries()) {
        const words = definitionOf(id, language)
        expect(listed[index]?.[language]).toEqual(words)
        expect(lines[index]).toEqual(Object.values(words))
      }
      const one = await office
        .as('lead')
        .call(exportMeasures, { query: { language, measure: 'report.noMentor' } })
      expect(cellsOf(one.content).at(1)).toEqual(Object.values(definitionOf('report.noMentor', language)))
    }
  })

  it('stands in the export of the list that it counts', async () => {
    const { text } = await exported('lead', 'language=de&names=without&silentWeeks=6')
    const { head } = partsOf(text)
    expect(head).toContainEqual(Object.values(definitionOf('report.noContact', 'de')))
  })

  it('stands first in the export that was asked for as its list, and is no part of the choice', async () => {
    const query = `language=en&names=without&caseloadId=${office.caseload.id}`
    const { text } = await exported('lead', `${query}&measure=caseload.openFiles`)
    const cells = cellsOf(text)
    const at = cells.findIndex((line) => line[0] === 'Number')
    expect(cells[at]).toEqual(Object.values(DEFINITION_PARTS.en))
    expect(cells[at + 1]).toEqual(Object.values(definitionOf('caseload.openFiles', 'en')))
    const plain = cellsOf((await exported('lead', query)).text)
    expect(plain).toHaveLength(cells.length - 1)
  })

  it('is for everybody who is signed in', async () => {
    expect(await office.as('administrator').call(listMeasures, {})).toHaveLength(MEASURE_IDS.length)
    await refusal(client(api).call(listMeasures, {}), 'not-signed-in')
  })
})

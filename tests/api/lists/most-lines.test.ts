import { type Column, listAsCsv, listTaken } from '@wegmarke/api/platform/csv/list-export'
import { describe, expect, it } from 'vitest'
import { listParts } from '../../support/api/list-parts.ts'

const columns: Column<number>[] = [['Nummer', (row) => row]]

/** A list of the numbers from 1 on, as it is taken away. */
function taken(rows: number, language: 'de' | 'en') {
  const { content } = listAsCsv({
    language,
    title: 'Liste',
    day: '2026-11-23',
    choice: [],
    leftOut: [],
    remarks: ['Sie haben gefragt.'],
    measures: [],
    columns,
    rows: Array.from({ length: rows }, (_, at) => at + 1),
  })
  const { head, lines, told } = listParts(content)
  return { lines, rows: told.get(language === 'de' ? 'Zeilen' : 'Rows'), remarks: head.slice(5).flat() }
}

describe('a list that is taken away', () => {
  it.each([
    [
      'de',
      'Es gibt mehr Zeilen, enthalten sind nur die ersten 10.000. Wo die Seite eine Auswahl hat, zum Beispiel einen Zeitraum, wählen Sie dort weniger aus.',
    ],
    [
      'en',
      'There are more rows, only the first 10,000 are included. Where the page has a choice, such as a period, choose less there.',
    ],
  ] as const)('ends after 10,000 lines, counts those and says that there are more: %s', (language, more) => {
    const { lines, rows, remarks } = taken(10_001, language)
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([10_000, ['1'], ['10000']])
    expect(rows).toBe('10000')
    expect(remarks).toEqual(['Sie haben gefragt.', more])
  })

  it('says nothing of more where its last line is the last there is', () => {
    const { lines, rows, remarks } = taken(10_000, 'de')
    expect([lines.length, rows, remarks]).toEqual([10_000, '10000', ['Sie haben gefragt.']])
  })

  it.each([
    [9_999, 9_999],
    [10_000, 10_000],
    [10_001, 10_000],
  ])('of %i rows leaves %i in its trace', (rows, counted) => {
    expect(listTaken('caseList.exported', { state: 'open' }, rows)).toEqual({
      action: 'caseList.exported',
      fields: ['state'],
      details: { rows: counted },
    })
  })
})

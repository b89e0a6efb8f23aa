/** A table of literals: for each row the status that each column is to meet. */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Reads a table typed by hand; a missing or doubled cell, row or column is an error. */
export function readTable(text: string): Expected {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  if (new Set(head).size !== head.length) throw new Error('a column stands twice')
  const rows = lines.map(([name = '', ...cells]) => {
    if (cells.length !== head.length) throw new Error(`${name} has ${cells.length} cells, not ${head.length}`)
    const statuses = cells.map((cell) => {
      if (!/^[2-5]\d\d$/.test(cell)) throw new Error(`${name}: ${cell} is no status`)
      return Number(cell)
    })
    return [name, new Map(head.map((column, index) => [column, statuses[index] ?? 0]))] as const
  })
  const table = new Map(rows)
  if (table.size !== rows.length) throw new Error('a row stands twice')
  return table
}

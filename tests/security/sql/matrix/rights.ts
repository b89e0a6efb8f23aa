import type { Rights } from './probe.ts'

/** Reads a table of rights; a missing cell, an unknown head or a letter that means nothing is an error. */
export function readRights(
  text: string,
  columns: Readonly<Record<string, string>>,
): ReadonlyMap<string, Rights> {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  if (head.join() !== Object.keys(columns).join()) throw new Error('the heads are not the columns')
  return new Map(
    rows.map(([viewer = '', ...cells]) => {
      if (cells.length !== head.length)
        throw new Error(`${viewer} has ${cells.length} cells, not ${head.length}`)
      for (const cell of cells) {
        if (!/^(-|X|[Rr]?I?[Uu]?[Dd]?)$/.test(cell)) throw new Error(`${viewer}: ${cell} is no right`)
      }
      return [viewer, Object.fromEntries(head.map((name, index) => [columns[name], cells[index] ?? '']))]
    }),
  )
}

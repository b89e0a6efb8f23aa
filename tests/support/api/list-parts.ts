import { parse } from 'csv-parse/sync'

/** A list as CSV: what stands above it, the names of its columns, and its lines. */
export interface ListParts {
  readonly head: string[][]
  readonly columns: string[]
  readonly lines: string[][]
  /** What stands behind a word of the head, such as "Zeilen". */
  readonly told: ReadonlyMap<string | undefined, string | undefined>
}

/** Takes a list apart at the empty line that ends its head. */
export function listParts(content: string): ListParts {
  const options = { bom: true, delimiter: ';', relaxColumnCount: true, skipEmptyLines: false }
  const cells: string[][] = parse(content, options)
  const at = cells.findIndex((line) => line.join('') === '')
  const head = cells.slice(0, at)
  return {
    head,
    columns: cells[at + 1] ?? [],
    lines: cells.slice(at + 2),
    told: new Map(head.map((line) => [line[0], line[1]])),
  }
}

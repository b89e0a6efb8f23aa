import { parse } from 'csv-parse/sync'
import { refuse } from '../../platform/http/refuse.ts'

/** A CSV file as text cells, with how it was read. */
export interface ParsedUpload {
  readonly encoding: 'UTF-8' | 'Windows-1252'
  readonly delimiter: ';' | ',' | '\t'
  readonly header: string[]
  readonly rows: string[][]
}

const MAX_ROWS = 100_000
const MAX_COLUMNS = 80

/** Reads bytes as UTF-8 where they are UTF-8, else as Windows-1252, which German Excel writes. */
function decode(bytes: Buffer): { text: string; encoding: ParsedUpload['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** The separator that the heading uses most, outside of quotation marks. */
function delimiterOf(text: string): ParsedUpload['delimiter'] {
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string): number => heading.split(mark).length - 1
  const marks = [';', ',', '\t'] as const
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best), marks[0])
}

/** Gives each column a name of its own: empty headings are counted, repeated ones numbered. */
function uniqueHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const name = cell.trim() || `Spalte ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/**
 * Reads an uploaded CSV file: `;`, `,` or tab; UTF-8 with or without byte order mark, or Windows-1252.
 * @throws 422 `refused-by-domain` with the code `no-csv`, `list-empty` or `list-too-long`
 */
export function parseUpload(bytes: Buffer): ParsedUpload {
  const { text, encoding } = decode(bytes)
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const delimiter = delimiterOf(plain)
  const [heading, ...rows] = parseCells(plain, delimiter)
  if (heading === undefined || rows.length === 0) throw refused('list-empty')
  if (rows.length > MAX_ROWS || heading.length > MAX_COLUMNS) {
    throw refused('list-too-long', { rows: MAX_ROWS, columns: MAX_COLUMNS })
  }
  return { encoding, delimiter, header: uniqueHeadings(heading), rows }
}

function parseCells(text: string, delimiter: string): string[][] {
  if (text.includes('\u0000')) throw refused('no-csv')
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
    })
  } catch {
    // A quotation mark that is never closed, or bytes that are no text
    throw refused('no-csv')
  }
}

function refused(code: string, params: Record<string, number> = {}): Error {
  return refuse('refused-by-domain', { errors: [{ pointer: '/contentBase64', code, params }] })
}

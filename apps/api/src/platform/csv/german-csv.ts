import type { Options } from 'csv-stringify'

/** CSV for German Excel: `;`, byte order mark, and every cell that a spreadsheet would run as a formula made harmless. */
export const GERMAN_CSV = {
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
  escape_formulas: true,
} as const satisfies Options

import type { Options } from 'csv-stringify'

/** Where a spreadsheet may begin a formula: at any line of a cell, past what it takes for blanks, full-width signs too. */
const BEGIN_OF_FORMULA = /(?<=^|\n|\r(?!\n))(?=[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|[\t\r])/gu

/** CSV for German Excel: `;`, byte order mark, and every text that a spreadsheet would run as a formula made harmless. */
export const GERMAN_CSV = {
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
  // By itself the library quotes only a line end that is exactly that of the file.
  quoted_match: /[\r\n]/,
  // `escape_formulas` of the library looks at the first letter only. Numbers stay numbers, also negative ones.
  cast: { string: (text) => text.replaceAll(BEGIN_OF_FORMULA, "'") },
} as const satisfies Options

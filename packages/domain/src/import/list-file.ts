import type { MeasureType } from '../catalogue/measure-type.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { RowDraft } from './drafts.ts'
import type { ImportFault } from './fault.ts'
import type { ColumnMapping } from './profiles.ts'
import type { ListContext } from './read-person.ts'
import type { ImportField } from './vocabulary.ts'

/** A file as the parser hands it over: the heading and the rows below it, as text. */
export interface ListFile {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One row after reading: what it adds, or what is wrong with it. Numbers count from the first row below the heading. */
export interface ReadRow {
  readonly number: number
  readonly draft: RowDraft | null
  readonly faults: readonly ImportFault[]
}

/** What reading a list needs to know beside the file. */
export interface ReadingContext extends ListContext {
  readonly today: CivilDate
  readonly types: readonly MeasureType[]
}

/** Lays the cells of a row under the fields of the mapping; a field that two columns fill takes the first. */
export function cellsOf(
  header: readonly string[],
  row: readonly string[],
  mapping: ColumnMapping,
): ReadonlyMap<ImportField, string> {
  const cells = new Map<ImportField, string>()
  header.forEach((column, index) => {
    const field = mapping.columns[column]
    if (field !== undefined && field !== 'ignore' && !cells.has(field)) cells.set(field, row[index] ?? '')
  })
  return cells
}

import type { CivilDate } from '../calendar/civil-date.ts'
import type { Dated } from '../calendar/dated.ts'
import { fault, type FaultCode, type ImportFault } from './fault.ts'
import { readListDate } from './list-date.ts'
import type { ImportField } from './vocabulary.ts'

/** One row while it is read: its cells by field, the day of reading, and the faults found so far. */
export interface RowReading {
  readonly today: CivilDate
  /** The trimmed cell of a field, empty when the list has no such column. */
  cell(field: ImportField): string
  readonly faults: ImportFault[]
}

/** Opens a row for reading. */
export function openRow(cells: ReadonlyMap<ImportField, string>, today: CivilDate): RowReading {
  return { today, faults: [], cell: (field) => cells.get(field)?.trim() ?? '' }
}

/** Notes a fault of the field with its cell. */
export function blame(
  row: RowReading,
  field: ImportField,
  code: FaultCode,
  more: Readonly<Record<string, string | number>> = {},
): null {
  row.faults.push(fault(field, code, row.cell(field), more))
  return null
}

/** Reads a cell by a vocabulary; an empty one is null, an unknown word a fault. */
export function readCell<T>(
  row: RowReading,
  field: ImportField,
  read: (text: string) => T | undefined,
  unknown: FaultCode,
): T | null {
  const text = row.cell(field)
  if (text === '') return null
  return read(text) ?? blame(row, field, unknown)
}

/** Reads a date cell; an empty one is null, an unreadable one or a day that does not exist a fault. */
export function readDateCell(row: RowReading, field: ImportField, unreadable: FaultCode): Dated | null {
  const text = row.cell(field)
  if (text === '') return null
  return readListDate(text) ?? blame(row, field, unreadable)
}

/** A free text cell, or null; longer than the limit is a fault. */
export function readText(row: RowReading, field: ImportField, limit: number): string | null {
  const text = row.cell(field)
  if (text === '') return null
  return text.length > limit ? blame(row, field, 'text-too-long', { limit }) : text
}

/** One column of a table. */
export interface Column<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly isSortable?: boolean
  readonly isNumeric?: boolean
  /** The cell names its row: it becomes a row heading, and the head of the card on a phone. */
  readonly isRowHeader?: boolean
  /** Hides the column heading visually, as for a column of buttons. */
  readonly isLabelHidden?: boolean
}

export interface Sorting<Key extends string = string> {
  readonly key: Key
  readonly direction: 'ascending' | 'descending'
}

/** The order after a click on a column: ascending first, then descending. */
export function nextSorting<Key extends string>(present: Sorting<Key> | null, key: Key): Sorting<Key> {
  const turns = present?.key === key && present.direction === 'ascending'
  return { key, direction: turns ? 'descending' : 'ascending' }
}

/** One choice of a select, radio group or combobox. */
export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** A second, quieter line: what the choice means. */
  readonly detail?: string | undefined
  readonly isDisabled?: boolean
}

export interface OptionGroup<Value extends string = string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
}

/** One wrong field: its name (as given to BaseField), its label, and a sentence that says how to mend it. */
export interface FieldMistake {
  readonly name: string
  readonly label?: string | undefined
  readonly message: string
}

/** Why an entry is refused: JSON pointer to the field, a stable code, and the values that the sentence needs. */
export interface Fault {
  readonly pointer: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

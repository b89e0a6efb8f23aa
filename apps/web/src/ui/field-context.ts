import { type ComputedRef, inject, type InjectionKey, type Ref } from 'vue'

/** What a field tells the control inside it, and what the control may tell back. */
export interface FieldContext {
  readonly id: string
  readonly isGroup: boolean
  readonly isInvalid: ComputedRef<boolean>
  /** Ids of hint, note and error in the order in which they are read. */
  readonly describedBy: ComputedRef<string | undefined>
  /** An error that the control itself finds while typing; an error from outside goes first. */
  readonly ownError: Ref<string | undefined>
  /** A line below the control that says what was understood. */
  readonly note: Ref<string | undefined>
  /** Tells the form that the value is another one. The browser's own controls need not: what they fire is heard. */
  readonly onChanged: () => void
}

export const FIELD: InjectionKey<FieldContext> = Symbol('field')

/** From the form around to its fields: takes the name of a field whose value is changed. */
export const FIELD_CHANGED: InjectionKey<(name: string) => void> = Symbol('field changed')

/** The surrounding field. Throws outside of one: a control without a label must not exist. */
export function useField(): FieldContext {
  const field = inject(FIELD)
  if (field === undefined) throw new Error('A control must stand inside a BaseField')
  return field
}

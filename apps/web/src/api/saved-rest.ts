import { inject, type InjectionKey, type Ref } from 'vue'

/** What was typed while a save was under way: the form is kept open with it, and says so. */
export interface SavedRest {
  readonly hasRest: Ref<boolean>
  /** Saving once more changes the record that was saved; without, it makes another one. */
  readonly isSameRecord: boolean
  /** Goes on as after every save; what is left stays a draft. */
  readonly leave: () => Promise<void>
  /** Forgets what is left, and goes on as after every save. */
  readonly drop: () => Promise<void>
}

/** From the component that submits to the parts of its form. */
export const SAVED_REST: InjectionKey<SavedRest> = Symbol('saved rest')

/** The rest of the form around; undefined where nothing is submitted. */
export function useSavedRest(): SavedRest | undefined {
  return inject(SAVED_REST, undefined)
}

import { inject, type InjectionKey, provide, ref, type Ref } from 'vue'

export const DIALOGS = [
  'step',
  'gap',
  'attainment',
  'residence',
  'entitlement',
  'task',
  'journal',
  'goal',
  'entry-levels',
  'name',
  'identity',
  'contact',
  'file',
  'move',
  'close',
  'reopen',
  'answer',
] as const
export type DialogName = (typeof DIALOGS)[number]

/** Which dialog is open, about which record (none: a new one), and what it starts with. */
export interface DialogRequest {
  readonly name: DialogName
  readonly recordId?: string | undefined
  /** Months that a new gap starts with: 'YYYY-MM'. */
  readonly months?: { readonly from: string; readonly to: string } | undefined
}

export interface PersonDialogs {
  readonly current: Readonly<Ref<DialogRequest | null>>
  readonly open: (name: DialogName, recordId?: string, months?: DialogRequest['months']) => void
  readonly close: () => void
}

const PERSON_DIALOGS: InjectionKey<PersonDialogs> = Symbol('dialogs of the person page')

/** One dialog at a time for the whole page. */
export function providePersonDialogs(): PersonDialogs {
  const current = ref<DialogRequest | null>(null)
  const dialogs: PersonDialogs = {
    current,
    open: (name, recordId, months) => (current.value = { name, recordId, months }),
    close: () => (current.value = null),
  }
  provide(PERSON_DIALOGS, dialogs)
  return dialogs
}

export function usePersonDialogs(): PersonDialogs {
  const dialogs = inject(PERSON_DIALOGS)
  if (dialogs === undefined) throw new Error('No page offers dialogs here')
  return dialogs
}

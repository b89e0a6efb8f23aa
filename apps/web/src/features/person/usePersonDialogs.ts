import { computed, type ComputedRef } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'

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

/** Which dialog is open, about which record (none: a new one), and the months that a new gap starts with. */
export interface DialogRequest {
  readonly name: DialogName
  readonly recordId: string | undefined
  readonly months: { readonly from: string; readonly to: string } | undefined
}

interface PersonDialogs {
  readonly current: ComputedRef<DialogRequest | null>
  readonly linkTo: (name: DialogName, recordId?: string, months?: DialogRequest['months']) => RouteLocationRaw
  readonly open: (name: DialogName, recordId?: string, months?: DialogRequest['months']) => void
  readonly close: () => void
}

/** The dialogs of the person page. Which one is open stands in the address: other pages link to it, and "back" closes it. */
export function usePersonDialogs(): PersonDialogs {
  const route = useRoute()
  const router = useRouter()

  const text = (name: string): string | undefined => {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const current = computed(() => {
    const name = DIALOGS.find((one) => one === text('open'))
    const from = text('from')
    const to = text('to')
    const months = from !== undefined && to !== undefined ? { from, to } : undefined
    return name === undefined ? null : { name, recordId: text('record'), months }
  })

  function withQuery(change: Record<string, string | undefined>): RouteLocationRaw {
    const { open, record, from, to, ...rest } = route.query
    const added = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    return { name: 'case-file', params: route.params, query: { ...rest, ...added } }
  }

  function linkTo(name: DialogName, recordId?: string, months?: DialogRequest['months']): RouteLocationRaw {
    return withQuery({ open: name, record: recordId, from: months?.from, to: months?.to })
  }

  return {
    current,
    linkTo,
    open: (...request) => void router.push(linkTo(...request)),
    close: () => void router.replace(withQuery({})),
  }
}

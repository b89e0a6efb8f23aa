import { computed, reactive, ref, type Ref, watch } from 'vue'
import { useSession } from '../session.ts'
import { readDraft, removeDraft, writeDraft } from './draft-storage.ts'
import { useLeaveGuard } from './useLeaveGuard.ts'

export interface Draft<Values extends object> {
  /** Reactive; bind the fields to it. */
  readonly values: Values
  readonly isDirty: Ref<boolean>
  /** Whether these values come from an earlier, unfinished attempt. */
  readonly isRestored: Ref<boolean>
  readonly idempotencyKey: Ref<string>
  /** Forgets what was typed and starts again from the initial values with a new key. */
  readonly discard: () => void
  /** What stands here now, to be compared after it was sent. */
  readonly print: () => string
  /**
   * What was sent is saved. When nothing else was typed meanwhile, starts again and answers true; else that stays a
   * draft of its own, typed `onto` what is saved.
   */
  readonly settle: (sent: string, onto?: () => object | undefined) => boolean
}

/**
 * The values of a form, kept in this tab until they are sent or discarded; the tab does not close over them unasked.
 * `key` names the form and the record it is about, e.g. `step.new:${caseFileId}`; values must survive JSON.
 */
export function useDraft<Values extends object>(key: string, initial: () => Values): Draft<Values> {
  const accountId = useSession().accountId
  const stored = readDraft(sessionStorage, accountId, key)
  const untouched = ref(JSON.stringify(initial()))
  const values = reactive({ ...initial(), ...(stored?.values as Partial<Values> | undefined) }) as Values
  const idempotencyKey = ref(stored?.idempotencyKey ?? crypto.randomUUID())
  const isDirty = computed(() => JSON.stringify(values) !== untouched.value)
  const isRestored = ref(isDirty.value)

  function discard(): void {
    const fresh = initial()
    untouched.value = JSON.stringify(fresh)
    Object.assign(values, fresh)
    idempotencyKey.value = crypto.randomUUID()
    isRestored.value = false
    removeDraft(sessionStorage, accountId, key)
  }

  function keep(): void {
    if (!isDirty.value) removeDraft(sessionStorage, accountId, key)
    else writeDraft(sessionStorage, accountId, key, { values, idempotencyKey: idempotencyKey.value })
  }

  const print = (): string => JSON.stringify(values)

  function settle(sent: string, onto?: () => object | undefined): boolean {
    const isAllSaved = print() === sent
    if (isAllSaved) discard()
    else {
      const ground = onto?.()
      untouched.value = JSON.stringify({ ...(JSON.parse(sent) as Values), ...ground })
      idempotencyKey.value = crypto.randomUUID()
      isRestored.value = false
      Object.assign(values, ground)
      keep()
    }
    return isAllSaved
  }

  watch(values, keep, { deep: true, flush: 'sync' })
  useLeaveGuard(isDirty)
  return { values, isDirty, isRestored, idempotencyKey, discard, print, settle }
}

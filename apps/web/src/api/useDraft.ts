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
  /**
   * Goes on under the key of another record: with the draft that waits there, while this one waits here; without one,
   * what was typed goes along.
   */
  readonly moveTo: (key: string) => void
}

/**
 * The values of a form, kept in this tab until they are sent or discarded; the tab does not close over them unasked.
 * `key` names the form and the record it is about, e.g. `step.new:${caseFileId}`; values must survive JSON. A stored
 * draft that `isMeant` refuses is not taken up; it waits until something else is typed under this key.
 */
export function useDraft<Values extends object>(
  key: string,
  initial: () => Values,
  isMeant: (stored: Partial<Values>) => boolean = () => true,
): Draft<Values> {
  const accountId = useSession().accountId
  let slot = key
  const stored = waiting()
  const untouched = ref(JSON.stringify(initial()))
  const values = reactive({ ...initial(), ...stored?.values }) as Values
  const idempotencyKey = ref(stored?.idempotencyKey ?? crypto.randomUUID())
  const isDirty = computed(() => JSON.stringify(values) !== untouched.value)
  const isRestored = ref(isDirty.value)

  function waiting() {
    const found = readDraft(sessionStorage, accountId, slot)
    const typed = found?.values as Partial<Values> | undefined
    return found !== undefined && typed !== undefined && isMeant(typed)
      ? { ...found, values: typed }
      : undefined
  }

  function discard(): void {
    const fresh = initial()
    untouched.value = JSON.stringify(fresh)
    Object.assign(values, fresh)
    idempotencyKey.value = crypto.randomUUID()
    isRestored.value = false
    removeDraft(sessionStorage, accountId, slot)
  }

  function keep(): void {
    if (!isDirty.value) removeDraft(sessionStorage, accountId, slot)
    else writeDraft(sessionStorage, accountId, slot, { values, idempotencyKey: idempotencyKey.value })
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

  function moveTo(other: string): void {
    const left = slot
    slot = other
    const found = waiting()
    if (found === undefined) {
      removeDraft(sessionStorage, accountId, left)
      keep()
      return
    }
    idempotencyKey.value = found.idempotencyKey
    Object.assign(values, initial(), found.values)
    isRestored.value = isDirty.value
  }

  watch(values, keep, { deep: true, flush: 'sync' })
  useLeaveGuard(isDirty)
  return { values, isDirty, isRestored, idempotencyKey, discard, print, settle, moveTo }
}

import { computed, reactive, ref, type Ref, watch } from 'vue'
import { useSession } from '../session.ts'
import { readDraft, removeDraft, type StoredDraft, writeDraft } from './draft-storage.ts'
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

/** The drafts of this account in this tab; one that `isMeant` refuses is not found. */
function draftsOf<Values extends object>(isMeant: (stored: Partial<Values>) => boolean) {
  const accountId = useSession().accountId
  function find(key: string) {
    const found = readDraft(sessionStorage, accountId, key)
    const typed = found?.values as Partial<Values> | undefined
    if (found === undefined || typed === undefined || !isMeant(typed)) return undefined
    return { typed, idempotencyKey: found.idempotencyKey }
  }
  return {
    find,
    write: (key: string, draft: StoredDraft) => writeDraft(sessionStorage, accountId, key, draft),
    remove: (key: string) => removeDraft(sessionStorage, accountId, key),
  }
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
  const drafts = draftsOf(isMeant)
  let slot = key
  const stored = drafts.find(key)
  const untouched = ref(JSON.stringify(initial()))
  const values = reactive({ ...initial(), ...stored?.typed }) as Values
  const idempotencyKey = ref(stored?.idempotencyKey ?? crypto.randomUUID())
  const isDirty = computed(() => JSON.stringify(values) !== untouched.value)
  const isRestored = ref(isDirty.value)

  /** Starts anew on `ground`, which needs no sending, with `onto` put into the form. */
  function goOn(ground: object, onto: object = {}): void {
    untouched.value = JSON.stringify({ ...ground, ...onto })
    idempotencyKey.value = crypto.randomUUID()
    isRestored.value = false
    Object.assign(values, onto)
    keep()
  }

  function discard(): void {
    goOn({}, initial())
    drafts.remove(slot)
  }

  function keep(): void {
    if (isDirty.value) drafts.write(slot, { values, idempotencyKey: idempotencyKey.value })
    else drafts.remove(slot)
  }

  const print = (): string => JSON.stringify(values)

  function settle(sent: string, onto?: () => object | undefined): boolean {
    const isAllSaved = print() === sent
    if (isAllSaved) discard()
    else goOn(JSON.parse(sent) as Values, onto?.())
    return isAllSaved
  }

  function moveTo(other: string): void {
    const found = drafts.find(other)
    if (found === undefined) drafts.remove(slot)
    slot = other
    idempotencyKey.value = found?.idempotencyKey ?? crypto.randomUUID()
    if (found !== undefined) Object.assign(values, initial(), found.typed)
    isRestored.value ||= found !== undefined
    keep()
  }

  watch(values, keep, { deep: true, flush: 'sync' })
  useLeaveGuard(isDirty)
  return { values, isDirty, isRestored, idempotencyKey, discard, print, settle, moveTo }
}

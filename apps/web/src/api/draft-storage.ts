/**
 * Typed text that is not sent yet, kept for this tab only and per account, so that a reload, an expired session
 * or a slip loses nothing. It ends with sending, discarding or signing out.
 */
const PREFIX = 'wegmarke.draft:'

export interface StoredDraft {
  readonly values: unknown
  /** Made once per draft: a second try after an uncertain answer cannot create a second record. */
  readonly idempotencyKey: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

function slot(accountId: string, key: string): string {
  return `${PREFIX}${accountId}:${key}`
}

function isStoredDraft(value: unknown): value is StoredDraft {
  return typeof value === 'object' && value !== null && 'values' in value && 'idempotencyKey' in value
}

/** The stored draft, or undefined when there is none or it cannot be read. */
export function readDraft(store: Store, accountId: string, key: string): StoredDraft | undefined {
  try {
    const parsed: unknown = JSON.parse(store.getItem(slot(accountId, key)) ?? 'null')
    return isStoredDraft(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Keeps the draft. A full or forbidden storage is no reason to disturb somebody who is typing. */
export function writeDraft(store: Store, accountId: string, key: string, draft: StoredDraft): void {
  try {
    store.setItem(slot(accountId, key), JSON.stringify(draft))
  } catch {
    return
  }
}

export function removeDraft(store: Store, accountId: string, key: string): void {
  store.removeItem(slot(accountId, key))
}

/** Forgets every draft of every account of this tab: at sign-out nothing stays behind on a shared machine. */
export function removeAllDrafts(store: Store): void {
  const keys = Array.from({ length: store.length }, (_none, index) => store.key(index))
  for (const key of keys) if (key?.startsWith(PREFIX)) store.removeItem(key)
}

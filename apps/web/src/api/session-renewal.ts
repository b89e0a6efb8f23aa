type Listener = () => void

const listeners = new Set<Listener>()
let channel: BroadcastChannel | undefined

function tell(): void {
  for (const listener of listeners) listener()
}

/** Called when the session was renewed, by a request or by its owner: it lasts longer in all tabs of this browser. */
export function announceRenewal(): void {
  tell()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  channel?.postMessage('renewed')
}

/** Calls the listener on each renewal, of other tabs too, until what is answered is called. */
export function onRenewal(listener: Listener): () => void {
  if (channel === undefined && 'BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel('wegmarke.session')
    channel.addEventListener('message', tell)
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

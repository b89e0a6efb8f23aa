type Listener = () => void

const listeners = new Set<Listener>()

/** Called when the server no longer knows the session. The client cannot know the router, so it tells whoever listens. */
export function announceSessionEnd(): void {
  for (const listener of listeners) listener()
}

export function onSessionEnd(listener: Listener): void {
  listeners.add(listener)
}

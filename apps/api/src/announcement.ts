import type { DemoAccount } from '@wegmarke/contract/session'

/** Parts of the start that take long enough to be shown. */
export type StartStage = 'database' | 'schema' | 'demo' | 'listen'

/**
 * What the server process tells the script that started it, over the Node IPC channel.
 * Without a channel (container, service manager) nobody is told.
 */
export type Announcement =
  | { readonly kind: 'stage'; readonly stage: StartStage }
  | { readonly kind: 'listening'; readonly url: string; readonly demoAccounts: readonly DemoAccount[] }

/** One account of the demo alliance, as shown to the person who tries the product. */
export interface DemoAccount {
  readonly role: string
  readonly email: string
  readonly password: string
}

/** Parts of the start that take long enough to be shown. */
export const startStages = ['database', 'schema', 'demo', 'listen'] as const

/**
 * What the server process tells the script that started it, over the Node IPC channel.
 * Without a channel (container, service manager) the same facts go to the log instead.
 */
export type Announcement =
  | { readonly kind: 'stage'; readonly stage: (typeof startStages)[number] }
  | { readonly kind: 'listening'; readonly url: string; readonly demoAccounts: readonly DemoAccount[] }

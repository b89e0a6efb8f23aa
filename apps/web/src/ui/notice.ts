import type { Tone } from './tone.ts'

/** One short message; `action` is what can be done about it, as a rule to undo. */
export interface Notice {
  readonly id: number
  readonly tone: Exclude<Tone, 'neutral'>
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void | Promise<void> } | undefined
}

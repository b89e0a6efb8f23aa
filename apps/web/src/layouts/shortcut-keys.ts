export type ShortcutEffect = 'search' | 'today' | 'help'

/** Keys in their order, and what they do. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly effect: ShortcutEffect }[] = [
  { keys: ['/'], effect: 'search' },
  { keys: ['g', 'h'], effect: 'today' },
  { keys: ['?'], effect: 'help' },
]

/** The effect of the keys typed so far: one effect, 'more' when a sequence has begun, or nothing. */
export function effectOf(typed: readonly string[]): ShortcutEffect | 'more' | undefined {
  for (const { keys, effect } of SHORTCUTS) {
    const fits = typed.every((key, index) => keys[index] === key)
    if (fits && typed.length === keys.length) return effect
    if (fits && typed.length < keys.length) return 'more'
  }
  return undefined
}

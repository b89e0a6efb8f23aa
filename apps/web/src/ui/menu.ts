import type { IconName } from './icon-paths.ts'

/** One line of a menu. */
export interface MenuEntry<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly icon?: IconName | undefined
  /** Given: the entry is one of a set of choices, and this one is or is not the chosen one. */
  readonly isChosen?: boolean | undefined
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  /** Draws a line above. */
  readonly startsGroup?: boolean
}

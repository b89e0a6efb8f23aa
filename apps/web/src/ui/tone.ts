import type { IconName } from './icon-paths.ts'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** The sign of each tone: meaning never rests on colour alone. */
export const TONE_ICON = {
  neutral: 'circle',
  info: 'info',
  success: 'checkCircle',
  warning: 'alert',
  danger: 'error',
} as const satisfies Record<Tone, IconName>

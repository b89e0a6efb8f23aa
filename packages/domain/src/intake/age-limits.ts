import { SETTINGS } from '../settings/registry.ts'

/** From which age on, and until which somebody belongs to the target group; settings of the alliance. */
export interface AgeLimits {
  /** Completed years from which on. */
  readonly from: number
  /** Until the day before this birthday (§§ 187, 188 BGB). */
  readonly to: number
}

/**
 * "18, aber noch nicht 27", as SGB VIII says of junge Volljährige; the programme's paper writes 18 to 27, which other
 * districts read as "including 27", so that an alliance may set its own.
 * Source: council paper "Gemeinsam klappt's"; https://www.uni-due.de/iaq/projektinfo/gemk.php
 */
export const DEFAULT_AGE_LIMITS: AgeLimits = {
  from: SETTINGS['age.from'].default,
  to: SETTINGS['age.to'].default,
}

/** Limits as an alliance has set them; whatever is missing or is no number of years stays the default. */
export function ageLimits(set: unknown): AgeLimits {
  const { from, to } = (typeof set === 'object' && set !== null ? set : {}) as Record<string, unknown>
  return {
    from: isYears(from) ? from : DEFAULT_AGE_LIMITS.from,
    to: isYears(to) ? to : DEFAULT_AGE_LIMITS.to,
  }
}

function isYears(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100
}

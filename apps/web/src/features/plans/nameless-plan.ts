import type { Plan } from '@wegmarke/contract/plans'
import { maskNames } from '@wegmarke/domain/printing/mask-names'

/** A plan whose texts no longer hold any of these names, and whether they did. */
export interface NamelessPlan {
  readonly plan: Plan
  readonly found: boolean
}

/** Masks names in everything that was typed; who sat at the table is left out, being mostly names. */
export function namelessPlan(plan: Plan, names: readonly string[]): NamelessPlan {
  let found = false
  const mask = (text: string) => {
    const masked = maskNames(text, names)
    found ||= masked.found
    return masked.text
  }
  const items = plan.items.map((item) => ({
    ...item,
    what: mask(item.what),
    whoText: item.whoText && mask(item.whoText),
  }))
  return { plan: { ...plan, goal: mask(plan.goal), items }, found }
}

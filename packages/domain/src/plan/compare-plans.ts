import type { CivilDate } from '../calendar/civil-date.ts'
import type { PlanItemState, PlanItemWho } from './vocabulary.ts'

/** An item as it stands in one version; the same `lineageId` in another version is the same item. */
export interface ComparedItem {
  readonly lineageId: string
  readonly what: string
  readonly who: PlanItemWho
  readonly whoText: string | null
  readonly dueOn: CivilDate | null
  readonly state: PlanItemState
}

/** What of a version is compared. */
export interface ComparedPlan<Item extends ComparedItem = ComparedItem> {
  readonly goal: string
  readonly nextReviewOn: CivilDate | null
  readonly items: readonly Item[]
}

/** One thing that differs from one version to the next. */
export type PlanChange<Item extends ComparedItem = ComparedItem> =
  | { readonly kind: 'goal'; readonly from: string; readonly to: string }
  | { readonly kind: 'review'; readonly from: CivilDate | null; readonly to: CivilDate | null }
  | { readonly kind: 'added' | 'done' | 'dropped'; readonly item: Item }
  | {
      readonly kind: 'changed'
      readonly from: Item
      readonly to: Item
      readonly fields: readonly ItemField[]
    }

/** Parts of an item that people change. */
export type ItemField = 'what' | 'who' | 'dueOn'

/**
 * What is different in the later of two versions, as a list: goal, next meeting, then the items in the order of the
 * earlier version (done, dropped, changed), then the new ones. Items that nobody touched are not named.
 */
export function comparePlans<Item extends ComparedItem>(
  earlier: ComparedPlan<Item>,
  later: ComparedPlan<Item>,
): PlanChange<Item>[] {
  const changes: PlanChange<Item>[] = []
  if (earlier.goal !== later.goal) changes.push({ kind: 'goal', from: earlier.goal, to: later.goal })
  if (earlier.nextReviewOn !== later.nextReviewOn) {
    changes.push({ kind: 'review', from: earlier.nextReviewOn, to: later.nextReviewOn })
  }
  const now = new Map(later.items.map((item) => [item.lineageId, item]))
  for (const item of earlier.items) changes.push(...changesOf(item, now.get(item.lineageId)))
  const before = new Set(earlier.items.map(({ lineageId }) => lineageId))
  const added = later.items.filter(({ lineageId }) => !before.has(lineageId))
  return [...changes, ...added.map((item) => ({ kind: 'added' as const, item }))]
}

/** What became of an item; one that was not carried on had been done or dropped in the earlier version. */
function changesOf<Item extends ComparedItem>(from: Item, to: Item | undefined): PlanChange<Item>[] {
  const last = to ?? from
  const ended: PlanChange<Item>[] = last.state === 'open' ? [] : [{ kind: last.state, item: last }]
  if (to === undefined) return ended
  const fields: ItemField[] = []
  if (from.what !== to.what) fields.push('what')
  if (from.who !== to.who || from.whoText !== to.whoText) fields.push('who')
  if (from.dueOn !== to.dueOn) fields.push('dueOn')
  return fields.length === 0 ? ended : [{ kind: 'changed', from, to, fields }, ...ended]
}

/** What the receiver of a file is to have read, in the order of the checklist. */
export const HAND_OVER_ITEMS = [
  'message',
  'tasks',
  'appointments',
  'steps',
  'deadlines',
  'notes',
  'consents',
  'mentorships',
] as const
export type HandOverItem = (typeof HAND_OVER_ITEMS)[number]

/** Deadlines and consents that end within so many days belong on the checklist. */
export const HAND_OVER_DAYS = 60

/** Something that the receiver has to know about a file, from the file itself. */
export interface HandOverFact {
  readonly item: HandOverItem
}

/** The items of a checklist: what the giver said, always, and whatever there is a fact for. */
export function itemsToRead(facts: readonly HandOverFact[]): HandOverItem[] {
  return HAND_OVER_ITEMS.filter((item) => item === 'message' || facts.some((fact) => fact.item === item))
}

/** Whether everything on the checklist has been read. */
export function isAllRead(items: readonly HandOverItem[], read: readonly HandOverItem[]): boolean {
  return items.every((item) => read.includes(item))
}

import type { Organisation } from '@wegmarke/contract/organisations'

/** Organisations that can be the parent of one: neither itself nor any below it. `id` is null for a new one. */
export function possibleParents(organisations: readonly Organisation[], id: string | null): Organisation[] {
  const parentOf = new Map(organisations.map((one) => [one.id, one.parentId]))
  return organisations.filter((one) => {
    const seen = new Set<string>()
    for (let above: string | null = one.id; above !== null; above = parentOf.get(above) ?? null) {
      if (above === id) return false
      if (seen.has(above)) return true
      seen.add(above)
    }
    return true
  })
}

import { measureOf, type MeasureId } from '@wegmarke/domain/measures/registry'
import { computed, type ComputedRef } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'

/** The page of a list, and whether it is the one that is open. */
interface KnownList {
  readonly page: RouteLocationRaw
  readonly isHere: boolean
}

/**
 * The list of a number as the registry names it, seen from the page that is open: one within a file or an import is known
 * only where that file or import is.
 */
export function useKnownList(measure: () => MeasureId): ComputedRef<KnownList | undefined> {
  const route = useRoute()
  const router = useRouter()

  return computed(() => {
    const { list } = measureOf(measure())
    const found = list && router.getRoutes().find(({ name }) => name === list.route)
    if (!found) return undefined
    const names = [...found.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    if (names.some((name) => !(name in route.params))) return undefined
    const params = Object.fromEntries(names.map((name) => [name, route.params[name] ?? '']))
    return { page: { name: list.route, params, query: { ...list.query } }, isHere: route.name === list.route }
  })
}

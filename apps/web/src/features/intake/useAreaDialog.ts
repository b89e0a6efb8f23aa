import { INTAKE_AREAS, type IntakeArea } from '@wegmarke/domain/intake/vocabulary'
import { computed } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'

/** Which form of the sheet is open stands in the address: other pages link to it, and "back" closes it. */
export function useAreaDialog() {
  const route = useRoute()
  const router = useRouter()
  const at = (query: Record<string, string>): RouteLocationRaw => ({
    name: 'case-file-intake',
    params: route.params,
    query,
  })
  return {
    area: computed(() => INTAKE_AREAS.find((one) => one === route.query['area']) ?? null),
    isDeciding: computed(() => route.query['open'] === 'decision'),
    toArea: (area: IntakeArea) => at({ area }),
    toDecision: () => at({ open: 'decision' }),
    close: () => void router.replace(at({})),
  }
}

import { nextTick } from 'vue'
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
} from 'vue-router'
import { NAVIGATION } from './layouts/navigation.ts'
import { setPageTitle } from './page-title.ts'
import { routes } from './routes.ts'
import { useSession } from './session.ts'

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
})

/** Where a guard sends somebody instead, or true to let them through. */
async function admit(to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  const session = useSession()
  if (to.name === 'error') return true
  try {
    await session.ensureLoaded()
  } catch {
    return to.meta.isPublic ? true : { name: 'error', query: { back: to.fullPath }, replace: true }
  }
  if (to.meta.isPublic) return true
  if (!session.isSignedIn) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { back: to.fullPath } }
  if (to.meta.action !== undefined && !session.can(to.meta.action)) {
    return {
      name: 'not-found',
      params: { unknown: to.path.slice(1).split('/') },
      query: to.query,
      replace: true,
    }
  }
  return true
}

/** The start page forwards to the first part of the navigation that this account may open. */
function forward(to: RouteLocationNormalized): true | RouteLocationRaw {
  if (to.name !== 'start') return true
  const session = useSession()
  const first = NAVIGATION.find((entry) => router.hasRoute(entry.route) && session.can(entry.action))
  return first === undefined ? true : { name: first.route, replace: true }
}

router.beforeEach(admit)
router.beforeEach(forward)

router.afterEach(async (to, from, failure) => {
  if (failure) return
  setPageTitle(to.meta.title)
  if (to.path === from.path || from.matched.length === 0) return
  await nextTick()
  // Screen readers and keyboards start at the top of the new page, as after a full page load.
  const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
  target?.focus({ preventScroll: true })
})

/** A page file that cannot be fetched, as after an update of the server: a full load brings the new ones. */
router.onError((_error, to) => {
  if (to.name !== 'error') void router.push({ name: 'error', query: { back: to.fullPath } })
})

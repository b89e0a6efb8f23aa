import type { GeneralAction } from '@wegmarke/domain/access/may'
import type { Role } from '@wegmarke/domain/access/roles'
import { ProblemError } from '@wegmarke/contract/problems'
import {
  type Credentials,
  endAllSessions,
  getSession,
  type Session,
  signIn as signInEndpoint,
  signOut as signOutEndpoint,
} from '@wegmarke/contract/session'
import { defineStore } from 'pinia'
import type { Static } from 'typebox'
import { computed, shallowRef, type ShallowRef } from 'vue'
import { call } from './api/client.ts'
import { removeAllDrafts } from './api/draft-storage.ts'

/** What the screens ask about the session; everything is empty while nobody is signed in. */
function factsOf(session: ShallowRef<Session | undefined>) {
  const isSignedIn = computed(() => session.value !== undefined)
  const accountId = computed(() => session.value?.account.id ?? 'nobody')
  const account = computed(() => session.value?.account)
  const allianceName = computed(() => session.value?.alliance.name ?? '')
  const roles = computed<Role[]>(() => [...new Set(session.value?.grants.map((grant) => grant.role))])
  /** Organisations whose supervisors have yet to confirm a role of this account. */
  const waitingFor = computed(() => [
    ...new Set(
      session.value?.grants.filter((grant) => !grant.isConfirmed).map((grant) => grant.organisationName),
    ),
  ])
  /** The roles that have yet to be confirmed. */
  const waitingAs = computed<Role[]>(() => [
    ...new Set(session.value?.grants.filter((grant) => !grant.isConfirmed).map((grant) => grant.role)),
  ])
  /** Organisations whose files this account works on or supervises. */
  const workplaces = computed(() => {
    const grants = session.value?.grants.filter(
      ({ role, isConfirmed }) => isConfirmed && (role === 'caseworker' || role === 'supervisor'),
    )
    const names = new Map(grants?.map((grant) => [grant.organisationId, grant.organisationName]))
    return [...names].map(([id, name]) => ({ id, name }))
  })
  const posts = computed(() => session.value?.posts ?? [])
  /** Organisations in which the account supervises, confirmed. */
  const supervised = computed(() =>
    (session.value?.grants ?? [])
      .filter((grant) => grant.role === 'supervisor' && grant.isConfirmed)
      .map(({ organisationId: id, organisationName: name }) => ({ id, name })),
  )
  /** When the session ends, as the server said when it was last read. */
  const ends = computed(() => session.value?.ends ?? undefined)
  const isDemo = computed(() => session.value?.mode === 'demo')
  /** Today as the server counts it, 'YYYY-MM-DD'. */
  const today = computed(() => session.value?.today ?? '')

  function can(action: GeneralAction): boolean {
    return session.value?.abilities.includes(action) ?? false
  }

  return {
    account,
    accountId,
    allianceName,
    roles,
    waitingFor,
    waitingAs,
    workplaces,
    posts,
    supervised,
    ends,
    isDemo,
    isSignedIn,
    today,
    can,
  }
}

/** Who is signed in and what this account may do apart from any file. Filled once at the start, then kept. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session>()
  let firstLoad: Promise<void> | undefined

  async function load(): Promise<void> {
    try {
      session.value = await call(getSession, {})
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || thrown.problem.status !== 401) throw thrown
      session.value = undefined
    }
  }

  /** Asks the server once who is signed in; a failing server is asked again at the next navigation. */
  function ensureLoaded(): Promise<void> {
    firstLoad ??= load().catch((thrown: unknown) => {
      firstLoad = undefined
      throw thrown
    })
    return firstLoad
  }

  async function signIn(credentials: Static<typeof Credentials>): Promise<void> {
    session.value = await call(signInEndpoint, { body: credentials })
    firstLoad = Promise.resolve()
  }

  function forget(): void {
    session.value = undefined
    removeAllDrafts(sessionStorage)
  }

  async function signOut(): Promise<void> {
    await call(signOutEndpoint, {})
    forget()
  }

  async function signOutEverywhere(): Promise<void> {
    await call(endAllSessions, {})
    forget()
  }

  /** An expired session keeps the drafts: the same person goes on after signing in again. */
  function expire(): void {
    session.value = undefined
  }

  return { ...factsOf(session), load, ensureLoaded, signIn, expire, signOut, signOutEverywhere }
})

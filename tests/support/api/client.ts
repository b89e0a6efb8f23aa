import { type Call, createClient } from '@wegmarke/contract/client'
import { type ProblemType, ProblemError } from '@wegmarke/contract/problems'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { type Account, session } from '../database/builders.ts'
import { CookieJar } from './cookie-jar.ts'
import type { Api } from './use-api.ts'

/** One browser that talks to the server: the typed client on inject, with its cookies. */
export interface Client {
  readonly call: Call
  readonly cookies: CookieJar
  /** A raw request with the cookies and headers of a browser on this origin; for what the typed client cannot say. */
  readonly inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
}

export function client(api: Api): Client {
  const cookies = new CookieJar()
  const inject = async (request: InjectOptions) => {
    const headers = { 'sec-fetch-site': 'same-origin', cookie: cookies.header, ...request.headers }
    const response = await api.app.inject({ ...request, headers })
    cookies.keep(response)
    return response
  }
  const call = createClient(async ({ method, url, headers, body }) => {
    const response = await inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
    return { status: response.statusCode, body: response.body }
  })
  return { call, cookies, inject }
}

/** A browser on which this account is signed in, without the detour over its password. */
export async function signedIn(api: Api, account: Account): Promise<Client> {
  const browser = client(api)
  const sid = await session(api.database.arrange, account)
  browser.cookies.set('wegmarke-at', api.app.services.tokens.sign({ sub: account.id, sid }))
  return browser
}

/** Expects a refusal of this type and answers it for further looks. */
export async function refusal(
  attempt: Promise<unknown>,
  type: ProblemType,
): Promise<ProblemError['problem']> {
  const problem = await attempt.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem
      throw new Error('failed otherwise than by a refusal', { cause: error })
    },
  )
  expect(problem?.type).toBe(type)
  if (problem === undefined) throw new Error('was not refused')
  return problem
}

let counter = 0

/** A fresh key for a create. */
export function freshKey(): string {
  counter += 1
  return `test-key-${process.pid}-${counter}`
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { API_PREFIX } from '@wegmarke/contract/endpoint'
import { ACCESS_SECONDS } from './access-tokens.ts'

/** The refresh token goes out to these paths alone. */
const REFRESH_PATH = `${API_PREFIX}/session`

/**
 * Both tokens live in cookies that no script can read. On https their names carry the prefixes that make browsers
 * insist on Secure; on plain http (a demo on this machine) such cookies would be thrown away, so the names are plain.
 */
export class SessionCookies {
  readonly #isSecure: boolean
  /** Name of the cookie with the access token, for the description of the API. */
  readonly accessName: string
  readonly #refresh: string

  constructor(publicUrl: string | undefined) {
    this.#isSecure = publicUrl?.startsWith('https://') ?? false
    this.accessName = this.#isSecure ? '__Host-at' : 'wegmarke-at'
    this.#refresh = this.#isSecure ? '__Secure-rt' : 'wegmarke-rt'
  }

  accessToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.accessName]
  }

  refreshToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.#refresh]
  }

  set(reply: FastifyReply, accessToken: string, refreshToken: string, refreshSeconds: number): void {
    void reply
      .setCookie(this.accessName, accessToken, { ...this.#options('/'), maxAge: ACCESS_SECONDS })
      .setCookie(this.#refresh, refreshToken, { ...this.#options(REFRESH_PATH), maxAge: refreshSeconds })
  }

  clear(reply: FastifyReply): void {
    void reply
      .clearCookie(this.accessName, this.#options('/'))
      .clearCookie(this.#refresh, this.#options(REFRESH_PATH))
  }

  #options(path: string) {
    return { httpOnly: true, secure: this.#isSecure, sameSite: 'strict', path } as const
  }
}

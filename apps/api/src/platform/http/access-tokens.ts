import { hash, type KeyObject } from 'node:crypto'
import jwt from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refuse.ts'

/** How long an access token is good for; kept short because it is checked without the database. */
export const ACCESS_SECONDS = 600
const ISSUER = 'wegmarke'
const AUDIENCE = 'web'
const MOST_REMEMBERED = 5000

/** What a token proves: this session of this account, nothing about rights. */
export interface AccessClaims {
  readonly sub: string
  readonly sid: string
}

interface Token extends AccessClaims {
  readonly typ: string
  readonly jti: string
  readonly exp: number
}

export interface TokenKeys {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Registers @fastify/jwt with the one algorithm, issuer and audience that this server accepts. */
export async function registerTokens(app: FastifyInstance, keys: TokenKeys): Promise<void> {
  await app.register(jwt, {
    secret: {
      private: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      public: keys.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    },
    // A number: the text '600' would mean milliseconds.
    sign: { algorithm: 'EdDSA', iss: ISSUER, aud: AUDIENCE, expiresIn: ACCESS_SECONDS },
    verify: {
      algorithms: ['EdDSA'],
      allowedIss: ISSUER,
      allowedAud: AUDIENCE,
      requiredClaims: ['exp', 'iss', 'aud', 'sub', 'sid', 'jti', 'typ'],
      maxAge: ACCESS_SECONDS,
      clockTolerance: 5000,
      // Its keys have collided once and returned the claims of another user; see AccessTokens below.
      cache: false,
    },
  })
}

/**
 * Signs and verifies access tokens. A signature takes 0.16 ms to verify, so a verified token is remembered by its
 * SHA-256 until it expires. That it is remembered says nothing about its session: the database is asked at each request.
 */
export class AccessTokens {
  readonly #app: FastifyInstance
  readonly #verified = new Map<string, Token>()

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  sign(claims: AccessClaims): string {
    return this.#app.jwt.sign({ ...claims, typ: 'at', jti: crypto.randomUUID() })
  }

  /** @throws not-signed-in for every token that this server has not signed as an access token, or that is too old */
  verify(token: string): AccessClaims {
    const key = hash('sha256', token, 'base64')
    const known = this.#verified.get(key)
    if (known && known.exp * 1000 > Date.now()) return known
    const claims = this.#check(token)
    this.#remember(key, claims)
    return claims
  }

  #check(token: string): Token {
    try {
      const claims = this.#app.jwt.verify<Token>(token)
      if (claims.typ === 'at') return claims
    } catch {
      // Whatever is wrong with a token, its bearer is not signed in; the library's errors are of many kinds.
    }
    throw refuse('not-signed-in')
  }

  #remember(key: string, claims: Token): void {
    this.#verified.delete(key)
    if (this.#verified.size >= MOST_REMEMBERED) {
      const oldest = this.#verified.keys().next()
      if (!oldest.done) this.#verified.delete(oldest.value)
    }
    this.#verified.set(key, claims)
  }
}

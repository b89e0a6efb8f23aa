import { hash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits that is shown once; only its SHA-256 is stored. */
export interface OpaqueToken {
  /** 43 characters that need no escaping in a URL or a cookie. */
  readonly token: string
  readonly hash: Buffer
}

export function makeOpaqueToken(): OpaqueToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** SHA-256 of a token or another text that is only ever compared. */
export function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

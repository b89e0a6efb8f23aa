import { generateKeyPairSync } from 'node:crypto'
import fastify from 'fastify'
import { AccessTokens, registerTokens } from '@wegmarke/api/platform/http/access-tokens'

/** Signs people in on a server that is started with the same key. */
export interface Signer {
  /** PEM of the key. */
  readonly privateKey: string
  readonly token: (account: { readonly sub: string; readonly sid: string }) => string
  readonly close: () => Promise<void>
}

export async function createSigner(): Promise<Signer> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const app = fastify()
  await registerTokens(app, { privateKey, publicKey })
  await app.ready()
  const tokens = new AccessTokens(app)
  const signed = new Map<string, string>()
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    token({ sub, sid }) {
      const token = signed.get(sid) ?? tokens.sign({ sub, sid })
      signed.set(sid, token)
      return token
    },
    close: () => app.close(),
  }
}

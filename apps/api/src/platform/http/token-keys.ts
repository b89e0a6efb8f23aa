import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TokenKeys } from './access-tokens.ts'

const DEMO_KEY = 'token-key.pem'

/** The key that signs access tokens cannot be used; the message is one sentence for the operator. */
export class TokenKeyError extends Error {
  override readonly name = 'TokenKeyError'
}

/**
 * Reads the Ed25519 key that signs access tokens. Where no file is named (demo only), one is made in the data folder on
 * the first start, readable for this user alone. @throws TokenKeyError
 */
export function loadTokenKeys(file: string | undefined, dataDir: string): TokenKeys {
  const path = file ?? join(dataDir, DEMO_KEY)
  const pem = read(path) ?? (file === undefined ? makeDemoKey(path) : undefined)
  if (pem === undefined)
    throw new TokenKeyError(`The key file ${path} cannot be read; make it readable for this user.`)
  const privateKey = parse(pem, path)
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(pem: string, path: string): KeyObject {
  const sentence = `The key file ${path} holds no Ed25519 private key; make one with: openssl genpkey -algorithm ed25519 -out ${path}`
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    throw new TokenKeyError(sentence, { cause })
  }
  throw new TokenKeyError(sentence)
}

function makeDemoKey(path: string): string {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new TokenKeyError(
      `The data folder ${dirname(path)} cannot be written; give this user the right to write there.`,
      { cause },
    )
  }
  return pem
}

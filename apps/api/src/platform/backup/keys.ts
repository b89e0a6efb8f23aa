import { readFile, writeFile } from 'node:fs/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupError } from './backup-error.ts'

const SECRET_KEY = /^AGE-SECRET-KEY-\S+$/m

/** Makes a key pair in the form of age-keygen: the secret key goes into a new file, the public key is answered. */
export async function makeKey(file: string): Promise<string> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const lines = `# opens the backups of Wegmarke; keep it away from the server\n# public key: ${recipient}\n${identity}\n`
  try {
    await writeFile(file, lines, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new BackupError(`The key file ${file} cannot be written, or is there already.`, { cause })
  }
  return recipient
}

/** Reads the secret key from a file that age-keygen or `makeKey` has written. */
export async function readIdentity(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BackupError(`The key file ${file} cannot be read; check its name and the right to read it.`, {
      cause,
    })
  })
  const [identity] = SECRET_KEY.exec(text) ?? []
  if (identity === undefined) {
    throw new BackupError(
      `The key file ${file} holds no secret key of age; its line begins with AGE-SECRET-KEY-1.`,
    )
  }
  return identity
}

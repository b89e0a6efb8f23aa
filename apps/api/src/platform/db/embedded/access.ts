import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { folderError } from './errors.ts'

/** Passwords and port of one built-in database, kept beside its data and readable to its owner alone. */
export interface Access {
  readonly port: number
  readonly passwords: Readonly<Record<'postgres' | 'migrator' | 'app' | 'worker' | 'backup', string>>
}

const FILE = 'access.json'

/** Reads the access data of the folder; makes folder and data when there are none. */
export async function readAccess(folder: string): Promise<Access> {
  const kept = await readFile(join(folder, FILE), 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as Access
  const access = {
    port: await findFreePort(),
    passwords: {
      postgres: password(),
      migrator: password(),
      app: password(),
      worker: password(),
      backup: password(),
    },
  }
  await keepAccess(folder, access)
  return access
}

/** Writes the access data in one step, so that a crash leaves the former ones. */
export async function keepAccess(folder: string, access: Access): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `${FILE}.new`)
    await writeFile(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 })
    await rename(draft, join(folder, FILE))
  } catch (error) {
    throw folderError(error, folder)
  }
}

/** Whether a server can listen on this local port now. */
export async function isFreePort(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined
}

export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0)
  if (port === undefined) throw new Error('no free port on 127.0.0.1')
  return port
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

function password(): string {
  return randomBytes(24).toString('base64url')
}

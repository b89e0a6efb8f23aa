import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeWebStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import tar from 'tar-stream'
import { BackupError } from './backup-error.ts'

/** A file within the archive. */
export interface Entry {
  readonly name: string
  readonly content: Buffer
}

const DAMAGED = 'This backup is damaged or incomplete; nothing was changed. Take another copy of it.'
const LARGEST_ENTRY = 64 * 1024 * 1024
/** The first line of every file that age has encrypted. */
const AGE_HEADER = 'age-encryption.org/v1\n'

/**
 * Writes entries as a gzipped tar archive, encrypted for the recipients with age; nothing is held in memory but the entry
 * under way. `age --decrypt … | tar --extract --gzip` opens it without this product.
 * @param recipients public keys `age1…`; without any the archive is not encrypted
 * @throws BackupError for a recipient that is no key; what the disk refuses
 */
export async function writeArchive(
  path: string,
  entries: AsyncIterable<Entry>,
  recipients: readonly string[],
): Promise<void> {
  const encrypter = recipients.length === 0 ? undefined : encrypterFor(recipients)
  const pack = tar.pack()
  const zipped = createGzip({ level: 6 })
  const filled = fill(pack, entries).catch((error: unknown) => {
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  })
  // Opened only where somebody listens: a folder that is gone would end the process otherwise.
  const file = () => createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true })
  const written = (
    encrypter === undefined
      ? pipeline(pack, zipped, file())
      : Promise.all([
          pipeline(pack, zipped),
          encrypted(zipped, encrypter).then((stream) => pipeline(stream, file())),
        ])
  ).catch((error: unknown) => {
    // Nobody reads on: without this the entry under way would wait for ever.
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  })
  const ends = await Promise.allSettled([filled, written])
  // The first reason is the cause; the rest only says that the streams after it were cut.
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function fill(pack: tar.Pack, entries: AsyncIterable<Entry>): Promise<void> {
  for await (const { name, content } of entries) {
    await new Promise<void>((resolve, reject) => {
      pack.once('error', reject)
      const sink = pack.entry({ name, size: content.length }, content, (error) => {
        pack.off('error', reject)
        if (error) reject(error)
        else resolve()
      })
      // Destroyed with the archive while it is under way; without a listener that would end the process.
      sink.on('error', reject)
    })
  }
  pack.finalize()
}

/** @throws BackupError for a key with a slip of the pen: its checksum is wrong */
function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch (cause) {
      throw new BackupError(`The public key ${recipient} is not one of age; copy it once more.`, { cause })
    }
  }
  return encrypter
}

async function encrypted(plain: Readable, encrypter: Encrypter): Promise<Readable> {
  const stream = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>)
  return Readable.fromWeb(stream as NodeWebStream)
}

/**
 * Reads the entries of an archive in their order.
 * @param identity secret key `AGE-SECRET-KEY-1…`; not needed for an archive that is not encrypted
 * @throws BackupError for a file that is none, is cut off or was changed, and for a key that does not open it
 */
export async function* readArchive(path: string, identity: string | undefined): AsyncGenerator<Entry> {
  const plain = await openArchive(path, identity)
  const unzipped = createGunzip()
  const extract = tar.extract()
  const streamed = pipeline(plain, unzipped, extract)
  streamed.catch(() => undefined)
  try {
    for await (const entry of extract) {
      if ((entry.header.size ?? 0) > LARGEST_ENTRY) throw new BackupError(DAMAGED)
      const parts: Buffer[] = []
      for await (const part of entry) parts.push(part as Buffer)
      yield { name: entry.header.name, content: Buffer.concat(parts) }
    }
    await streamed
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(DAMAGED, { cause: error })
  } finally {
    plain.destroy()
  }
}

async function openArchive(path: string, identity: string | undefined): Promise<Readable> {
  if (!(await isEncrypted(path))) return createReadStream(path)
  if (identity === undefined) {
    throw new BackupError('This backup is encrypted; name the file with its secret key by --identity.')
  }
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
  } catch (cause) {
    throw new BackupError('The key file holds no secret key of age; its line begins with AGE-SECRET-KEY-1.', {
      cause,
    })
  }
  const file = createReadStream(path)
  try {
    const stream = await decrypter.decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>)
    return Readable.fromWeb(stream as NodeWebStream)
  } catch (cause) {
    file.destroy()
    throw new BackupError(
      'The key does not open this backup, or its first lines are damaged; nothing was changed.',
      { cause },
    )
  }
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path).catch((cause: unknown) => {
    throw new BackupError(`The backup ${path} cannot be opened; check its name and the right to read it.`, {
      cause,
    })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(AGE_HEADER.length), 0, AGE_HEADER.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === AGE_HEADER
  } finally {
    await file.close()
  }
}

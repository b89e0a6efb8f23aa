import { execFile } from 'node:child_process'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const CHUNK = Buffer.alloc(1024 * 1024)

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it to the last byte. */
  readonly fill: () => Promise<void>
  /** Frees what `fill` took. */
  readonly free: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Mounts a file system in memory at a folder; only root may do that. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true })
  await execute('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'w')
      try {
        for (let size = CHUNK.length; size >= 1; size = Math.floor(size / 2)) await writeWhileFits(file, size)
      } finally {
        await file.close()
      }
    },
    free: () => rm(ballast),
    async remove() {
      await execute('umount', [folder])
    },
  }
}

async function writeWhileFits(file: Awaited<ReturnType<typeof open>>, size: number): Promise<void> {
  try {
    for (;;) await file.write(CHUNK, 0, size)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

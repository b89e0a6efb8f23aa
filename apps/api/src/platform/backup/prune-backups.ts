import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^wegmarke-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz(?:\.age)?$/
const PART = /^wegmarke-[\dT-]+Z\.tar\.gz(?:\.age)?\.part$/
const DAY = 86_400_000
const HOUR = 3_600_000

/** A backup in the folder, by the time in its name. */
export interface KeptBackup {
  readonly name: string
  readonly takenAt: Date
}

/** The backups of a folder, oldest first; other files are none of ours. */
export async function listBackups(folder: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAME.exec(name) ?? []
      return day === undefined ? [] : [{ name, takenAt: new Date(`${day}T${hour}:${minute}:${second}Z`) }]
    })
    .toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime())
}

/** Deletes backups that are older than so many days; the newest always stays. Answers the names of those that went. */
export async function pruneBackups(folder: string, keepDays: number, now: Date): Promise<string[]> {
  const oldest = now.getTime() - keepDays * DAY
  const gone = (await listBackups(folder)).slice(0, -1).filter(({ takenAt }) => takenAt.getTime() < oldest)
  for (const { name } of gone) await rm(join(folder, name))
  return gone.map(({ name }) => name)
}

/** Deletes what a backup has left that was killed: begun files to which nothing was written for an hour. */
export async function removeRemains(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PART.test(name)) continue
    const { mtimeMs } = await stat(join(folder, name))
    if (now.getTime() - mtimeMs > HOUR) await rm(join(folder, name), { force: true })
  }
}

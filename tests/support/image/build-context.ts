import { execFile } from 'node:child_process'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { dirname, join, matchesGlob } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Copies what Docker would send: the files that git knows, without those that .dockerignore names. */
export async function copyContext(repository: string, folder: string): Promise<string[]> {
  const { stdout } = await execute('git', ['ls-files', '-z'], {
    cwd: repository,
    maxBuffer: 64 * 1024 * 1024,
  })
  const patterns = (await readFile(join(repository, '.dockerignore'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const files = stdout.split('\0').filter((file) => file !== '' && !isIgnored(file, patterns))
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(join(repository, file), join(folder, file))
  }
  return files
}

/** The last pattern that fits decides, as Docker reads the file. */
export function isIgnored(file: string, patterns: readonly string[]): boolean {
  const last = patterns.findLast((pattern) => {
    const glob = pattern.replace(/^!/, '')
    return matchesGlob(file, glob) || matchesGlob(file, `${glob}/**`)
  })
  return last !== undefined && !last.startsWith('!')
}

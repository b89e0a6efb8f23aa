import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const web = join(root, 'apps/web')
const stamp = join(root, '.runtime/web-build')

/** What the built application is made from; a change in any of these makes a new build necessary. */
const sources = [
  'apps/web/index.html',
  'apps/web/kern-subset.ts',
  'apps/web/public',
  'apps/web/src',
  'apps/web/vite.config.ts',
  'packages/contract/src',
  'packages/domain/src',
  'pnpm-lock.yaml',
  'scripts/web-build.ts',
]

/** True when apps/web/dist was made from exactly the sources that lie here now. */
export function webIsBuilt(): boolean {
  return (
    existsSync(join(web, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash()
  )
}

/**
 * Builds apps/web into apps/web/dist.
 * @returns undefined, or the report of the build that failed
 */
export async function buildWeb(): Promise<string | undefined> {
  const before = hash()
  const vite = join(web, 'node_modules/vite/bin/vite.js')
  const failure = await new Promise<string | undefined>((resolve) => {
    // Tests build what `npm start` serves afterwards: whoever builds, it is what goes to its users.
    const env = { ...process.env, NODE_ENV: 'production' }
    const build = [vite, 'build', '--logLevel', 'warn']
    execFile(process.execPath, build, { cwd: web, env }, (error, output, errors) =>
      resolve(error ? `${output}${errors}`.trim() : undefined),
    )
  })
  if (failure !== undefined) return failure
  mkdirSync(join(root, '.runtime'), { recursive: true })
  writeFileSync(stamp, before)
  return undefined
}

function hash(): string {
  const sum = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(source))) {
    sum.update(file).update(readFileSync(join(root, file)))
  }
  return sum.digest('hex')
}

function filesBelow(path: string): string[] {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [path]
  return readdirSync(absolute)
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`))
    .filter((file) => !file.endsWith('.test.ts'))
}

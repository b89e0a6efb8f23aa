import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runWithProgress } from './run-with-progress.mjs'

const pnpmVersion = '12.21.0'

/** Something the person at the machine can mend; the message is one sentence. */
export class InstallError extends Error {
  name = 'InstallError'
}

/** Installs pnpm and the workspace unless exactly this state is there already. */
export async function ensureInstalled(root) {
  const runtime = join(root, '.runtime')
  const stamp = join(runtime, 'installed')
  const wanted = fingerprint(root)
  if (existsSync(join(root, 'node_modules', 'node', 'package.json')) && read(stamp) === wanted) return
  makeFolder(runtime)
  const log = join(runtime, 'install.log')
  rmSync(log, { force: true })
  const pnpm = await ensurePnpm(runtime, log)
  const command = [
    process.execPath,
    [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--config.confirmModulesPurge=false'],
  ]
  const outcome = await runWithProgress('Installing the packages that Wegmarke is built from', command, {
    cwd: root,
    log,
  })
  if (outcome !== 0) throw failed('The packages could not be installed', log)
  writeFileSync(stamp, wanted)
}

async function ensurePnpm(runtime, log) {
  const home = join(runtime, `pnpm-${pnpmVersion}`)
  const entry = join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs')
  const complete = join(home, 'complete')
  if (existsSync(complete)) return entry
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
  const flags = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const command = npm(['install', '--prefix', home, ...flags, `pnpm@${pnpmVersion}`])
  const outcome = await runWithProgress(`Fetching the package manager (pnpm ${pnpmVersion})`, command, {
    cwd: home,
    log,
  })
  if (outcome !== 0) throw failed('The package manager could not be fetched', log)
  writeFileSync(complete, '')
  return entry
}

/** npm tells its children where it lies; started without npm, the one on the PATH serves. */
function npm(args) {
  const entry = process.env.npm_execpath
  if (entry?.endsWith('npm-cli.js')) return [process.execPath, [entry, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

/** What an installation depends on: the lockfile, the build permissions, the manifests, this machine. */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${pnpmVersion} ${process.platform} ${process.arch}`)
  /** @type {string[]} */
  const manifests = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name, 'package.json')),
  )
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'tests/package.json',
    ...manifests.toSorted(),
  ]
  for (const file of files) hash.update(read(join(root, file)) ?? '')
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'writable'), '')
  } catch (error) {
    throw new InstallError(
      `Wegmarke cannot write to ${folder} (${error.code}); give your account the right to write there, or copy the folder to a place of your own.`,
    )
  }
}

function failed(what, log) {
  const lines = (read(log) ?? '').trimEnd().split('\n')
  return new InstallError(
    `${lines.slice(-12).join('\n')}\n\n${what}; the lines above say why (often the network: proxy or registry). Mend it and start again. Whole report: ${log}`,
  )
}

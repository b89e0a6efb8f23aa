import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InstallError } from './install.mjs'

/**
 * Path of the Node that the project installs as a package.
 * Where that binary cannot run (a Linux without glibc), the machine's own Node serves if it is new enough.
 */
export function findProjectNode(root) {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = join(root, 'node_modules', 'node', 'bin', executable)
  const version = installedVersion(root)
  if (process.version === `v${version}`) return process.execPath
  if (existsSync(packaged) && runs(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new InstallError(
    `The Node ${version} that Wegmarke brings does not run on this machine; install Node 24 or newer and start again.`,
  )
}

function installedVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8')).version
}

function runs(node) {
  return spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0
}

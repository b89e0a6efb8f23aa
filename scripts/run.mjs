// The one entry of `npm start`, `npm test` and their like. It runs on whatever Node ≥ 20 the machine has,
// uses nothing but Node itself, installs what is missing and hands over to the Node that the project brings.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled, InstallError } from './bootstrap/install.mjs'
import { findProjectNode } from './bootstrap/project-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [task, ...rest] = process.argv.slice(2)
const script = join(root, 'scripts', `${task}.ts`)

try {
  refuseOldNode()
  if (!task || !existsSync(script)) throw new InstallError(`There is no task "${task ?? ''}"; try: npm start`)
  process.chdir(root)
  endWithParent()
  await ensureInstalled(root)
  const node = findProjectNode(root)
  if (node === process.execPath) await runHere()
  else process.exitCode = await runInProjectNode(node)
} catch (error) {
  if (!(error instanceof InstallError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  throw new InstallError(
    `Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org and start again.`,
  )
}

/** A stop that npm receives ends the shell between npm and this process, and nobody else: whose parent is gone stops too. */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** npm puts the project's own tools first on the PATH, so from the second start on this is the right Node already. */
async function runHere() {
  process.argv.splice(1, 2, script)
  await import(pathToFileURL(script).href)
}

/** Runs the task as a child, so that Ctrl+C and a service manager's stop reach it exactly once. */
function runInProjectNode(node) {
  const binaries = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  const env = { ...process.env, PATH: [dirname(node), binaries, process.env.PATH].join(separator) }
  const child = spawn(node, [script, ...rest], { stdio: 'inherit', cwd: root, env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl+C to every process of the group: passing it on would count it twice.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'

const secondsBetweenSigns = 5

/**
 * Runs a command whose output goes to a log file, with a line before it, a sign of life every few seconds
 * and the time it took at the end.
 * @returns the exit code; 127 when the command could not be started
 */
export async function runWithProgress(what, [command, args], { cwd, log }) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  process.stdout.write(`${what} …\n`)
  let latest = ''
  const timer = setInterval(
    () => process.stdout.write(`   ${seconds()} s ${latest}\n`.replace(/ +\n$/, '\n')),
    secondsBetweenSigns * 1000,
  )
  // cmd files start only through a shell on Windows; the arguments are our own constants and one quoted path.
  const shell = process.platform === 'win32' && command.endsWith('.cmd')
  const child = spawn(command, shell ? args.map((arg) => `"${arg}"`) : args, {
    cwd,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true' },
  })
  const note = (chunk) => {
    const text = String(chunk)
    appendFileSync(log, text)
    latest = progressIn(text) ?? latest
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const outcome = await new Promise((resolve) => {
    child.on('error', (error) => {
      note(`${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
  clearInterval(timer)
  process.stdout.write(outcome === 0 ? `   done in ${seconds()} s\n` : `   failed after ${seconds()} s\n`)
  return outcome
}

/** pnpm reports "Progress: resolved 512, reused 0, downloaded 431, added 390"; the last one counts. */
function progressIn(text) {
  const found = text.match(/Progress: ([^\n\r]*)/g)?.at(-1)
  return found?.replace('Progress: ', '')
}

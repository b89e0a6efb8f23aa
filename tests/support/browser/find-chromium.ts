import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** The Chromium or Chrome of this machine: CHROMIUM_PATH if set, else the first one that starts. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH']
  const folders = (env['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...applications].find((path) => existsSync(path) && starts(path))
}

/**
 * Whether an executable finds its libraries; some systems put a mere pointer to a store in its place.
 * @param env variables added to those of this process
 */
export function starts(executable: string, env: Readonly<Record<string, string>> = {}): boolean {
  // On Windows the browser answers --version by opening a window.
  if (process.platform === 'win32') return true
  const options = { env: { ...process.env, ...env }, stdio: 'ignore' } as const
  return spawnSync(executable, ['--version'], options).status === 0
}

import { chromium, type Browser } from 'playwright-core'
import { inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How long the browser may take to start on a busy machine. */
const START_MS = 120_000

/** A headless browser for one test file; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  const { executable, env } = inject('chromium')
  return chromium.launch({
    executablePath: executable,
    headless: true,
    timeout: START_MS,
    args: flags,
    env: { ...definedOnly(process.env), ...env },
  })
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

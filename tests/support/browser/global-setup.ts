import type { TestProject } from 'vitest/node'
import { findChromium } from './find-chromium.ts'
import { packagedChromium, type Chromium } from './packaged-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
  }
}

/** Decides once for the whole run which browser the tests use, and says so. */
export default async function setup(project: TestProject): Promise<void> {
  const installed = findChromium(process.env)
  const chromium = installed === undefined ? await packagedChromium() : { executable: installed, env: {} }
  project.provide('chromium', chromium)
}

import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWeb, webIsBuilt } from '../../../scripts/web-build.ts'
import { findChromium } from './find-chromium.ts'
import { packagedChromium, type Chromium } from './packaged-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
    /** Folder of the built screens. */
    webFolder: string
  }
}

/** Decides once for the whole run which browser the tests use, and builds the screens that they look at. */
export default async function setup(project: TestProject): Promise<void> {
  const installed = findChromium(process.env)
  const chromium = installed === undefined ? await packagedChromium() : { executable: installed, env: {} }
  project.provide('chromium', chromium)
  project.provide('webFolder', process.env['WEGMARKE_WEB_FOLDER'] ?? (await builtScreens()))
}

async function builtScreens(): Promise<string> {
  const failure = webIsBuilt() ? undefined : await buildWeb()
  if (failure !== undefined) throw new Error(`The screens could not be built:\n${failure}`)
  return join(import.meta.dirname, '../../../apps/web/dist')
}

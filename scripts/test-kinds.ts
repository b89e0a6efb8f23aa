import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './child.ts'
import { toolFile } from './tool.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The kinds of tests in the order of their speed; each is a project of vitest.config.ts. */
export const testKinds = ['domain', 'golden', 'web', 'api', 'security', 'browser'] as const
/** Take an hour and the whole machine, so they run only when they are named; `looks` is the browser tests in their long form. */
export const longKinds = ['hard', 'looks'] as const
export type TestKind = (typeof testKinds)[number] | (typeof longKinds)[number]

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

const root = join(import.meta.dirname, '..')

/**
 * Runs one kind of tests to its end, with its own output on the screen.
 * A kind without a single test, or one that breaks off, counts as one failure: silence is no success.
 */
export async function runKind(kind: TestKind): Promise<Counts> {
  const folder = join(root, '.runtime/reports')
  const file = join(folder, `${kind}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [toolFile('vitest'), 'run', '--project', kind, ...reporters]
  const { succeeded } = await runProgram(args, 'show')
  return countsOf(file, succeeded)
}

function countsOf(file: string, succeeded: boolean): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const passed = report.numPassedTests
  const unsaid = !succeeded || passed === 0 ? 1 : 0
  return {
    passed,
    failed: Math.max(report.numFailedTests, unsaid),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

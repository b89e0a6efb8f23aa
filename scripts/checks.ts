import { availableParallelism } from 'node:os'
import { runProgram } from './child.ts'
import { toolFile } from './tool.ts'

interface Check {
  readonly name: string
  readonly tool: string
  readonly command?: string
  readonly args: readonly string[]
}

/** The longest first, so that two of them run side by side to the end. */
const checks: readonly Check[] = [
  {
    name: 'types of the browser',
    tool: 'vue-tsc',
    args: ['--project', 'apps/web/tsconfig.json', '--noEmit'],
  },
  {
    name: 'types',
    tool: 'typescript',
    command: 'tsc',
    args: ['--project', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.runtime/types.tsbuildinfo'],
  },
  {
    name: 'types of the web tests',
    tool: 'vue-tsc',
    args: ['--project', 'apps/web/tsconfig.node.json', '--noEmit'],
  },
  {
    name: 'format',
    tool: 'prettier',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.runtime/prettier', '.'],
  },
  {
    name: 'templates',
    tool: 'eslint',
    args: ['--max-warnings', '0', '--cache', '--cache-location', '.runtime/eslint', 'apps/web/src'],
  },
  { name: 'lint', tool: 'oxlint', args: ['--deny-warnings'] },
  { name: 'boundaries', tool: 'dependency-cruiser', args: ['apps', 'packages', 'scripts', 'tests'] },
  { name: 'dead code', tool: 'knip', args: ['--no-config-hints'] },
  { name: 'words in de and en', tool: 'vitest', args: ['run', '--project', 'web', 'src/i18n'] },
]

/** Runs every check, prints the report of those that fail, and returns how many passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks]
  let failed = 0
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await run(check))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return { passed: checks.length - failed, failed }
}

async function run({ name, tool, command, args }: Check): Promise<boolean> {
  const started = performance.now()
  const { succeeded, output } = await runProgram([toolFile(tool, command), ...args], 'keep')
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  process.stdout.write(`  ${succeeded ? 'ok    ' : 'FAILED'}  ${name.padEnd(22)}${seconds} s\n`)
  if (!succeeded) process.stdout.write(`${output}\n`)
  return succeeded
}

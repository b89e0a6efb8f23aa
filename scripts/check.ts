// pnpm check: everything that can be said about the code without running it.
import { runChecks } from './checks.ts'

const { passed, failed } = await runChecks()
process.stdout.write(`${passed} checks passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

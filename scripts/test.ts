// npm test: the checks, then every kind of tests, then the counts.
// With names it runs only those: npm test -- domain golden, or pnpm test:api.
import { runChecks } from './checks.ts'
import { longKinds, runKind, testKinds, type Counts, type TestKind } from './test-kinds.ts'

const groups: Readonly<Record<string, readonly TestKind[]>> = {
  unit: ['domain', 'golden', 'web'],
  hard: longKinds,
}

const started = performance.now()
const wanted = process.argv.slice(2)
const kinds = wanted.length === 0 ? testKinds : wanted.flatMap(kindsOf)
const rows: [string, Counts][] = []

if (wanted.length === 0) {
  headline('check')
  rows.push(['check', { ...(await runChecks()), skipped: 0 }])
}
for (const kind of kinds) {
  headline(kind)
  rows.push([kind, await runKind(kind)])
}
printCounts()

function kindsOf(name: string): readonly TestKind[] {
  const found = groups[name] ?? [...testKinds, ...longKinds].filter((kind) => kind === name)
  if (found.length > 0) return found
  process.stderr.write(
    `There is no kind of tests "${name}"; there are ${[...testKinds, ...longKinds].join(', ')} and unit.\n`,
  )
  process.exit(1)
}

function headline(name: string): void {
  const seconds = Math.round((performance.now() - started) / 1000)
  process.stdout.write(`\n── ${name} ${'─'.repeat(50 - name.length)} ${seconds} s\n`)
}

function printCounts(): void {
  headline('counts')
  for (const [name, counts] of rows) process.stdout.write(`${name.padEnd(10)} ${sentence(counts)}\n`)
  const total = rows.map(([, counts]) => counts).reduce(add, { passed: 0, failed: 0, skipped: 0 })
  process.stdout.write(`\n${sentence(total)}\n`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

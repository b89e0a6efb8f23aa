import { cpus, totalmem } from 'node:os'
import type { Plan } from '../load/compare.ts'
import type { Measured } from '../measure-requests.ts'
import type { ImportRun } from '../measure-imports.ts'
import type { Night } from '../measure-nightly.ts'
import type { RulesPerSecond } from '../measure-rules.ts'
import { growth, requestTables } from './request-tables.ts'

/** Everything that one run has found. */
export interface Findings {
  readonly measured: readonly Measured[]
  readonly plan: Plan
  readonly measuredOn: string
  readonly rules: RulesPerSecond
  readonly imports: readonly Work<ImportRun>[]
  readonly nights: readonly Work<Night>[]
}

/** Something that was done on a database of so many people. */
export interface Work<Run> {
  readonly people: number
  readonly run: Run
}

/** The page of figures, in Markdown. */
export function report({ measured, plan, measuredOn, rules, imports, nights }: Findings): string {
  return `${[
    '# Benchmarks',
    'Written by `pnpm bench --write`; what is measured, and how, stands in `tests/bench/README.md`.',
    `${measuredOn} · ${machine()} · Node ${process.versions.node} · ${plan.pairs} pairs of slices of ${plan.sliceMilliseconds} ms`,
    'Only ratios mean something, and differences under 20 % do not. Load generator, servers and database share the cores.',
    ...requestTables(measured),
    ...growth(measured),
    '## Rules, imports, nights',
    [rulesLine(rules), ...imports.map(importLine), ...nights.map(nightLine)].join('\n'),
  ].join('\n\n')}\n`
}

function rulesLine({ median, least, most, files, stepsEach }: RulesPerSecond): string {
  const rate = `**${whole(median)}** (${whole(least)}–${whole(most)})`
  return `- Pathways evaluated in a second of one core: ${rate}, over ${whole(files)} invented lives of ${stepsEach.toFixed(1)} steps.`
}

function importLine({ people, run }: Work<ImportRun>): string {
  const { rows, rowsPerSecond, checkedPerSecond } = run
  return `- Import with ${whole(people)} people: ${whole(rows)} rows uploaded, checked and taken over at **${whole(rowsPerSecond)} rows a second** (checked at ${whole(checkedPerSecond)}).`
}

function nightLine({ people, run }: Work<Night>): string {
  const rate = `**${whole(run.files / run.seconds)} files a second**`
  return `- Night with ${whole(people)} people: ${whole(run.files)} files evaluated by the worker in ${run.seconds.toFixed(1)} s, ${rate}.`
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} cores ${cpu?.model.trim() ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB`
}

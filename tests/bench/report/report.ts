import { cpus, totalmem } from 'node:os'
import type { Plan } from '../load/compare.ts'
import type { Measured } from '../measure-requests.ts'
import { requestTables } from './request-tables.ts'

/** Everything that one run has found. */
export interface Findings {
  readonly measured: readonly Measured[]
  readonly plan: Plan
  readonly today: string
}

/** The page of figures, in Markdown. */
export function report({ measured, plan, today }: Findings): string {
  return `${[
    '# Benchmarks',
    'Written by `pnpm bench --write`; what is measured, and how, stands in `tests/bench/README.md`.',
    `${today} · ${machine()} · Node ${process.versions.node} · ${plan.pairs} pairs of slices of ${plan.sliceMilliseconds} ms`,
    'Only ratios mean something, and differences under 20 % do not. Load generator, servers and database share the cores.',
    ...requestTables(measured),
  ].join('\n\n')}\n`
}

function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} cores ${cpu?.model.trim() ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB`
}

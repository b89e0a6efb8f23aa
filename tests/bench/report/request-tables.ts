import type { Comparison } from '../load/compare.ts'
import type { Measured } from '../measure-requests.ts'

const HEAD = ['operation', 'in flight', 'ratio (least–most)', 'a second', 'limit', 'median ms', 'p95 ms']

/** One table for each size of the database. */
export function requestTables(measured: readonly Measured[]): string[] {
  const sizes = [...new Set(measured.map(({ people }) => people))]
  return sizes.flatMap((people) => [
    `## Requests with ${people.toLocaleString('en')} people`,
    table(measured.filter((one) => one.people === people)),
  ])
}

function table(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ operation, comparisons }) =>
    comparisons.map((comparison) => [operation.title, ...cells(comparison)]),
  )
  return [HEAD, HEAD.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

function cells({ inFlight, ratio, requestsPerSecond, milliseconds }: Comparison): string[] {
  return [
    String(inFlight),
    `**${ratio.median.toFixed(2)}** (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`,
    requestsPerSecond.ours.toFixed(0),
    requestsPerSecond.limit.toFixed(0),
    milliseconds.median.toFixed(1),
    milliseconds.p95.toFixed(1),
  ]
}

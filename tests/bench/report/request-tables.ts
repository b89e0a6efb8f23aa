import type { Comparison } from '../load/compare.ts'
import type { Failure, Measured } from '../measure-requests.ts'

const HEAD = ['operation', 'in flight', 'ratio (least–most)', 'a second', 'limit', 'median ms', 'p95 ms']

/** One table for each size of the database. */
export function requestTables(measured: readonly Measured[]): string[] {
  const sizes = [...new Set(measured.map(({ people }) => people))]
  return sizes.flatMap((people) => [
    `## Requests with ${people.toLocaleString('en')} people`,
    table(measured.filter((one) => one.people === people)),
  ])
}

const COMPARED = 16

/** How much longer a request takes with each further size, at 16 in flight. */
export function growth(measured: readonly Measured[]): string[] {
  const sizes = [...new Set(measured.map(({ people }) => people))]
  const lines = sizes.slice(1).flatMap((people, index) => {
    const before = sizes[index] ?? people
    const names = [...new Set(measured.map(({ operation }) => operation.title))]
    return names.flatMap((title) => {
      const factor = timeOf(measured, people, title) / timeOf(measured, before, title)
      if (Number.isNaN(factor)) return []
      return `- ${title}: ${people.toLocaleString('en')} people take ${factor.toFixed(2)} times as long as ${before.toLocaleString('en')}.`
    })
  })
  return lines.length === 0 ? [] : ['## Growth', lines.join('\n')]
}

function timeOf(measured: readonly Measured[], people: number, title: string): number {
  const one = measured.find((each) => each.people === people && each.operation.title === title)
  return one?.comparisons.find(({ inFlight }) => inFlight === COMPARED)?.milliseconds.median ?? Number.NaN
}

function table(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ operation: { title }, comparisons, failure }) => [
    ...comparisons.map((comparison) => [title, ...cells(comparison)]),
    ...(failure === undefined ? [] : [[title, String(failure.inFlight), firstLine(failure), '', '', '', '']]),
  ])
  return [HEAD, HEAD.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

/** What the server answered, short enough for a cell. */
function firstLine({ message }: Failure): string {
  return (message.split('\n')[0] ?? '').replaceAll('|', ' ').slice(0, 90)
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

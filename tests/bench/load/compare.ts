import { runSlice, type Slice, type Target } from './slice.ts'
import { median, percentile } from './statistics.ts'

/** How long is measured. */
export interface Plan {
  readonly pairs: number
  readonly sliceMilliseconds: number
}

/** One target against the limit, measured in turns: what slows the machine for a while slows both. */
export interface Comparison {
  readonly inFlight: number
  readonly requestsPerSecond: { readonly ours: number; readonly limit: number }
  readonly milliseconds: { readonly median: number; readonly p95: number; readonly limitMedian: number }
  /** Our requests per second over those of the limit, of each pair of slices. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number }
}

export async function compare(
  ours: Target,
  limit: Target,
  inFlight: number,
  plan: Plan,
): Promise<Comparison> {
  const { pairs, sliceMilliseconds } = plan
  for (const target of [ours, limit]) await runSlice(target, inFlight, sliceMilliseconds)
  const slices: { ours: Slice; limit: Slice }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    // Who goes first changes, so that neither always follows the other.
    if (pair % 2 === 0) {
      const first = await runSlice(ours, inFlight, sliceMilliseconds)
      slices.push({ ours: first, limit: await runSlice(limit, inFlight, sliceMilliseconds) })
    } else {
      const first = await runSlice(limit, inFlight, sliceMilliseconds)
      slices.push({ ours: await runSlice(ours, inFlight, sliceMilliseconds), limit: first })
    }
  }
  return summary(slices, inFlight)
}

function summary(slices: readonly { ours: Slice; limit: Slice }[], inFlight: number): Comparison {
  const ratios = slices.map((pair) => pair.ours.requestsPerSecond / pair.limit.requestsPerSecond)
  const own = slices.flatMap((pair) => pair.ours.latencies)
  const theirs = slices.flatMap((pair) => pair.limit.latencies)
  return {
    inFlight,
    requestsPerSecond: {
      ours: median(slices.map((pair) => pair.ours.requestsPerSecond)),
      limit: median(slices.map((pair) => pair.limit.requestsPerSecond)),
    },
    milliseconds: { median: median(own), p95: percentile(own, 0.95), limitMedian: median(theirs) },
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  }
}

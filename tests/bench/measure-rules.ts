import { evaluate } from '@wegmarke/domain/career/evaluate'
import { sampleFiles } from '@wegmarke/sample-data/generate'
import { median } from './load/statistics.ts'
import { factsOf } from './sample-facts.ts'

const FILES = 2_000
const ROUNDS = 15
const ROUNDS_TO_WARM_UP = 5

/** How many pathways one core evaluates in a second. */
export interface RulesPerSecond {
  readonly files: number
  readonly stepsEach: number
  readonly median: number
  readonly least: number
  readonly most: number
}

/**
 * Evaluates the lives of the demo, in the mix in which they are told, one after the other. Counted by the processor time
 * that the process has taken, collecting garbage included: what else the machine does makes no difference.
 */
export function measureRules(today: string): RulesPerSecond {
  const facts = [...sampleFiles({ seed: 2026, people: FILES, today })].map(factsOf)
  const rates: number[] = []
  for (let round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
    const before = process.cpuUsage()
    for (let times = 0; times < 5; times++) for (const one of facts) evaluate(one, today)
    const { user, system } = process.cpuUsage(before)
    if (round >= ROUNDS_TO_WARM_UP) rates.push((5 * facts.length * 1e6) / (user + system))
  }
  const stepsEach = facts.reduce((sum, one) => sum + one.steps.length, 0) / facts.length
  return {
    files: facts.length,
    stepsEach,
    median: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
  }
}

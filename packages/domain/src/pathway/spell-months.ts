import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import type { CareerFacts } from './facts.ts'

const higherEducation = 'X-HE'

/** What can be said about a file whose source knows activities by month and no certificates. */
export interface SpellMonths {
  /** Months since the last one in employment or higher education; since the opening when there was none. */
  readonly standstill: number | null
  /** Months of which the source says that there was neither step nor work. */
  readonly jobless: number
}

/** Counts the months of such a file up to the month of evaluation, which is included. */
export function spellMonths(
  facts: Pick<CareerFacts, 'steps' | 'gaps' | 'episodes'>,
  month: MonthIndex,
): SpellMonths {
  const opened = facts.episodes.map((episode) => monthIndex(episode.openedOn)).sort((a, b) => a - b)[0]
  const last = lastMonthAtWork(facts, month) ?? (opened === undefined ? null : opened - 1)
  return {
    standstill: last === null ? null : Math.max(0, month - last),
    jobless: joblessMonths(facts, month),
  }
}

function lastMonthAtWork(facts: Pick<CareerFacts, 'steps'>, month: MonthIndex): MonthIndex | null {
  let last: MonthIndex | null = null
  for (const step of facts.steps) {
    const start = step.actualStart
    if ((step.kind !== 'W' && step.typeCode !== higherEducation) || start === null) continue
    if (monthIndex(start) > month) continue
    const end = step.actualEnd === null ? month : Math.min(month, monthIndex(step.actualEnd))
    last = Math.max(last ?? end, end)
  }
  return last
}

/** Overlapping gaps count a month once. */
function joblessMonths(facts: Pick<CareerFacts, 'gaps'>, month: MonthIndex): number {
  const months = new Set<MonthIndex>()
  for (const gap of facts.gaps) {
    if (gap.reason !== 'unknown') continue
    const to = gap.to === null ? month : Math.min(month, monthIndex(gap.to))
    for (let at = monthIndex(gap.from); at <= to; at++) months.add(at)
  }
  return months.size
}

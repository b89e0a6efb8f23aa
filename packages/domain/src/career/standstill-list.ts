import { evaluationDay } from '../calendar/evaluation-day.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { monthIndex, monthsInclusive, type MonthIndex } from '../calendar/month.ts'
import { begunStep, isStepOfPathway } from '../pathway/begun-step.ts'
import type { CareerFacts } from '../pathway/facts.ts'

/** The columns of the list of careers without certificates. */
export interface StandstillRow {
  /** Months since the last one in employment or higher education; since the opening where there was none. */
  readonly standstillMonths: number
  /** Months for which the source says joblessness and that hold neither step nor work. */
  readonly joblessMonths: number
}

const higherEducation = 'X-HE'

/**
 * Standstill and joblessness of a career whose source records no certificates, at min(today, known until).
 * A list may sort by one of these facts that it shows, never by a composite.
 */
export function standstillRow(facts: CareerFacts, today: CivilDate): StandstillRow {
  const month = monthIndex(evaluationDay(today, facts.source.knownUntil))
  const filled = new Set<MonthIndex>()
  let last: MonthIndex | null = null
  for (const fact of facts.steps) {
    const step = begunStep(fact, month, false)
    if (step === null) continue
    const isWork = fact.kind === 'W'
    if (isWork || fact.typeCode === higherEducation) last = Math.max(last ?? 0, step.end)
    if (isWork || isStepOfPathway(fact)) for (let at = step.start; at <= step.end; at++) filled.add(at)
  }
  const standstillMonths = last === null ? monthsInclusive(openedIn(facts, month), month) : month - last
  return { standstillMonths, joblessMonths: joblessMonths(facts, month, filled) }
}

function openedIn(facts: CareerFacts, month: MonthIndex): MonthIndex {
  return Math.min(month + 1, ...facts.episodes.map((episode) => monthIndex(episode.openedOn)))
}

function joblessMonths(facts: CareerFacts, month: MonthIndex, filled: ReadonlySet<MonthIndex>): number {
  const jobless = new Set<MonthIndex>()
  for (const gap of facts.gaps) {
    if (gap.reason !== 'unknown') continue
    const to = gap.to === null ? month : Math.min(month, monthIndex(gap.to))
    for (let at = monthIndex(gap.from); at <= to; at++) if (!filled.has(at)) jobless.add(at)
  }
  return jobless.size
}

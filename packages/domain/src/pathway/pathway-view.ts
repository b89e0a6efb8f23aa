import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import { begunStep, compareByStart, type BegunStep } from './begun-step.ts'
import { markCounted } from './counted.ts'
import { fileEpisodes, type FileEpisodes } from './episodes.ts'
import type { CareerFacts } from './facts.ts'
import { goalPeriod, type GoalPeriod } from './goal-period.ts'
import { readLedger, type GainEntry, type Ledger } from './ledger.ts'
import { clockMonths, markMonths, type MonthMarks } from './month-marks.ts'
import { sortShort } from './sort-short.ts'
import { markUnits, unitWindows } from './units.ts'

/** How facts that are missing are filled in when asking what they could change. */
export interface Assumption {
  /** Claimed certificates are taken as gains. */
  readonly claimedAreGains: boolean
  /** A missing end is taken as late as it can be. */
  readonly missingEndsAreLate: boolean
  /** A missing promise: as it stands, as a level above the one held, or as the level of another try. */
  readonly missingPromises: 'equal_nothing' | 'lead_on' | 'repeat'
}

/** Nothing is filled in: the facts as they are. */
export const asRecorded: Assumption = {
  claimedAreGains: false,
  missingEndsAreLate: false,
  missingPromises: 'equal_nothing',
}

/** One pathway as it stands in one month: what the signals look at. */
export interface PathwayView {
  /** The month of evaluation, or the earlier one in which every clock stopped. */
  readonly month: MonthIndex
  readonly assumption: Assumption
  readonly goal: GoalPeriod
  readonly episodes: FileEpisodes
  readonly ledger: Ledger
  /** The gain that opened the present period; undefined: none since the start or the new goal. */
  readonly lastGain: GainEntry | undefined
  /** Gains since the start or the new goal. */
  readonly gainsInPeriod: number
  /** Begun steps of every kind, ordered by start. */
  readonly steps: readonly BegunStep[]
  readonly units: readonly BegunStep[]
  readonly counted: readonly BegunStep[]
  /** First month whose beginnings lie after the last gain. */
  readonly sinceFrom: MonthIndex
  /** Counted steps since the last gain. */
  readonly since: readonly BegunStep[]
  /** The same, excused ends left out. */
  readonly attempts: readonly BegunStep[]
  readonly months: MonthMarks
  /** Month in which the clock of standstill starts; null as long as nothing starts it. */
  readonly clockStart: MonthIndex | null
  /** Month in which the clock of pace starts. */
  readonly paceStart: MonthIndex | null
}

/** Reads the pathway of a file in a month. Pure; the order of the facts does not matter. */
export function viewPathway(
  facts: CareerFacts,
  evaluationMonth: MonthIndex,
  assumption: Assumption,
): PathwayView {
  const goal = goalPeriod(facts.goals, facts.attainments, evaluationMonth, assumption.claimedAreGains)
  const episodes = fileEpisodes(facts.episodes, evaluationMonth)
  const month = Math.min(
    evaluationMonth,
    goal.reachedIn ?? evaluationMonth,
    episodes.closedIn ?? evaluationMonth,
  )
  const ledger = readLedger(facts.attainments, facts.entryLevels, month, assumption.claimedAreGains)
  const restart = goal.restartedBy === null ? null : monthIndex(goal.restartedBy.from)
  const gains = restart === null ? ledger.gains : gainsSince(ledger.gains, restart, goal)
  const lastGain = gains.at(-1)
  const sinceFrom = lastGain === undefined ? (restart ?? 0) : lastGain.month + 1
  const steps = beginSteps(facts, month, assumption)
  const units = markUnits(steps)
  const counted = markCounted(steps, units, sinceFrom)
  const since = beganSince(counted, sinceFrom)
  const firstCounted = counted[0]?.start ?? null
  const clockStart = lastGain === undefined ? (restart ?? firstCounted) : sinceFrom
  const marked = { steps, gaps: facts.gaps, episodes, unitWindows: unitWindows(units) }
  return {
    month,
    assumption,
    goal,
    episodes,
    ledger,
    lastGain,
    gainsInPeriod: gains.length,
    steps,
    units,
    counted,
    sinceFrom,
    since,
    attempts: withoutExcusedEnds(since),
    months: markMonths(marked, firstMonthOf(month, clockStart, firstCounted, episodes), month),
    clockStart,
    paceStart: restart ?? firstCounted,
  }
}

function beginSteps(facts: CareerFacts, month: MonthIndex, assumption: Assumption): BegunStep[] {
  const steps: BegunStep[] = []
  for (const fact of facts.steps) {
    const step = begunStep(fact, month, assumption.missingEndsAreLate)
    if (step !== null) steps.push(step)
  }
  return sortShort(steps, compareByStart)
}

/** The steps from the given month on; the list itself where all of them are. Steps must be ordered by start. */
function beganSince(steps: readonly BegunStep[], from: MonthIndex): readonly BegunStep[] {
  const first = steps.findIndex((step) => step.start >= from)
  if (first === -1) return []
  return first === 0 ? steps : steps.slice(first)
}

/** The list itself where no end is excused. */
function withoutExcusedEnds(steps: readonly BegunStep[]): readonly BegunStep[] {
  return steps.some((step) => step.isExcused) ? steps.filter((step) => !step.isExcused) : steps
}

/** The gains of the period that a new goal started; the one that reached the former goal is none of them. */
function gainsSince(gains: readonly GainEntry[], restart: MonthIndex, goal: GoalPeriod): GainEntry[] {
  return gains.filter(
    (gain) => gain.month > restart || (gain.month === restart && gain.axis !== goal.formerAxis),
  )
}

/** The first month that any clock can look at. */
function firstMonthOf(
  month: MonthIndex,
  clockStart: MonthIndex | null,
  firstCounted: MonthIndex | null,
  episodes: FileEpisodes,
): MonthIndex {
  return Math.min(month, clockStart ?? month, firstCounted ?? month, episodes.openedIn ?? month)
}

/** Months of the clock of standstill until the month of evaluation, excused ones left out. */
export function standstillMonths(view: PathwayView): number {
  return view.clockStart === null ? 0 : clockMonths(view.months, view.clockStart)
}

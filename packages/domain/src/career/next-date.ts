import { monthIndex, openEnd, type MonthIndex } from '../calendar/month.ts'
import { isStepOfPathway, plannedEndMonth, startMonth, type BegunStep } from '../pathway/begun-step.ts'
import type { CareerFacts, StepFact } from '../pathway/facts.ts'
import { isExcusedGapReason } from '../pathway/reasons.ts'
import { standstillMonths, type PathwayView } from '../pathway/pathway-view.ts'
import type { Judgement } from './judge.ts'
import { entersShare, holdingShare } from './rules/holding.ts'
import { hasNoAccess } from './rules/no-access.ts'
import { paceClock } from './rules/pace.ts'
import { silentRuns } from './rules/silent-gap.ts'
import { clockMonths } from '../pathway/month-marks.ts'
import type { SignalCode } from './signal.ts'
import type { CareerThresholds } from './thresholds.ts'

/**
 * The next month in which time alone can change the level or the signals; `openEnd` when none can.
 * Each clock gives the earliest month in which it can reach its threshold if nothing slows it down. So the
 * answer may come early, in which case the next evaluation names a later month, but never late.
 */
export function nextChangeMonth(
  facts: CareerFacts,
  month: MonthIndex,
  thresholds: CareerThresholds,
  judgements: readonly Judgement[],
): MonthIndex {
  let next = nextRecordedMonth(facts, month)
  for (const judgement of judgements) {
    if (!judgement.isStopped) {
      next = Math.min(next, nextStepMonth(facts.steps, month), nextClockMonth(facts, thresholds, judgement))
    }
  }
  return next
}

/** The next month in which a dated record begins to count that is known today. */
function nextRecordedMonth(facts: CareerFacts, month: MonthIndex): MonthIndex {
  let next = openEnd
  const see = (date: string | null): void => {
    if (date === null) return
    const at = monthIndex(date)
    if (at > month && at < next) next = at
  }
  for (const goal of facts.goals) see(goal.from)
  for (const attainment of facts.attainments) see(attainment.awardedOn)
  for (const episode of facts.episodes) {
    see(episode.openedOn)
    see(episode.closedOn)
  }
  return next
}

/** The next month in which a step begins, ends, or has its end missing. */
function nextStepMonth(steps: readonly StepFact[], month: MonthIndex): MonthIndex {
  let next = openEnd
  for (const step of steps) {
    const start = startMonth(step)
    if (start === null) continue
    if (start > month && start < next) next = start
    const turn = endTurn(step, start)
    if (turn > month && turn < next) next = turn
  }
  return next
}

function endTurn(step: StepFact, start: MonthIndex): MonthIndex {
  if (step.state === 'ended' && step.actualEnd !== null) return monthIndex(step.actualEnd)
  const planned = plannedEndMonth(step, start)
  if (planned === openEnd) return openEnd
  return step.state === 'ended' ? planned + 1 : planned + 2
}

function nextClockMonth(facts: CareerFacts, thresholds: CareerThresholds, judgement: Judgement): MonthIndex {
  const { view, signals } = judgement
  const fires = (code: SignalCode): boolean => signals.some((signal) => signal.code === code)
  let next = openEnd
  const see = (month: MonthIndex): void => {
    if (month > view.month && month < next) next = month
  }
  if (fires('D')) see(lapseOfBreaks(view, thresholds))
  see(turnOfShare(view, thresholds, fires('F')))
  if (!fires('E')) see(nextSilentGap(facts, view, thresholds))
  if (areClocksHeld(facts, view)) return next
  if (facts.source.recordsAttainments) {
    if (!fires('B') && view.clockStart !== null) {
      see(view.month + thresholds.standstillMonths - standstillMonths(view))
    }
    if (!fires('G') && view.paceStart !== null) see(nextPace(view, view.paceStart, thresholds))
  }
  if (!fires('H') && hasNoAccess(view) && view.episodes.openedIn !== null) {
    see(view.month + thresholds.noAccessMonths - clockMonths(view.months, view.episodes.openedIn))
  }
  return next
}

/** Whether an excused reason without an end holds every clock, because no step is under way. */
function areClocksHeld(facts: CareerFacts, view: PathwayView): boolean {
  if (view.steps.some((step) => step.isRunning && isStepOfPathway(step.fact))) return false
  return facts.gaps.some(
    (gap) => gap.to === null && isExcusedGapReason(gap.reason) && monthIndex(gap.from) <= view.month,
  )
}

function lapseOfBreaks(view: PathwayView, thresholds: CareerThresholds): MonthIndex {
  const ends = view.counted.filter((step) => step.isBreak).map((step) => step.end)
  ends.sort((a, b) => b - a)
  const oldestNeeded = ends[Math.max(1, thresholds.brokenOffSteps) - 1] as number
  return oldestNeeded + thresholds.brokenOffWindowMonths
}

/** When the share of holding months crosses its threshold while the running steps go on. */
function turnOfShare(view: PathwayView, thresholds: CareerThresholds, fires: boolean): MonthIndex {
  if (view.since.length < thresholds.holdingSteps) return openEnd
  let growth = 0
  for (const step of view.steps) {
    if (!isGrowing(view, step) || !entersShare(view, step)) continue
    growth += (step.isCounted && step.fact.kind === 'OH' ? 100 : 0) - thresholds.holdingPercent
  }
  const { months, holdingMonths } = holdingShare(view)
  const margin = holdingMonths * 100 - months * thresholds.holdingPercent
  if (fires) return growth < 0 ? view.month + Math.floor(margin / -growth) + 1 : openEnd
  return growth > 0 ? view.month + Math.ceil(-margin / growth) : openEnd
}

/** Whether the step gains a month with each month that passes. */
function isGrowing(view: PathwayView, step: BegunStep): boolean {
  return step.isRunning || (step.isEndMissing && step.end === view.month)
}

function nextSilentGap(facts: CareerFacts, view: PathwayView, thresholds: CareerThresholds): MonthIndex {
  if (view.clockStart === null) return openEnd
  const isExplained = facts.gaps.some(
    (gap) => gap.to === null && gap.reason !== 'unknown' && monthIndex(gap.from) <= view.month,
  )
  if (isExplained) return openEnd
  let coveredUntil = view.month
  for (const step of view.steps) {
    if (step.isRunning && step.fact.kind !== 'S') coveredUntil = Math.max(coveredUntil, step.projectedEnd)
  }
  if (coveredUntil > view.month) return Math.min(openEnd, coveredUntil + thresholds.silentGapMonths)
  const run = silentRuns(view).at(-1)
  const lasting = run !== undefined && run.to === view.month ? view.month - run.from + 1 : 0
  return view.month + thresholds.silentGapMonths - lasting
}

function nextPace(view: PathwayView, start: MonthIndex, thresholds: CareerThresholds): MonthIndex {
  const needed = Math.max(thresholds.paceMonths, thresholds.paceMonthsPerGain * (view.gainsInPeriod + 1))
  return view.month + needed - paceClock(view, start)
}

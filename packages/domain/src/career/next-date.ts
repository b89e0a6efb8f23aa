import { monthIndex, openEnd, type MonthIndex } from '../calendar/month.ts'
import { isStepOfPathway, plannedEndMonth, startMonth, type BegunStep } from '../pathway/begun-step.ts'
import type { CareerFacts, StepFact } from '../pathway/facts.ts'
import { isExcusedGapReason } from '../pathway/reasons.ts'
import { sortShort } from '../pathway/sort-short.ts'
import type { GapReason } from '../pathway/vocabulary.ts'
import { standstillMonths, type PathwayView } from '../pathway/pathway-view.ts'
import type { Judgement } from './judge.ts'
import { entersShare, holdingShare } from './rules/holding.ts'
import { hasNoAccess } from './rules/no-access.ts'
import { paceClock } from './rules/pace.ts'
import { silentMonthsUpToNow } from './rules/silent-gap.ts'
import { clockMonths } from '../pathway/month-marks.ts'
import { fires } from './signal.ts'
import type { CareerThresholds } from './thresholds.ts'

/**
 * The next month in which time alone can change the level or the signals; `openEnd` when none can.
 * Each clock gives the earliest month in which it can reach its threshold if nothing slows it down. So the
 * answer may come early, in which case the next evaluation names a later month, but never late.
 *
 * @param others the judgements that missing facts could bring about
 */
export function nextChangeMonth(
  facts: CareerFacts,
  month: MonthIndex,
  thresholds: CareerThresholds,
  recorded: Judgement,
  others: readonly Judgement[],
): MonthIndex {
  let next = nextRecordedMonth(facts, month)
  if (recorded.isStopped) return next
  next = Math.min(next, nextStepMonth(facts.steps, month), nextClockMonth(facts, thresholds, recorded))
  for (const other of others) {
    if (!other.isStopped) next = Math.min(next, nextClockMonth(facts, thresholds, other))
  }
  return next
}

/** The sooner of the two months; one that does not lie ahead of the present one is none. */
function sooner(next: MonthIndex, candidate: MonthIndex, present: MonthIndex): MonthIndex {
  return candidate > present && candidate < next ? candidate : next
}

/** The next month in which a dated record begins to count that is known today. */
function nextRecordedMonth(facts: CareerFacts, month: MonthIndex): MonthIndex {
  let next = openEnd
  for (const goal of facts.goals) next = sooner(next, monthIndex(goal.from), month)
  for (const { awardedOn } of facts.attainments) {
    if (awardedOn !== null) next = sooner(next, monthIndex(awardedOn), month)
  }
  for (const { openedOn, closedOn } of facts.episodes) {
    next = sooner(next, monthIndex(openedOn), month)
    if (closedOn !== null) next = sooner(next, monthIndex(closedOn), month)
  }
  return next
}

/** The next month in which a step begins, ends, or has its end missing. */
function nextStepMonth(steps: readonly StepFact[], month: MonthIndex): MonthIndex {
  let next = openEnd
  for (const step of steps) {
    const start = startMonth(step)
    if (start === null) continue
    next = sooner(next, start, month)
    next = sooner(next, endTurn(step, start), month)
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
  const { month } = view
  let next = openEnd
  if (fires(signals, 'D')) next = sooner(next, lapseOfBreaks(view, thresholds), month)
  next = sooner(next, turnOfShare(view, thresholds, fires(signals, 'F')), month)
  if (!fires(signals, 'E')) next = sooner(next, nextSilentGap(facts, view, thresholds), month)
  if (areClocksHeld(facts, view)) return next
  if (facts.source.recordsAttainments) {
    if (!fires(signals, 'B') && view.clockStart !== null) {
      next = sooner(next, month + thresholds.standstillMonths - standstillMonths(view), month)
    }
    if (!fires(signals, 'G') && view.paceStart !== null) {
      next = sooner(next, nextPace(view, view.paceStart, thresholds), month)
    }
  }
  const opened = view.episodes.openedIn
  if (!fires(signals, 'H') && opened !== null && hasNoAccess(view)) {
    next = sooner(next, month + thresholds.noAccessMonths - clockMonths(view.months, opened), month)
  }
  return next
}

/** Whether an excused reason without an end holds every clock, because no step is under way. */
function areClocksHeld(facts: CareerFacts, view: PathwayView): boolean {
  const isHeld = hasOpenGap(facts, view.month, isExcusedGapReason)
  return isHeld && !view.steps.some((step) => step.isRunning && isStepOfPathway(step.fact))
}

/** Whether a period without an end has begun whose reason is one of those. */
function hasOpenGap(
  facts: CareerFacts,
  month: MonthIndex,
  isOneOfThose: (reason: GapReason) => boolean,
): boolean {
  for (const { to, reason, from } of facts.gaps) {
    if (to === null && isOneOfThose(reason) && monthIndex(from) <= month) return true
  }
  return false
}

function isKnown(reason: GapReason): boolean {
  return reason !== 'unknown'
}

function lapseOfBreaks(view: PathwayView, thresholds: CareerThresholds): MonthIndex {
  const ends = view.counted.filter((step) => step.isBreak).map((step) => step.end)
  sortShort(ends, (a, b) => b - a)
  const oldestNeeded = ends[Math.max(1, thresholds.brokenOffSteps) - 1] as number
  return oldestNeeded + thresholds.brokenOffWindowMonths
}

/** When the share of holding months crosses its threshold while the running steps go on. */
function turnOfShare(view: PathwayView, thresholds: CareerThresholds, isHolding: boolean): MonthIndex {
  if (view.since.length < thresholds.holdingSteps) return openEnd
  let growth = 0
  for (const step of view.steps) {
    if (!isGrowing(view, step) || !entersShare(view, step)) continue
    growth += (step.isCounted && step.fact.kind === 'OH' ? 100 : 0) - thresholds.holdingPercent
  }
  if (isHolding ? growth >= 0 : growth <= 0) return openEnd
  const { months, holdingMonths } = holdingShare(view)
  const margin = holdingMonths * 100 - months * thresholds.holdingPercent
  return view.month + (isHolding ? Math.floor(margin / -growth) + 1 : Math.ceil(-margin / growth))
}

/** Whether the step gains a month with each month that passes. */
function isGrowing(view: PathwayView, step: BegunStep): boolean {
  return step.isRunning || (step.isEndMissing && step.end === view.month)
}

function nextSilentGap(facts: CareerFacts, view: PathwayView, thresholds: CareerThresholds): MonthIndex {
  if (view.clockStart === null) return openEnd
  if (hasOpenGap(facts, view.month, isKnown)) return openEnd
  let coveredUntil = view.month
  for (const step of view.steps) {
    if (step.isRunning && step.fact.kind !== 'S') coveredUntil = Math.max(coveredUntil, step.projectedEnd)
  }
  if (coveredUntil > view.month) return Math.min(openEnd, coveredUntil + thresholds.silentGapMonths)
  return view.month + thresholds.silentGapMonths - silentMonthsUpToNow(view, view.clockStart)
}

function nextPace(view: PathwayView, start: MonthIndex, thresholds: CareerThresholds): MonthIndex {
  const needed = Math.max(thresholds.paceMonths, thresholds.paceMonthsPerGain * (view.gainsInPeriod + 1))
  return view.month + needed - paceClock(view, start)
}

import { evaluationDay as cappedDay } from '../calendar/evaluation-day.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { firstDayOf, monthIndex, monthOf, openEnd } from '../calendar/month.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import { asRecorded, standstillMonths, type PathwayView } from '../pathway/pathway-view.ts'
import { idsOf } from './evidence.ts'
import { judge, type Judgement } from './judge.ts'
import { missingData } from './missing-data.ts'
import { nextChangeMonth } from './next-date.ts'
import type { Anchor, CareerLevel, Evaluation, Gain, MissingDataKind } from './result.ts'
import { DEFAULT_THRESHOLDS, type CareerThresholds } from './thresholds.ts'
import { levelThatHolds, thinkable, type Thinkable } from './thinkable.ts'

/**
 * What the rules say about one file on one day: level, signals with their evidence, what is missing, and the next
 * day on which time alone can change the answer. Only the month of the day matters.
 *
 * @param today a civil date; judged is min(today, the day until which the source knows)
 */
export function evaluate(
  facts: CareerFacts,
  today: CivilDate,
  thresholds: CareerThresholds = DEFAULT_THRESHOLDS,
): Evaluation {
  const day = cappedDay(today, facts.source.knownUntil)
  const month = monthIndex(day)
  const recorded = judge(facts, month, thresholds, asRecorded)
  const { others, decisive } = thinkable(facts, month, thresholds, recorded)
  const isPastSource = facts.source.knownUntil !== null && facts.source.knownUntil <= today
  const next = isPastSource ? openEnd : nextChangeMonth(facts, month, thresholds, recorded, others)
  const { view } = recorded
  return {
    evaluationDay: day,
    level: finalLevel(facts, recorded, others),
    signals: recorded.signals,
    undetermined: facts.source.recordsAttainments || recorded.isStopped ? [] : ['B', 'G'],
    anchor: anchorOf(view),
    gains: view.ledger.gains.map(toGain),
    sinceLastGain: view.since.length,
    monthsOfStandstill: facts.source.recordsAttainments ? standstillMonths(view) : null,
    progressStepIds: idsOf(recorded.progress),
    isGoalReached: view.goal.reachedIn !== null,
    isClosed: view.episodes.closedIn !== null,
    missing: missingData(facts, view, withSource(facts, recorded, decisive)),
    nextDate: next === openEnd ? null : firstDayOf(next),
  }
}

function finalLevel(facts: CareerFacts, recorded: Judgement, others: Thinkable['others']): CareerLevel {
  if (recorded.isStopped || recorded.level === 'resting') return recorded.level
  return facts.source.recordsAttainments ? levelThatHolds(recorded, others) : 'not_enough_data'
}

function withSource(
  facts: CareerFacts,
  recorded: Judgement,
  decisive: Thinkable['decisive'],
): ReadonlySet<MissingDataKind> {
  if (facts.source.recordsAttainments || recorded.isStopped) return decisive
  return new Set([...decisive, 'source_without_attainments'])
}

function anchorOf(view: PathwayView): Anchor {
  if (view.lastGain !== undefined) {
    return { kind: 'gain', id: view.lastGain.attainmentId, month: monthOf(view.lastGain.month) }
  }
  const restart = view.goal.restartedBy
  if (restart !== null) return { kind: 'goal', id: restart.id, month: monthOf(monthIndex(restart.from)) }
  return { kind: 'start', id: null, month: view.clockStart === null ? null : monthOf(view.clockStart) }
}

function toGain(entry: PathwayView['ledger']['gains'][number]): Gain {
  return {
    attainmentId: entry.attainmentId,
    axis: entry.axis,
    level: entry.level,
    month: monthOf(entry.month),
  }
}

import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import type { Axis } from '../ladder/axes.ts'
import { levelRank } from '../ladder/levels.ts'
import type { AttainmentFact, GoalFact } from './facts.ts'
import { isCertified, isRecognised } from './ledger.ts'
import { sortShort } from './sort-short.ts'
import type { GoalKind } from './vocabulary.ts'

/** The goal that holds in a month, since when its clocks run, and when it was reached. */
export interface GoalPeriod {
  readonly goal: GoalFact | null
  /** The goal that started new clocks, because the one before was reached by then; null: the clocks run from the start. */
  readonly restartedBy: GoalFact | null
  /** The axis of the goal that was reached before: its gain belongs to the period before, also within one month. */
  readonly formerAxis: Axis | null
  readonly reachedIn: MonthIndex | null
}

const goalLevel = {
  FOR: { axis: 'S', rank: levelRank('FOR') },
  vocational: { axis: 'V', rank: levelRank('V2') },
} as const

/** The month in which the goal's level was first held with evidence; an entry level that nobody saw is none. */
function firstReached(
  goal: GoalKind,
  attainments: readonly AttainmentFact[],
  month: MonthIndex,
  withClaimed: boolean,
): MonthIndex | null {
  const { axis, rank } = goalLevel[goal]
  let first: MonthIndex | null = null
  for (const attainment of attainments) {
    if (attainment.axis !== axis || attainment.level === null || attainment.awardedOn === null) continue
    if (levelRank(attainment.level) < rank) continue
    if (!isCertified(attainment) && !(withClaimed && isRecognised(attainment))) continue
    const awarded = monthIndex(attainment.awardedOn)
    if (awarded <= month && (first === null || awarded < first)) first = awarded
  }
  return first
}

/**
 * The goal of a month. A new goal starts new clocks on its day only when the one before was reached by then:
 * rewriting a goal that was not reached is no progress and must not silence a standstill.
 */
export function goalPeriod(
  goals: readonly GoalFact[],
  attainments: readonly AttainmentFact[],
  month: MonthIndex,
  withClaimed: boolean,
): GoalPeriod {
  let goal: GoalFact | null = null
  let restartedBy: GoalFact | null = null
  let formerAxis: Axis | null = null
  const inOrder = goals.length > 1 ? sortShort([...goals], compareGoals) : goals
  for (const next of inOrder) {
    if (monthIndex(next.from) > month) break
    if (goal !== null) {
      const reached = firstReached(goal.goal, attainments, month, withClaimed)
      if (reached !== null && reached <= monthIndex(next.from)) {
        restartedBy = next
        formerAxis = goalLevel[goal.goal].axis
      }
    }
    goal = next
  }
  if (goal === null) return { goal, restartedBy, formerAxis, reachedIn: null }
  const held = firstReached(goal.goal, attainments, month, withClaimed)
  return {
    goal,
    restartedBy,
    formerAxis,
    reachedIn: held === null ? null : Math.max(held, monthIndex(goal.from)),
  }
}

function compareGoals(a: GoalFact, b: GoalFact): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.id < b.id ? -1 : 1
}

import type { MonthIndex } from '../calendar/month.ts'
import type { BegunStep } from '../pathway/begun-step.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import { viewPathway, type Assumption, type PathwayView } from '../pathway/pathway-view.ts'
import { levelOf, type CertainLevel } from './level.ts'
import { runningProgress } from './progress-running.ts'
import { brokenOff } from './rules/broken-off.ts'
import { chain } from './rules/chain.ts'
import { holding } from './rules/holding.ts'
import { noAccess } from './rules/no-access.ts'
import { pace } from './rules/pace.ts'
import { repetition } from './rules/repetition.ts'
import { silentGap } from './rules/silent-gap.ts'
import { standstill } from './rules/standstill.ts'
import type { Signal } from './signal.ts'
import type { CareerThresholds } from './thresholds.ts'

/** What the signals say under one assumption about what is missing. */
export interface Judgement {
  readonly view: PathwayView
  readonly signals: readonly Signal[]
  readonly progress: readonly BegunStep[]
  readonly level: CertainLevel
  /** Goal reached or file closed: every clock stands. */
  readonly isStopped: boolean
}

/** Judges the facts in a month under an assumption. */
export function judge(
  facts: CareerFacts,
  month: MonthIndex,
  thresholds: CareerThresholds,
  assumption: Assumption,
): Judgement {
  const view = viewPathway(facts, month, assumption)
  if (view.goal.reachedIn !== null || view.episodes.closedIn !== null) {
    return { view, signals: [], progress: [], level: 'none', isStopped: true }
  }
  const signals = firedSignals(view, thresholds, facts.source.recordsAttainments)
  const progress = runningProgress(view)
  return { view, signals, progress, level: levelOf(signals, progress.length > 0), isStopped: false }
}

/** Standstill and pace rest on gains: a source that records no attainments cannot tell. */
function firedSignals(
  view: PathwayView,
  thresholds: CareerThresholds,
  recordsAttainments: boolean,
): Signal[] {
  const found = [
    chain(view, thresholds),
    recordsAttainments ? standstill(view, thresholds) : null,
    repetition(view),
    brokenOff(view, thresholds),
    silentGap(view, thresholds),
    holding(view, thresholds),
    recordsAttainments ? pace(view, thresholds) : null,
    noAccess(view, thresholds),
  ]
  return found.filter((signal) => signal !== null)
}

import { isStepOfPathway, startMonth, type BegunStep } from '../pathway/begun-step.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import { isRecognised } from '../pathway/ledger.ts'
import type { PathwayView } from '../pathway/pathway-view.ts'
import { AXES } from '../ladder/axes.ts'
import { monthIndex } from '../calendar/month.ts'
import type { MissingData, MissingDataKind } from './result.ts'

const fieldOf = {
  end_missing: 'actualEnd',
  start_missing: 'actualStart',
  result_missing: 'result',
  promise_missing: 'promise',
  occupation_missing: 'occupation',
  evidence_missing: 'evidence',
  award_date_missing: 'awardedOn',
  entry_level_missing: 'entryLevels',
  goal_missing: 'goal',
  source_without_attainments: 'recordsAttainments',
} as const satisfies Record<MissingDataKind, string>

/** What is missing in the facts that the rules read, each named by record and field. */
export function missingData(
  facts: CareerFacts,
  view: PathwayView,
  decisive: ReadonlySet<MissingDataKind>,
): MissingData[] {
  const missing: MissingData[] = []
  const note = (
    kind: MissingDataKind,
    record: MissingData['record'],
    recordId: string | null,
    field?: string,
  ) => {
    missing.push({ kind, record, recordId, field: field ?? fieldOf[kind], isDecisive: decisive.has(kind) })
  }
  if (!facts.source.recordsAttainments) note('source_without_attainments', 'source', null)
  if (view.goal.goal === null) note('goal_missing', 'case_file', null)
  for (const axis of AXES) {
    const isUsed =
      facts.entryLevels[axis] === 'unknown' && view.ledger.gains.some((gain) => gain.axis === axis)
    if (isUsed) note('entry_level_missing', 'case_file', null, `entryLevels.${axis}`)
  }
  for (const step of view.steps) {
    for (const kind of missingOfStep(view, step)) note(kind, 'step', step.fact.id)
  }
  for (const step of facts.steps) {
    const hasBegun = step.state === 'running' || step.state === 'ended'
    if (hasBegun && startMonth(step) === null) note('start_missing', 'step', step.id)
  }
  for (const attainment of facts.attainments) {
    if (attainment.level === null) continue
    if (attainment.awardedOn === null) note('award_date_missing', 'attainment', attainment.id)
    else if (isClaimedGain(view, attainment)) note('evidence_missing', 'attainment', attainment.id)
  }
  return missing
}

function missingOfStep(view: PathwayView, step: BegunStep): MissingDataKind[] {
  const kinds: MissingDataKind[] = []
  if (step.isEndMissing) kinds.push('end_missing')
  if (!isStepOfPathway(step.fact)) return kinds
  if (step.fact.state === 'ended' && !step.isRunning && step.fact.result === null)
    kinds.push('result_missing')
  if (isPromiseMissing(view, step)) kinds.push('promise_missing')
  if (step.fact.unit !== null && step.fact.occupation === null) kinds.push('occupation_missing')
  return kinds
}

/** Whether the step leads to a certificate that nobody named, and its promise could still matter. */
export function isPromiseMissing(view: PathwayView, step: BegunStep): boolean {
  if (step.fact.promise.kind !== 'unknown' || step.isUnit) return false
  if (step.fact.kind !== 'P' && step.fact.kind !== 'A') return false
  return step.isRunning || (step.isCounted && step.start >= view.sinceFrom)
}

/** Whether a claimed certificate would be a gain if somebody saw it. */
export function isClaimedGain(view: PathwayView, attainment: CareerFacts['attainments'][number]): boolean {
  const { level, awardedOn } = attainment
  if (attainment.evidence !== 'claimed' || level === null || awardedOn === null) return false
  return isRecognised(attainment) && monthIndex(awardedOn) <= view.month
}

import { isStepOfPathway, startMonth, type BegunStep } from '../pathway/begun-step.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import { isRecognised } from '../pathway/ledger.ts'
import type { PathwayView } from '../pathway/pathway-view.ts'
import { AXES, type Axis } from '../ladder/axes.ts'
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
  if (!facts.source.recordsAttainments) {
    missing.push(missingIn('source', null, 'source_without_attainments', decisive))
  }
  if (view.goal.goal === null) missing.push(missingIn('case_file', null, 'goal_missing', decisive))
  for (const axis of AXES) {
    if (!hasGainOn(view, axis) || facts.entryLevels[axis] !== 'unknown') continue
    missing.push(missingIn('case_file', null, 'entry_level_missing', decisive, `entryLevels.${axis}`))
  }
  for (const step of view.steps) {
    for (const kind of missingOfStep(view, step))
      missing.push(missingIn('step', step.fact.id, kind, decisive))
  }
  for (const step of facts.steps) {
    const hasBegun = step.state === 'running' || step.state === 'ended'
    if (hasBegun && startMonth(step) === null) {
      missing.push(missingIn('step', step.id, 'start_missing', decisive))
    }
  }
  for (const attainment of facts.attainments) {
    const kind = missingOfAttainment(view, attainment)
    if (kind !== null) missing.push(missingIn('attainment', attainment.id, kind, decisive))
  }
  return missing
}

function missingIn(
  record: MissingData['record'],
  recordId: string | null,
  kind: MissingDataKind,
  decisive: ReadonlySet<MissingDataKind>,
  field: string = fieldOf[kind],
): MissingData {
  return { kind, record, recordId, field, isDecisive: decisive.has(kind) }
}

function hasGainOn(view: PathwayView, axis: Axis): boolean {
  return view.ledger.gains.some((gain) => gain.axis === axis)
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

function missingOfAttainment(
  view: PathwayView,
  attainment: CareerFacts['attainments'][number],
): MissingDataKind | null {
  if (attainment.level === null) return null
  if (attainment.awardedOn === null) return 'award_date_missing'
  return isClaimedGain(view, attainment) ? 'evidence_missing' : null
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

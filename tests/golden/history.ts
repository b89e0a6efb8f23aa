import { defaultKind, defaultPromise } from '@wegmarke/domain/catalogue/default-step'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { lastDayOfMonth } from '@wegmarke/domain/calendar/civil-date'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { Level } from '@wegmarke/domain/ladder/levels'
import type { AttainmentFact, CareerFacts, GapFact, StepFact, UnitOf } from '@wegmarke/domain/pathway/facts'
import type {
  EndReason,
  GapReason,
  GoalKind,
  StepKind,
  StepResult,
} from '@wegmarke/domain/pathway/vocabulary'

/** One row of a case history: months, what it was, how it ended, what was gained at its end. */
export interface StepRow {
  readonly type: string
  readonly from: string
  /** Last month; absent: it runs. */
  readonly to?: string
  readonly result?: StepResult
  readonly endReason?: EndReason
  readonly gain?: { readonly axis: Axis; readonly level: Level }
  readonly unit?: UnitOf
  readonly occupation?: string
  readonly kind?: StepKind
  readonly promise?: StepFact['promise']
}

export interface GapRow {
  readonly reason: GapReason
  readonly from: string
  readonly to?: string
}

export interface HistoryRows {
  readonly goal: GoalKind
  readonly openedOn: string
  readonly steps: readonly StepRow[]
  readonly gaps?: readonly GapRow[]
}

/** A composite history as the rules read it, with the evaluation month the experts judged it in. */
export interface History {
  readonly code: string
  readonly name: string
  readonly evaluationMonth: string
  readonly facts: CareerFacts
}

/** The facts of rows of months. A step is called by its type and start: 'BSK-B1 2019-09'. */
export function factsOf(rows: HistoryRows): CareerFacts {
  return {
    episodes: [{ openedOn: rows.openedOn, closedOn: null }],
    goals: [{ id: 'goal', goal: rows.goal, from: rows.openedOn }],
    entryLevels: { L: 'L0', S: 'S0', V: 'V0' },
    steps: rows.steps.map((row, i) => stepOf(row, rows.steps.slice(0, i))),
    gaps: (rows.gaps ?? []).map(gapOf),
    attainments: rows.steps.flatMap(attainmentOf),
    source: { recordsAttainments: true, knownUntil: null },
  }
}

function idOf(row: StepRow): string {
  return `${row.type} ${row.from}`
}

function stepOf(row: StepRow, earlier: readonly StepRow[]): StepFact {
  const type = findMeasureType(row.type)
  if (type === undefined) throw new Error(`The catalogue has no type ${row.type}`)
  const occupation = row.occupation ?? null
  const before = earlier.map((step) => ({ typeCode: step.type, occupation: step.occupation ?? null }))
  return {
    id: idOf(row),
    typeCode: row.type,
    kind: row.kind ?? defaultKind(type, occupation, before),
    promise: row.promise ?? defaultPromise(type),
    unit: row.unit ?? null,
    occupation,
    plannedStart: null,
    plannedEnd: null,
    actualStart: `${row.from}-01`,
    actualEnd: row.to === undefined ? null : lastDayOfMonth(row.to),
    state: row.to === undefined ? 'running' : 'ended',
    result: row.result ?? null,
    endReason: row.endReason ?? null,
  }
}

function gapOf(row: GapRow): GapFact {
  return {
    id: `gap ${row.from}`,
    from: `${row.from}-01`,
    to: row.to === undefined ? null : lastDayOfMonth(row.to),
    reason: row.reason,
  }
}

function attainmentOf(row: StepRow): AttainmentFact[] {
  if (row.gain === undefined || row.to === undefined) return []
  return [
    {
      id: `${row.gain.level} ${row.to}`,
      axis: row.gain.axis,
      level: row.gain.level,
      awardedOn: lastDayOfMonth(row.to),
      evidence: 'seen',
      isForeign: false,
      recognition: 'not_needed',
    },
  ]
}

import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { defaultPromise } from '@wegmarke/domain/catalogue/default-step'
import { lastDayOfMonth } from '@wegmarke/domain/calendar/civil-date'
import { monthIndex, monthOf } from '@wegmarke/domain/calendar/month'
import type { MeasureType } from '@wegmarke/domain/catalogue/measure-type'
import type { AttainmentFact, CareerFacts, GapFact, StepFact } from '@wegmarke/domain/pathway/facts'
import {
  END_REASONS,
  GAP_REASONS,
  GOAL_KINDS,
  STEP_RESULTS,
  type EndReason,
} from '@wegmarke/domain/pathway/vocabulary'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import { AXES } from '@wegmarke/domain/ladder/axes'
import fc from 'fast-check'

/** The month in which arbitrary pathways are judged; every step has begun by then. */
export const judgedMonth = '2023-06'
const last = monthIndex(judgedMonth)
const first = last - 84

const typeCodes = [
  'IK',
  'IK-JUG',
  'IK-WDH',
  'BSK-B1',
  'BSK-B2',
  'AV',
  'HSA-VHS',
  'BFS1',
  'BVB',
  'EQ',
  'AUSB3',
  'TQ',
  'MAT',
  'MAG',
  'EOK',
  'PERJUF',
  'AGH',
  'WSJ',
  'F1',
  'ARB',
] as const

/** How complete and how kind the generated facts are. */
export interface Choice {
  /** With missing ends, promises and evidence. */
  readonly hasGapsInData: boolean
  readonly endReasons: readonly (EndReason | null)[]
}

const everything: Choice = { hasGapsInData: true, endReasons: [null, ...END_REASONS] }
export const complete: Choice = { hasGapsInData: false, endReasons: [null, ...END_REASONS] }
export const withoutExcusedEnds: Choice = { hasGapsInData: false, endReasons: [null, 'absence', 'overload'] }

export function typeOf(code: string): MeasureType {
  const type = findMeasureType(code)
  if (type === undefined) throw new Error(`The catalogue has no type ${code}`)
  return type
}

/** An ended or running step of the type, months as indices; `end` null: it runs. */
export function stepOf(
  id: string,
  code: string,
  start: number,
  end: number | null,
  more: Partial<StepFact> = {},
): StepFact {
  const type = typeOf(code)
  return {
    id,
    typeCode: code,
    kind: type.kind,
    promise: defaultPromise(type),
    unit: null,
    occupation: null,
    plannedStart: null,
    plannedEnd: null,
    actualStart: `${monthOf(start)}-01`,
    actualEnd: end === null ? null : lastDayOfMonth(monthOf(end)),
    state: end === null ? 'running' : 'ended',
    result: end === null ? null : 'attended',
    endReason: null,
    ...more,
  }
}

function arbitraryStep(choice: Choice): fc.Arbitrary<StepFact> {
  return fc
    .record({
      code: fc.constantFrom(...typeCodes),
      start: fc.integer({ min: first, max: last }),
      months: fc.integer({ min: 1, max: 14 }),
      isRunning: fc.boolean(),
      runsFor: fc.integer({ min: choice.hasGapsInData ? -20 : 0, max: 20 }),
      result: fc.constantFrom(...STEP_RESULTS),
      endReason: fc.constantFrom(...choice.endReasons),
      n: fc.integer({ min: 1, max: 5 }),
      occupation: fc.constantFrom('Metall', 'Pflege', null),
      isPromiseUnknown: fc.boolean(),
    })
    .map((raw) => {
      const end = raw.start + raw.months - 1
      const runs = raw.isRunning || end > last
      const more: Partial<StepFact> = {
        unit: raw.code === 'TQ' ? { n: raw.n, of: 5 } : null,
        occupation: raw.occupation,
        ...(choice.hasGapsInData && raw.isPromiseUnknown ? { promise: { kind: 'unknown' } } : {}),
      }
      if (runs)
        return stepOf('', raw.code, raw.start, null, {
          ...more,
          plannedEnd: lastDayOfMonth(monthOf(Math.max(raw.start, last + raw.runsFor))),
        })
      return stepOf('', raw.code, raw.start, end, { ...more, result: raw.result, endReason: raw.endReason })
    })
}

export const arbitraryGap: fc.Arbitrary<GapFact> = fc
  .record({
    from: fc.integer({ min: first, max: last }),
    months: fc.integer({ min: 1, max: 12 }),
    isOpen: fc.boolean(),
    reason: fc.constantFrom(...GAP_REASONS),
  })
  .map(({ from, months, isOpen, reason }) => ({
    id: '',
    from: `${monthOf(from)}-01`,
    to: isOpen ? null : lastDayOfMonth(monthOf(from + months - 1)),
    reason,
  }))

export function arbitraryAttainment(choice: Choice): fc.Arbitrary<AttainmentFact> {
  return fc
    .record({
      axis: fc.constantFrom(...AXES),
      rank: fc.integer({ min: 1, max: 4 }),
      month: fc.integer({ min: first, max: last }),
      day: fc.integer({ min: 1, max: 28 }),
      isClaimed: fc.boolean(),
    })
    .map(({ axis, rank, month, day, isClaimed }) => ({
      id: '',
      axis,
      level: LEVELS[axis][rank] ?? null,
      awardedOn: `${monthOf(month)}-${String(day).padStart(2, '0')}`,
      evidence: choice.hasGapsInData && isClaimed ? 'claimed' : 'seen',
      isForeign: false,
      recognition: 'not_needed',
    }))
}

const named = <T extends { id: string }>(name: string, list: readonly T[]): T[] =>
  list.map((fact, i) => ({ ...fact, id: `${name}${i}` }))

/** Facts of one file with one goal, open since the first month. */
export function arbitraryFacts(choice: Choice = everything): fc.Arbitrary<CareerFacts> {
  return fc
    .record({
      steps: fc.array(arbitraryStep(choice), { maxLength: 9 }),
      gaps: fc.array(arbitraryGap, { maxLength: 4 }),
      attainments: fc.array(arbitraryAttainment(choice), { maxLength: 4 }),
      goal: fc.constantFrom(...GOAL_KINDS),
      opened: fc.integer({ min: first, max: last }),
      closedFor: fc.integer({ min: -12, max: 12 }),
    })
    .map(({ steps, gaps, attainments, goal, opened, closedFor }) => ({
      episodes:
        closedFor > 0 && opened + 2 + closedFor <= last
          ? [
              { openedOn: `${monthOf(opened)}-01`, closedOn: `${monthOf(opened + 1)}-01` },
              { openedOn: `${monthOf(opened + 2 + closedFor)}-01`, closedOn: null },
            ]
          : [{ openedOn: `${monthOf(opened)}-01`, closedOn: null }],
      goals: [{ id: 'goal', goal, from: `${monthOf(first)}-01` }],
      entryLevels: { L: 'L0', S: 'S0', V: 'V0' },
      steps: named('step', steps),
      gaps: named('gap', gaps),
      attainments: named('attainment', attainments),
      source: { recordsAttainments: true, knownUntil: null },
    }))
}

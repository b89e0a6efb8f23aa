import { lastDayOfMonth } from '../calendar/civil-date.ts'
import { defaultPromise } from '../catalogue/default-step.ts'
import { findMeasureType } from '../catalogue/measure-types.ts'
import { axisOfLevel, type Level } from '../ladder/levels.ts'
import type { AttainmentFact, CareerFacts, GapFact, GoalFact, StepFact } from './facts.ts'
import type { GapReason } from './vocabulary.ts'

/** Facts for tests: a step of a type from month to month; without an end it runs. Called 'TYPE YYYY-MM'. */
export function aStep(code: string, from: string, to: string | null, more: Partial<StepFact> = {}): StepFact {
  const type = findMeasureType(code)
  if (type === undefined) throw new Error(`The catalogue has no type ${code}`)
  return {
    id: `${code} ${from}`,
    typeCode: code,
    kind: type.kind,
    promise: defaultPromise(type),
    unit: null,
    occupation: null,
    plannedStart: null,
    plannedEnd: null,
    actualStart: `${from}-01`,
    actualEnd: to === null ? null : lastDayOfMonth(to),
    state: to === null ? 'running' : 'ended',
    result: to === null ? null : 'attended',
    endReason: null,
    ...more,
  }
}

/** A seen certificate of that level. */
export function aGain(level: Level, month: string, more: Partial<AttainmentFact> = {}): AttainmentFact {
  return {
    id: `${level} ${month}`,
    axis: axisOfLevel(level),
    level,
    awardedOn: `${month}-15`,
    evidence: 'seen',
    isForeign: false,
    recognition: 'not_needed',
    ...more,
  }
}

/** A recorded reason from month to month; without an end it goes on. */
export function aGap(reason: GapReason, from: string, to: string | null): GapFact {
  return { id: `${reason} ${from}`, from: `${from}-01`, to: to === null ? null : lastDayOfMonth(to), reason }
}

/** A goal from a month on. */
export function aGoal(goal: GoalFact['goal'], from: string): GoalFact {
  return { id: `${goal} ${from}`, goal, from: `${from}-01` }
}

/** A file opened in January 2020 with a vocational goal and nothing in it but what is given. */
export function aFile(given: Partial<CareerFacts> = {}): CareerFacts {
  return {
    episodes: [{ openedOn: '2020-01-01', closedOn: null }],
    goals: [aGoal('vocational', '2020-01')],
    entryLevels: { L: 'L0', S: 'S0', V: 'V0' },
    steps: [],
    gaps: [],
    attainments: [],
    source: { recordsAttainments: true, knownUntil: null },
    ...given,
  }
}

import type { NewStep, Step, StepPromise } from '@wegmarke/contract/steps'
import { axisOfLevel, type Level } from '@wegmarke/domain/ladder/levels'
import type { PromiseArea, PromiseKind } from '@wegmarke/domain/pathway/vocabulary'
import { type DateEntry, dateEntry, datedOf, mistakeInDate, NO_DATE } from '../../ui/date-entry.ts'

/** A step as a form holds it: texts are never null, dates as they were typed. */
export interface StepValues {
  typeCode: string | null
  state: NewStep['state']
  kind: NewStep['kind']
  promiseKind: PromiseKind
  promiseLevel: Level | null
  promiseArea: PromiseArea | null
  plannedStart: DateEntry
  plannedEnd: DateEntry
  actualStart: DateEntry
  actualEnd: DateEntry
  result: NewStep['result']
  endReason: NewStep['endReason']
  endReasonText: string
  title: string
  provider: string
  place: string
  fundingLine: string
  occupation: string
  isUnit: boolean
  unitN: string
  unitOf: string
  hoursPerWeek: string
  successor: string
  whatIsDifferent: string
  blockReason: NonNullable<NewStep['blocked']>['reason'] | null
  blockSince: DateEntry
}

export function newStepValues(state: StepValues['state']): StepValues {
  return {
    typeCode: null,
    state,
    kind: 'P',
    promiseKind: 'unknown',
    promiseLevel: null,
    promiseArea: null,
    plannedStart: NO_DATE,
    plannedEnd: NO_DATE,
    actualStart: NO_DATE,
    actualEnd: NO_DATE,
    result: null,
    endReason: null,
    endReasonText: '',
    title: '',
    provider: '',
    place: '',
    fundingLine: '',
    occupation: '',
    isUnit: false,
    unitN: '',
    unitOf: '',
    hoursPerWeek: '',
    successor: '',
    whatIsDifferent: '',
    blockReason: null,
    blockSince: NO_DATE,
  }
}

export function stepValues(step: Step): StepValues {
  const { promise } = step
  return {
    typeCode: step.typeCode,
    state: step.state,
    kind: step.kind,
    promiseKind: promise.kind,
    promiseLevel: promise.kind === 'level' ? promise.level : null,
    promiseArea: promise.kind === 'none' ? promise.area : null,
    plannedStart: dateEntry(step.plannedStart),
    plannedEnd: dateEntry(step.plannedEnd),
    actualStart: dateEntry(step.actualStart),
    actualEnd: dateEntry(step.actualEnd),
    result: step.result,
    endReason: step.endReason,
    endReasonText: step.endReasonText ?? '',
    title: step.title ?? '',
    provider: step.provider ?? '',
    place: step.place ?? '',
    fundingLine: step.fundingLine ?? '',
    occupation: step.occupation ?? '',
    isUnit: step.unit !== null,
    unitN: String(step.unit?.n ?? ''),
    unitOf: String(step.unit?.of ?? ''),
    hoursPerWeek: String(step.hoursPerWeek ?? '').replace('.', ','),
    successor: step.successor ?? '',
    whatIsDifferent: step.whatIsDifferent ?? '',
    blockReason: step.blocked?.reason ?? null,
    blockSince: dateEntry(step.blocked?.since ?? null),
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'))

export function promiseOf(values: StepValues): StepPromise {
  const { promiseKind, promiseLevel, promiseArea } = values
  if (promiseKind === 'none') return { kind: 'none', area: promiseArea }
  if (promiseKind === 'unknown' || promiseLevel === null) return { kind: 'unknown' }
  return { kind: 'level', axis: axisOfLevel(promiseLevel), level: promiseLevel }
}

/** Whether a step of this state has begun: only then it has actual dates. */
export function hasBegun(state: StepValues['state']): boolean {
  return state === 'running' || state === 'ended'
}

/** What is sent. Fields that the state leaves no room for stay in the draft, but are not sent. */
export function stepBody(values: StepValues, wantedType: string | null = null): NewStep {
  const isEnded = values.state === 'ended'
  const mayHaveReason = isEnded || values.state === 'not_begun'
  return {
    typeCode: values.typeCode ?? '',
    kind: values.kind,
    title: textOrNull(values.title),
    provider: textOrNull(values.provider),
    place: textOrNull(values.place),
    fundingLine: textOrNull(values.fundingLine),
    promise: promiseOf(values),
    occupation: textOrNull(values.occupation),
    unit: values.isUnit ? { n: numberOf(values.unitN), of: numberOf(values.unitOf) } : null,
    plannedStart: datedOf(values.plannedStart),
    plannedEnd: datedOf(values.plannedEnd),
    actualStart: hasBegun(values.state) ? datedOf(values.actualStart) : null,
    actualEnd: isEnded ? datedOf(values.actualEnd) : null,
    state: values.state,
    result: isEnded ? values.result : null,
    endReason: mayHaveReason ? values.endReason : null,
    endReasonText: mayHaveReason ? textOrNull(values.endReasonText) : null,
    successor: textOrNull(values.successor),
    whatIsDifferent: textOrNull(values.whatIsDifferent),
    blocked:
      values.blockReason === null || values.blockSince.date === null
        ? null
        : { reason: values.blockReason, since: values.blockSince.date, wantedType },
    hoursPerWeek: values.hoursPerWeek.trim() === '' ? null : numberOf(values.hoursPerWeek),
  }
}

const DATES = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'] as const

/** What can be seen without the server: keys of sentences by field. */
export function stepMistakes(values: StepValues): Record<string, string | undefined> {
  const dates = DATES.map((name) => [name, mistakeInDate(values[name], { least: 'year' })])
  const isStartMissing = values.state === 'running' && values.actualStart.text.trim() === ''
  const hours = numberOf(values.hoursPerWeek)
  const isBlocked = values.blockReason !== null || values.blockSince.text !== ''
  const isUnitKnown = [values.unitN, values.unitOf].every(
    (text) => Number.isInteger(numberOf(text)) && numberOf(text) > 0,
  )
  return {
    typeCode: values.typeCode === null ? 'steps.missing.type' : undefined,
    ...(Object.fromEntries(dates) as Record<string, string | undefined>),
    ...(isStartMissing ? { actualStart: 'steps.missing.start' } : {}),
    'promise.level':
      values.promiseKind === 'level' && values.promiseLevel === null ? 'steps.missing.level' : undefined,
    'unit.n': values.isUnit && !isUnitKnown ? 'steps.missing.unit' : undefined,
    hoursPerWeek: hours >= 0 && hours <= 60 ? undefined : 'steps.missing.hours',
    'blocked.reason': isBlocked && values.blockReason === null ? 'steps.missing.blockReason' : undefined,
    'blocked.since': isBlocked
      ? (mistakeInDate(values.blockSince) ??
        (values.blockSince.date === null ? 'steps.missing.blockSince' : undefined))
      : undefined,
  }
}

import { defaultKind, defaultPromise } from '../catalogue/default-step.ts'
import type { MeasureType } from '../catalogue/measure-type.ts'
import { earliestDay, latestDay, type Dated } from '../calendar/dated.ts'
import type { UnitOf } from '../pathway/facts.ts'
import type { StepState } from '../pathway/vocabulary.ts'
import type { GapDraft, StepDraft } from './drafts.ts'
import { blame, readCell, readDateCell, readText, type RowReading } from './reading.ts'
import { plainWord, readEndReason, readGapReason, readStepResult, readStepState } from './words.ts'

/** Finds a type by its code or by its German or English label. */
export function typeFinder(types: readonly MeasureType[]): (text: string) => MeasureType | undefined {
  const known = new Map<string, MeasureType>()
  for (const type of types) {
    for (const word of [type.labelEn, type.labelDe, type.code]) known.set(plainWord(word), type)
  }
  return (text) => known.get(plainWord(text))
}

function readUnit(row: RowReading): UnitOf | null {
  const text = row.cell('stepUnit')
  if (text === '') return null
  const match = /^(?:TQ\s*)?(\d{1,2})\s*(?:\/|von)\s*(\d{1,2})$/i.exec(text)
  if (match === null) return blame(row, 'stepUnit', 'step-unit-unreadable')
  const unit = { n: Number(match[1]), of: Number(match[2]) }
  return unit.n < 1 || unit.n > unit.of || unit.of > 20 ? blame(row, 'stepUnit', 'step-unit-outside') : unit
}

/** The state where the list has none: ended with a past end, running with a past start, else considered. */
function stateFrom(start: Dated | null, end: Dated | null, today: string): StepState {
  if (end !== null && latestDay(end) <= today) return 'ended'
  if (start !== null && earliestDay(start) <= today) return 'running'
  return 'considered'
}

function checkDates(row: RowReading, start: Dated | null, end: Dated | null, state: StepState): void {
  if (start && end && latestDay(end) < earliestDay(start)) blame(row, 'stepEnd', 'step-ends-before-start')
  else if (state === 'ended' && end && earliestDay(end) > row.today) blame(row, 'stepEnd', 'step-end-ahead')
  if ((state === 'ended' || state === 'running') && start === null && row.cell('stepStart') === '') {
    blame(row, 'stepStart', 'step-start-missing')
  }
}

/** Reads the step of a row; null when the row tells of none. */
export function readStep(
  row: RowReading,
  findType: (text: string) => MeasureType | undefined,
  personId: string,
): StepDraft | null {
  if (row.cell('stepType') === '') {
    // Dates without a type belong to the gap of the row, if it has one
    const hasDates = row.cell('stepStart') !== '' || row.cell('stepEnd') !== ''
    return hasDates && row.cell('gapReason') === '' ? blame(row, 'stepType', 'step-type-missing') : null
  }
  const type = readCell(row, 'stepType', findType, 'step-type-unknown')
  const start = readDateCell(row, 'stepStart', 'step-date-unreadable')
  const end = readDateCell(row, 'stepEnd', 'step-date-unreadable')
  const state =
    readCell(row, 'stepState', readStepState, 'step-state-unknown') ?? stateFrom(start, end, row.today)
  checkDates(row, start, end, state)
  const result = readCell(row, 'stepResult', readStepResult, 'step-result-unknown')
  const endReason = readCell(row, 'stepEndReason', readEndReason, 'step-reason-unknown')
  const occupation = readText(row, 'stepOccupation', 200)
  const unit = readUnit(row)
  const provider = readText(row, 'stepProvider', 200)
  if (type === null) return null
  return {
    externalId: [personId, 'step', type.code, start?.date ?? '', unit?.n ?? ''].join('|'),
    typeCode: type.code,
    kind: defaultKind(type, occupation, []),
    promise: defaultPromise(type),
    provider,
    start,
    end,
    state,
    result: state === 'ended' ? result : null,
    endReason: state === 'ended' ? endReason : null,
    occupation,
    unit,
  }
}

/** Reads the gap of a row; its months stand in the columns of the step. */
export function readGap(row: RowReading, personId: string): GapDraft | null {
  if (row.cell('gapReason') === '' || row.cell('stepType') !== '') return null
  const reason = readCell(row, 'gapReason', readGapReason, 'gap-reason-unknown')
  const from = readDateCell(row, 'stepStart', 'step-date-unreadable')
  const to = readDateCell(row, 'stepEnd', 'step-date-unreadable')
  if (from === null && row.cell('stepStart') === '') blame(row, 'stepStart', 'gap-start-missing')
  if (from && to && latestDay(to) < earliestDay(from)) blame(row, 'stepEnd', 'step-ends-before-start')
  if (reason === null || from === null) return null
  return { externalId: [personId, 'gap', from.date].join('|'), from, to, reason }
}

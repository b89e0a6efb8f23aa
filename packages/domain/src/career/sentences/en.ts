import type { MissingData, MissingDataKind } from '../result.ts'
import type { Signal, SignalCode } from '../signal.ts'
import { figure, monthsInWords, type CareerSentences } from './sentences.ts'

const months = (count: number): string => (count === 1 ? 'month' : 'months')
const steps = (count: number): string => (count === 1 ? 'step has' : 'steps have')
const gains = (count: number): string =>
  count === 0 ? 'no gain' : `${count} ${count === 1 ? 'gain' : 'gains'}`

function excused(signal: Signal): string {
  const count = figure(signal, 'excusedMonths')
  return count === 0 ? '' : ` (${count} excused ${months(count)} left out)`
}

const signalSentences: Record<SignalCode, (signal: Signal) => string> = {
  A: (signal) => {
    const count = figure(signal, 'steps')
    return `Since the last certified gain ${count} ${steps(count)} begun without a new one (threshold: ${figure(signal, 'chainSteps')}).`
  },
  B: (signal) => {
    const count = figure(signal, 'months')
    return `No new gain has been certified for ${count} ${months(count)}${excused(signal)}; threshold: ${figure(signal, 'standstillMonths')}.`
  },
  C: (signal) =>
    `The same was tried ${figure(signal, 'tries')} times: same type or same target (${monthsInWords(signal)}).`,
  D: (signal) =>
    `In the last ${figure(signal, 'brokenOffWindowMonths')} months ${figure(signal, 'breaks')} steps were broken off, by whomever (${monthsInWords(signal)}).`,
  E: (signal) => {
    const longest = figure(signal, 'longestMonths')
    return `${longest} ${months(longest)} in a row without step, work or reason (${monthsInWords(signal)}).`
  },
  F: (signal) =>
    `${figure(signal, 'holdingMonths')} of ${figure(signal, 'months')} months since the last gain were orientation or holding (${figure(signal, 'percent')}%; threshold: ${figure(signal, 'holdingPercent')}%).`,
  G: (signal) =>
    `In ${figure(signal, 'months')} months since the first step${excused(signal)}: ${gains(figure(signal, 'gains'))}; to be expected: ${figure(signal, 'expectedGains')}.`,
  H: (signal) => {
    const count = figure(signal, 'months')
    return `The file has been open for ${count} ${months(count)} and no step has begun${excused(signal)}. This concerns the alliance, too.`
  },
}

const missingSentences: Record<MissingDataKind, (record: string, field: string) => string> = {
  end_missing: (record) => `${record}: the end is missing. Is the step still running, or when did it end?`,
  start_missing: (record) => `${record}: the start is missing; the step cannot be placed.`,
  result_missing: (record) => `${record}: the result is missing.`,
  promise_missing: (record) =>
    `${record}: the target is missing. Which certificate is the step meant to lead to?`,
  occupation_missing: (record) =>
    `${record}: the occupation is missing; all units are assumed to belong to one.`,
  evidence_missing: (record) => `${record}: the evidence is missing; so far the certificate is only claimed.`,
  award_date_missing: (record) => `${record}: the date of the certificate is missing.`,
  entry_level_missing: (_record, field) =>
    `The entry level (${field.slice(-1)}) is missing; the lowest is assumed.`,
  goal_missing: () => 'The goal of the person is missing (Fachoberschulreife or a vocational qualification).',
  source_without_attainments: () =>
    'The source records no certificates; standstill and pace cannot be judged.',
}

export const en: CareerSentences = {
  noteName: { onset: 'Please check: possible onset', career: 'Please check: measure career' },
  level: {
    none: 'Nothing to check.',
    resting: 'A step that leads on is running; the note rests.',
    onset: 'A measure career may be beginning. Please look at what was offered.',
    career: 'One measure follows another without leading on. Please look at what was offered.',
    not_enough_data: 'Not enough data; a missing fact could change the answer.',
  },
  signalName: {
    A: 'Chain',
    B: 'Standstill',
    C: 'Repetition',
    D: 'Broken off',
    E: 'Silent gap',
    F: 'Holding',
    G: 'Pace',
    H: 'No access',
  },
  signal: (signal) => signalSentences[signal.code](signal),
  clearedBy: {
    gain: 'A new certified gain.',
    reason_recorded: 'A reason for the gap.',
    excuse_recorded: 'An excusing reason for months without a step.',
    step_begins: 'The start of a step.',
    stronger_step: 'A step that leads to a certificate.',
    end_corrected: 'A corrected end, such as illness, birth or a legal bar.',
    window_passes: 'No further breaks; the period moves on, the note stays until it is answered.',
  },
  missing: (missing: MissingData, record) => missingSentences[missing.kind](record, missing.field),
  decisive: 'This fact could change the answer.',
}

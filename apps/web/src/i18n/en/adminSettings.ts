import type { adminSettings as german } from '../de/adminSettings.ts'
import type { Messages } from '../messages.ts'

/** Settings of the alliance: thresholds of the signals, and others. */
export const adminSettings = {
  title: 'Settings of the alliance',
  lead: 'Thresholds and other values. When thresholds change, all files are evaluated again in the background after saving. Answered notes stay answered.',
  never: 'Never changed. The presets hold.',
  setUp: 'Set up on {moment}.',
  signal: '{letter} · {name}',
  preset: 'Preset: {value}',
  differs: 'differs from the preset',
  reset: 'Fill in the presets',
  save: 'Save',
  saved: 'Saved. Where thresholds have changed, files are now evaluated again in the background.',
  notANumber: 'Write a whole number, for example {example}.',
  outside: 'Possible is a whole number from {least} to {most}.',
  withoutThreshold: 'This signal has no threshold: it holds from the second equal step on.',
  unit: { steps: 'steps', months: 'months', percent: 'per cent', years: 'years', days: 'days' },
  withUnit: '{name} ({unit})',
  about: {
    chain: 'Several steps in a row without a gain.',
    standstill: 'A long time without a new gain.',
    repetition: 'The same measure, or the same aim, once more.',
    broken_off: 'Several steps were broken off, by whomever.',
    silent_gap: 'Months without a step, without work and without a recorded reason.',
    holding: 'Nearly all the time goes into orientation and holding.',
    pace: 'After years fewer gains than could be expected. Counts as a measure career by itself.',
    no_access: 'Since intake nothing has begun. The note goes to the alliance too.',
  },
  threshold: {
    chainSteps: {
      name: 'Since the last gain',
      hint: 'So many counted steps without a gain. Excused ones do not count.',
    },
    standstillMonths: {
      name: 'Time without a new gain',
      hint: 'Months since the last gain or the first step. Excused ones do not count.',
    },
    brokenOffSteps: {
      name: 'Broken off',
      hint: 'So many within the period below.',
    },
    brokenOffWindowMonths: {
      name: 'Period that is counted',
      hint: 'Months back, the present month included.',
    },
    silentGapMonths: {
      name: 'Silence at a stretch',
      hint: 'So many months in a row about which nothing is known.',
    },
    holdingSteps: {
      name: 'Since the last gain',
      hint: 'Only from so many counted steps on is the share looked at.',
    },
    holdingPercent: {
      name: 'Share of orientation and holding',
      hint: 'Share of the months of these steps.',
    },
    paceMonths: {
      name: 'Time since the first step',
      hint: 'Only after so many months is the pace looked at.',
    },
    paceMonthsPerGain: {
      name: 'Time for each expected gain',
      hint: 'One gain is expected for every so many months.',
    },
    noAccessMonths: {
      name: 'Time since intake',
      hint: 'So many months in which nothing has begun.',
    },
  },
  others: 'Other settings',
  saveTitle: 'Save',
  reason: 'Why?',
  reasonHint: 'A sentence, for example: decision of the core group of 12 Nov. It stands in the history.',
  missingReason: 'Write a sentence why you change this.',
  undoReason: 'Undone.',
  restoreReason: 'Back to the state of {moment}.',
  changedCount:
    'You have not changed anything yet. | One setting is changed. | {count} settings are changed.',
  on: 'yes',
  off: 'no',
  history: 'History of the settings',
  changedOn: '{name} on {moment}',
  change: '{name}: {from} → {to}',
  because: 'Why: {reason}',
  restore: 'Fill in these values',
  restoreOf: 'Fill in these values: state of {moment}',
  age: {
    from: { name: 'Age from', hint: 'The alliance accompanies from this year of life on.' },
    to: { name: 'Age to', hint: 'Until the day before this birthday.' },
  },
  concern: {
    escalationDays: {
      name: 'Concern from mentoring',
      hint: 'After so many days without an answer the supervisor sees it too.',
    },
  },
  report: {
    staffColumns: {
      name: 'Show names of staff in the report',
      hint: 'The report compares nobody. Without the tick it names no staff either.',
    },
  },
} as const satisfies Messages<typeof german>

import type { intake as german } from '../de/intake.ts'
import type { Messages } from '../messages.ts'
import { intakeCriteria } from './intakeCriteria.ts'
import { INTAKE_WORDS } from '@wegmarke/domain/lists/intake-words'
import { intakeQuestions } from './intakeQuestions.ts'

/** Intake: areas in any order, criteria of admission, decision. */
export const intake = {
  title: 'Intake',
  lead: 'In any order, over several conversations. Each area is saved by itself.',
  areas: 'Areas',
  progress: '{answered} of {of} areas complete',
  openCount: 'one question open | {count} questions open',
  neverAsked: 'not asked yet',
  lastAsked: 'last asked on {date}',
  continueIn: 'Go on with “{area}”',
  ask: 'Ask',
  change: 'Add',
  askNamed: '{area}: ask',
  changeNamed: '{area}: add',
  askIn: 'Ask under:',
  onlyWhereNeeded: 'only where needed',
  showAnswers: 'Questions and answers about “{area}”',
  showAll: 'Show all answers',
  hideAll: 'Hide all answers',
  details: 'Origin',
  ...intakeQuestions,
  ...intakeCriteria,
  state: INTAKE_WORDS.en.state,
  reply: {
    declined: 'does not want to say',
    unknown: 'does not know',
    open: 'not asked',
  },
  source: {
    person: 'the person',
    document: 'a document',
    colleague: 'a colleague',
    organisation: 'another organisation',
  },
  said: '{source}, {date}',
  saidBy: '{source} ({who}), {date}',
  typedBy: 'typed in by {name} on {instant}',
  earlier: 'Earlier statements',
  wasMistake: 'Mistake',
  mistake: 'Was a mistake',
  mistakeNamed: '“{answer}” was a mistake',
  mistakeDone: '“{field}”: marked as a mistake. The statement stays readable.',
  saved: '“{area}” saved.',
  record: {
    ...INTAKE_WORDS.en.record,
    entry_level: 'Level at the start (language, school, vocation)',
    known: 'recorded',
    missing: 'still missing',
    add: 'Record',
    addNamed: 'Record {what}',
  },
  form: {
    description: 'Leave empty what was not spoken about. Earlier statements stay readable.',
    source: 'Who says so?',
    statedBy: 'Which document, person or organisation',
    statedOn: 'Said on',
    nothing: 'Nothing new entered yet.',
    sourceMissing: 'Choose where the statements come from.',
    other: 'Else',
    nothingSaid: 'not spoken about',
    answerAfterAll: 'Answer after all',
  },
} as const satisfies Messages<typeof german>

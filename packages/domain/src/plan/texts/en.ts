import type { PlanText } from './plan-text.ts'

export const en: PlanText = {
  titleOf: (name) => `My plan: ${name}`,
  agreed: ({ on, with: company, number }) =>
    `Agreed on ${on}${company === null ? '' : ` (${company})`}. Version ${number}.`,
  goal: 'My goal',
  nextStep: 'What is the next step?',
  items: 'Who does what until when?',
  nothingOpen: 'Everything is done. At the next talk we agree on how to go on.',
  alreadyDone: 'This is done already',
  who: {
    person: 'I',
    caseworker: 'Caseworker',
    mentor: 'Mentor',
    other: 'Another office',
  },
  until: (day) => `until ${day}`,
  noDeadline: 'no deadline',
  doneOn: (day) => `on ${day}`,
  nextTalk: 'We talk about it again on',
  notAgreed: 'not agreed yet',
  foot: 'Something does not fit any more? Tell us. We change the plan together.',
}

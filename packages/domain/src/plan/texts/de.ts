import type { PlanText } from './plan-text.ts'

export const de: PlanText = {
  titleOf: (name) => `Mein Plan: ${name}`,
  agreed: ({ on, with: company, number }) =>
    `Vereinbart am ${on}${company === null ? '' : ` (${company})`}. Fassung ${number}.`,
  goal: 'Mein Ziel',
  nextStep: 'Was ist der nächste Schritt?',
  items: 'Wer tut was bis wann?',
  nothingOpen: 'Alles ist erledigt. Beim nächsten Gespräch vereinbaren wir, wie es weitergeht.',
  alreadyDone: 'Das ist schon geschafft',
  who: {
    person: 'Ich',
    caseworker: 'Fallbegleitung',
    mentor: 'Mentorin / Mentor',
    other: 'Andere Stelle',
  },
  until: (day) => `bis ${day}`,
  noDeadline: 'ohne Frist',
  doneOn: (day) => `am ${day}`,
  nextTalk: 'Wir sprechen wieder darüber am',
  notAgreed: 'noch nicht vereinbart',
  foot: 'Etwas passt nicht mehr? Sagen Sie es uns. Wir ändern den Plan zusammen.',
}

import type { ConsentText } from './consent-text.ts'

export const en: ConsentText = {
  title: 'Consent: who may know something about me?',
  intro: ({ controller }) =>
    `${controller} accompanies you on the way to a school certificate and a job. For this we write down information about you. Other offices may see this information only if you want that. You decide it here.`,
  person: 'Name',
  born: 'born on',
  fileCode: 'File code',
  whatHead: 'What may be passed on, and to whom?',
  what: ({ controller, recipient }) =>
    `${controller} may show ${recipient} this information about me. Only people who are chosen by name may see it:`,
  categories: {
    identity: 'Name, date of birth, nationality',
    contact: 'Languages, address, telephone, e-mail, how to reach me safely',
    pathway: 'School, courses, measures, training, work, certificates, my goal and my plan',
    residence: 'Residence, work permit, benefits (for example Bürgergeld)',
    needs: 'What I need: for example childcare, housing, a travel ticket, health',
    journal: 'Notes about conversations and tasks',
    mentoring:
      'Being accompanied by a mentor: meetings and goals that we have agreed on. What the mentor writes about a meeting is read only by the mentor, the caseworker and their deputy and, if you ask for your data, the data protection officer',
    documents: 'Papers, for example copies of certificates',
  },
  purposeHead: 'What for?',
  periodHead: 'For how long?',
  period: ({ from, to }) =>
    to === null
      ? `From ${from} until I withdraw it or until you stop accompanying me.`
      : `From ${from} to ${to}. After that the office sees nothing any more, unless I sign again.`,
  rightsHead: 'Your rights',
  rights: [
    () =>
      'This consent is voluntary. If you do not sign, you have no disadvantage. We accompany you all the same.',
    ({ controller }) =>
      `You can withdraw this consent at any time: all of it or single points. Tell us or write to us (${controller}). You need not give a reason. From that moment on the office sees nothing any more. What happened before remains allowed.`,
    () =>
      'You can ask at any time what is stored about you and who has seen it. You can have mistakes corrected and data deleted. You can complain to the data protection authority.',
  ],
  notHead: 'What we do not do',
  not: () =>
    'The foreigners’ authority, the police and security authorities get no access to your data through this consent.',
  declaration: ({ controller, recipient }) =>
    `I have understood this. I agree that ${controller} passes the information named above on to ${recipient}.`,
  placeAndDate: 'Place, date',
  signature: 'Signature',
  representative: 'For minors: signature of the legal representative',
  interpreter: 'Translated by (name, language)',
  interpreterHint: 'only if somebody has translated',
  withdrawalHead: 'I withdraw',
  withdrawal: 'I withdraw this consent. Date, signature:',
  formVersion: 'Text version',
  purposes: [
    'Planning the next steps together',
    'Finding a place in a course or in training',
    'Being accompanied by a mentor',
    'Finding out which office pays for what',
  ],
}

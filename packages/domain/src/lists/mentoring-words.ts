import type { ConcernUrgency, SessionKind, SessionOutcome } from '../mentoring/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

interface MentoringWords {
  readonly sessions: {
    readonly title: string
    readonly column: Readonly<Record<'day' | 'outcome' | 'kind' | 'minutes' | 'next', string>>
  }
  readonly concerns: {
    readonly title: string
    readonly answered: string
    readonly column: Readonly<Record<'raised' | 'urgency' | 'seeUntil' | 'seen' | 'escalated', string>>
  }
  readonly outcome: Readonly<Record<SessionOutcome, string>>
  readonly kind: Readonly<Record<SessionKind, string>>
  readonly urgency: Readonly<Record<ConcernUrgency, string>>
}

/** What the mentoring of a file says, on its sheet and as tables. */
export const MENTORING_WORDS: Readonly<Record<ListLanguage, MentoringWords>> = {
  de: {
    sessions: {
      title: 'Treffen',
      column: { day: 'Tag', outcome: 'Was war', kind: 'Art', minutes: 'Minuten', next: 'Nächster Termin' },
    },
    concerns: {
      title: 'Sorgen, die auf Antwort warten',
      answered: 'beantwortete Sorgen',
      column: {
        raised: 'Gemeldet',
        urgency: 'Art',
        seeUntil: 'Ansehen bis',
        seen: 'Angesehen',
        escalated: 'Nicht rechtzeitig angesehen',
      },
    },
    outcome: { happened: 'Stattgefunden', did_not_come: 'Nicht gekommen', cancelled: 'Abgesagt' },
    kind: {
      meeting: 'Treffen',
      call: 'Telefonat',
      message: 'Nachricht',
      accompaniment: 'Begleitung zu einem Termin',
      other: 'Sonstiges',
    },
    urgency: { normal: 'Sorge', urgent: 'Dringende Sorge' },
  },
  en: {
    sessions: {
      title: 'Meetings',
      column: {
        day: 'Day',
        outcome: 'What happened',
        kind: 'Kind',
        minutes: 'Minutes',
        next: 'Next appointment',
      },
    },
    concerns: {
      title: 'Concerns that wait for an answer',
      answered: 'answered concerns',
      column: {
        raised: 'Raised',
        urgency: 'Kind',
        seeUntil: 'To be seen by',
        seen: 'Seen',
        escalated: 'Not seen in time',
      },
    },
    outcome: { happened: 'Took place', did_not_come: 'Did not come', cancelled: 'Cancelled' },
    kind: {
      meeting: 'Meeting',
      call: 'Call',
      message: 'Message',
      accompaniment: 'Went along to an appointment',
      other: 'Other',
    },
    urgency: { normal: 'Concern', urgent: 'Urgent concern' },
  },
}

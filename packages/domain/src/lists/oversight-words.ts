import type { AccessRequestOutcome } from '../protection/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

/** Which access requests a list shows: all, those not closed, those past their day, those closed. */
export const REQUEST_STATES = ['all', 'open', 'overdue', 'closed'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** The lists of oversight as tables: access requests, and caseloads with their open files. */
interface OversightWords {
  readonly requests: {
    readonly title: string
    readonly others: string
    readonly shown: Readonly<Record<RequestState, string>>
    readonly column: Readonly<
      Record<
        'file' | 'organisation' | 'received' | 'due' | 'daysLeft' | 'opened' | 'closed' | 'outcome',
        string
      >
    >
    readonly outcome: Readonly<Record<AccessRequestOutcome, string>>
  }
  readonly caseloads: {
    readonly title: string
    readonly all: string
    readonly others: string
    readonly column: Readonly<Record<'name' | 'organisation' | 'lead' | 'deputies' | 'files', string>>
  }
}

export const OVERSIGHT_WORDS: Readonly<Record<ListLanguage, OversightWords>> = {
  de: {
    requests: {
      title: 'Auskunftsersuchen',
      others: 'Ersuchen anderer Organisationen',
      shown: {
        all: 'offene und geschlossene Ersuchen',
        open: 'offene Ersuchen',
        overdue: 'überfällige Ersuchen',
        closed: 'geschlossene Ersuchen',
      },
      column: {
        file: 'Aktenzeichen',
        organisation: 'Organisation',
        received: 'Eingegangen',
        due: 'Antwort bis',
        daysLeft: 'Tage bis zur Antwort',
        opened: 'Eröffnet',
        closed: 'Geschlossen',
        outcome: 'Ausgang',
      },
      outcome: {
        answered: 'Auskunft erteilt',
        withdrawn: 'Ersuchen zurückgezogen',
        refused: 'Auskunft abgelehnt',
      },
    },
    caseloads: {
      title: 'Fallbestände',
      all: 'alle Fallbestände der Stellen, die Sie leiten',
      others: 'Fallbestände anderer Stellen',
      column: {
        name: 'Fallbestand',
        organisation: 'Stelle',
        lead: 'Heute zugeteilt',
        deputies: 'Vertretungen heute',
        files: 'Offene Akten',
      },
    },
  },
  en: {
    requests: {
      title: 'Access requests',
      others: 'requests of other organisations',
      shown: {
        all: 'open and closed requests',
        open: 'open requests',
        overdue: 'overdue requests',
        closed: 'closed requests',
      },
      column: {
        file: 'Code',
        organisation: 'Organisation',
        received: 'Received',
        due: 'Answer by',
        daysLeft: 'Days until the answer',
        opened: 'Opened',
        closed: 'Closed',
        outcome: 'Outcome',
      },
      outcome: { answered: 'Answered', withdrawn: 'Request withdrawn', refused: 'Answer refused' },
    },
    caseloads: {
      title: 'Caseloads',
      all: 'all caseloads of the organisations that you supervise',
      others: 'caseloads of other organisations',
      column: {
        name: 'Caseload',
        organisation: 'Organisation',
        lead: 'Led today',
        deputies: 'Deputies today',
        files: 'Open files',
      },
    },
  },
}

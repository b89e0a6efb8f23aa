import type { Category } from '@wegmarke/domain/access/roles'
import type { ConsentState } from '@wegmarke/domain/consent/vocabulary'

interface ConsentWords {
  readonly file: string
  readonly head: readonly string[]
  readonly categories: Readonly<Record<Category, string>>
  readonly states: Readonly<Record<ConsentState, string>>
}

/** Words of the register as it is downloaded. */
export const CONSENT_WORDS: Readonly<Record<'de' | 'en', ConsentWords>> = {
  de: {
    file: 'Einwilligungen',
    head: [
      'Akte',
      'Datenart',
      'Empfängerin',
      'Zweck',
      'Von',
      'Bis',
      'Unterschrieben am',
      'Nachweis',
      'Widerrufen',
      'Stand',
    ],
    categories: {
      identity: 'Personendaten',
      contact: 'Kontakt',
      pathway: 'Bildungsweg',
      residence: 'Aufenthalt',
      needs: 'Bedarf',
      journal: 'Verlauf und Aufgaben',
      mentoring: 'Mentoring',
      documents: 'Dokumente',
    },
    states: {
      prepared: 'noch nicht unterschrieben',
      not_begun: 'beginnt später',
      in_force: 'gilt',
      expired: 'abgelaufen',
      withdrawn: 'widerrufen',
    },
  },
  en: {
    file: 'consents',
    head: [
      'File',
      'Kind of data',
      'Recipient',
      'Purpose',
      'From',
      'Until',
      'Signed on',
      'Evidence',
      'Withdrawn',
      'State',
    ],
    categories: {
      identity: 'identity',
      contact: 'contact',
      pathway: 'pathway',
      residence: 'residence',
      needs: 'needs',
      journal: 'journal and tasks',
      mentoring: 'mentoring',
      documents: 'documents',
    },
    states: {
      prepared: 'not signed yet',
      not_begun: 'begins later',
      in_force: 'in force',
      expired: 'expired',
      withdrawn: 'withdrawn',
    },
  },
}

import type { Category } from '@wegmarke/domain/access/roles'
import type { ConsentState } from '@wegmarke/domain/consent/vocabulary'

interface ConsentWords {
  readonly file: string
  readonly others: string
  readonly texts: string
  readonly head: readonly string[]
  readonly categories: Readonly<Record<Category, string>>
  readonly states: Readonly<Record<ConsentState | 'ends_soon', string>>
}

/** Words of the register as it is downloaded. */
export const CONSENT_WORDS: Readonly<Record<'de' | 'en', ConsentWords>> = {
  de: {
    file: 'Einwilligungen',
    others: 'Einwilligungen zu Akten anderer Organisationen',
    texts:
      'Eine Spalte für Namen von Personen gibt es nicht. Zweck und Nachweis stehen hier aber so, wie sie jemand frei geschrieben hat; auch Namen können darin stehen.',
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
      ends_soon: 'endet in den nächsten 28 Tagen',
      expired: 'abgelaufen',
      withdrawn: 'widerrufen',
    },
  },
  en: {
    file: 'Consents',
    others: 'consents on files of other organisations',
    texts:
      'No column is for the names of people. But purpose and evidence stand here as somebody wrote them freely; they may hold names, too.',
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
      ends_soon: 'ends within 28 days',
      expired: 'expired',
      withdrawn: 'withdrawn',
    },
  },
}

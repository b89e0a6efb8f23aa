import type { OutreachReason } from '../intake/vocabulary.ts'
import type { ListLanguage } from './list-words.ts'

/** What the counts of those who were addressed and not won say, on the screen and as a table. */
export const OUTREACH_WORDS = {
  de: {
    title: 'Angesprochen, nicht gewonnen',
    month: (month: string) => `Monat ${month}`,
    others: 'andere Organisationen',
    noMunicipality: 'ohne Angabe',
    column: { organisation: 'Organisation', reason: 'Grund', municipality: 'Kommune', number: 'Anzahl' },
    reason: {
      not_reached: 'nicht erreicht',
      no_interest: 'kein Interesse',
      no_time: 'keine Zeit (Arbeit, Familie)',
      no_trust: 'kein Vertrauen',
      supported_elsewhere: 'wird schon woanders begleitet',
      own_way: 'geht einen eigenen Weg',
      not_target_group: 'gehört nicht zur Zielgruppe',
      moved_away: 'weggezogen',
      unknown: 'Grund nicht bekannt',
    },
  },
  en: {
    title: 'Addressed, not won',
    month: (month: string) => `month ${month}`,
    others: 'other organisations',
    noMunicipality: 'not stated',
    column: {
      organisation: 'Organisation',
      reason: 'Reason',
      municipality: 'Municipality',
      number: 'Number',
    },
    reason: {
      not_reached: 'not reached',
      no_interest: 'no interest',
      no_time: 'no time (work, family)',
      no_trust: 'no trust',
      supported_elsewhere: 'accompanied elsewhere already',
      own_way: 'goes an own way',
      not_target_group: 'not of the target group',
      moved_away: 'moved away',
      unknown: 'reason not known',
    },
  },
} as const satisfies Readonly<
  Record<
    ListLanguage,
    {
      readonly title: string
      readonly month: (month: string) => string
      readonly others: string
      readonly noMunicipality: string
      readonly column: Readonly<Record<'organisation' | 'reason' | 'municipality' | 'number', string>>
      readonly reason: Readonly<Record<OutreachReason, string>>
    }
  >
>

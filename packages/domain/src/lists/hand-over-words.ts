import type { HandOverItem } from '../case-file/hand-over.ts'
import type { ListLanguage } from './list-words.ts'

interface HandOverWords {
  readonly title: string
  readonly facts: string
  readonly column: Readonly<Record<'file' | 'item' | 'facts' | 'read', string>>
  readonly item: Readonly<Record<HandOverItem, string>>
}

/** What the checklist of a file that was taken over says, on the screen and as a table. */
export const HAND_OVER_WORDS: Readonly<Record<ListLanguage, HandOverWords>> = {
  de: {
    title: 'Checkliste einer Übergabe',
    facts: 'was im Einzelnen zu wissen ist: es steht in der Akte',
    column: { file: 'Aktenzeichen', item: 'Punkt', facts: 'Einträge', read: 'Gelesen' },
    item: {
      message: 'Worte der übergebenden Person',
      tasks: 'Offene Aufgaben',
      appointments: 'Nächste Termine',
      steps: 'Laufende Schritte, nach denen nichts folgt',
      deadlines: 'Fristen in den nächsten 60 Tagen',
      notes: 'Offene Prüfhinweise',
      consents: 'Einwilligungen, die bald enden',
      mentorships: 'Mentoring',
    },
  },
  en: {
    title: 'Checklist of a hand-over',
    facts: 'what there is to know in detail: it stands in the file',
    column: { file: 'Code', item: 'Point', facts: 'Entries', read: 'Read' },
    item: {
      message: 'Words of the person who hands over',
      tasks: 'Open tasks',
      appointments: 'Next appointments',
      steps: 'Running steps that nothing follows',
      deadlines: 'Deadlines within the next 60 days',
      notes: 'Open check notes',
      consents: 'Consents that end soon',
      mentorships: 'Mentoring',
    },
  },
}

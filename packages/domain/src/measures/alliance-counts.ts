import { SMALL_COUNT } from './limits.ts'
import type { Measure } from './measure.ts'

const HIDDEN_DE = ` Zahlen von 1 bis ${SMALL_COUNT} stehen als „unter ${SMALL_COUNT + 1}“, und weitere bleiben verborgen, wo man sie sonst ausrechnen könnte.`
const HIDDEN_EN = ` Numbers from 1 to ${SMALL_COUNT} are shown as “under ${SMALL_COUNT + 1}”, and more stay hidden where they could be worked out otherwise.`

/** Numbers of the page for members of the alliance; the other numbers of that page are those of the report. */
export const ALLIANCE_COUNTS = {
  'alliance.municipality': {
    unit: 'files',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Offene Akten je Kommune',
      text: 'Wie sich die offenen Akten auf die Kommunen verteilen.',
      formula: 'Anzahl der offenen Akten, in denen heute diese Kommune eingetragen ist.',
      exclusions: 'Geschlossene Akten. Eine Person mit Akten bei zwei Stellen zählt zweimal.' + HIDDEN_DE,
    },
    en: {
      title: 'Open files by municipality',
      text: 'How the open files are spread over the municipalities.',
      formula: 'Number of open files in which this municipality is recorded today.',
      exclusions: 'Closed files. A person with files at two organisations counts twice.' + HIDDEN_EN,
    },
  },
  'alliance.phase': {
    unit: 'files',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Offene Akten je Phase',
      text: 'In welcher Phase der Begleitung die offenen Akten sind.',
      formula: 'Anzahl der offenen Akten, die heute in dieser Phase sind.',
      exclusions: 'Geschlossene Akten. Eine Person mit Akten bei zwei Stellen zählt zweimal.' + HIDDEN_DE,
    },
    en: {
      title: 'Open files by phase',
      text: 'In which phase the open files are.',
      formula: 'Number of open files that are in this phase today.',
      exclusions: 'Closed files. A person with files at two organisations counts twice.' + HIDDEN_EN,
    },
  },
} as const satisfies Record<string, Measure>

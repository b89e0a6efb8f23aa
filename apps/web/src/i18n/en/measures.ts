import type { measures as german } from '../de/measures.ts'
import type { Messages } from '../messages.ts'

export const measures = {
  what: 'What does “{title}” mean?',
  openList: 'Open the list',
  legend: 'What the numbers mean',
  asCsv: 'Definition as CSV',
  listAsCsv: 'List as CSV',
  onThisPage: 'The number belongs to what it stands beside. What goes into it stands on this page.',
} as const satisfies Messages<typeof german>

import type { CaseFile } from '@wegmarke/contract/case-files'
import type { JournalEntry } from '@wegmarke/contract/journal'
import type { Note, NoteEvent } from '@wegmarke/contract/notes'
import { monthOf } from '@wegmarke/domain/calendar/month'
import type { LaneEntry } from './lane-entry.ts'
import type { Pathway } from './lanes.ts'

export const TIMELINE_GROUPS = ['step', 'gap', 'attainment', 'residence', 'note', 'journal'] as const
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number]

/** One line of the history, with the day it stands at. */
export type TimelineItem = { readonly key: string; readonly on: string; readonly group: TimelineGroup } & (
  | { readonly kind: 'entry'; readonly entry: LaneEntry }
  | { readonly kind: 'event'; readonly note: Note; readonly event: NoteEvent }
  | { readonly kind: 'journal'; readonly journal: JournalEntry }
)

const GROUP_OF = {
  step: 'step',
  attainment: 'attainment',
  gap: 'gap',
  blank: 'gap',
  residence: 'residence',
  entitlement: 'residence',
  note: 'note',
} as const satisfies Record<LaneEntry['kind'], TimelineGroup>

/** Everything that happened, newest first. Notes tell their events; the months they rest on stand in the lanes. */
export function timeline(
  pathway: Pathway,
  notes: CaseFile['notes'],
  journal: readonly JournalEntry[],
): TimelineItem[] {
  const entries = pathway.lanes
    .flatMap((lane) => lane.entries)
    .filter((entry) => entry.kind !== 'note')
    .map((entry): TimelineItem => {
      return { kind: 'entry', key: entry.key, on: dayOf(entry), group: GROUP_OF[entry.kind], entry }
    })
  const events = (notes ?? []).flatMap((note) =>
    note.events.map((event, index): TimelineItem => {
      return { kind: 'event', key: `event-${note.id}-${index}`, on: event.on, group: 'note', note, event }
    }),
  )
  const written = journal.map((entry): TimelineItem => {
    return {
      kind: 'journal',
      key: `journal-${entry.id}`,
      on: entry.happenedOn,
      group: 'journal',
      journal: entry,
    }
  })
  return [...entries, ...events, ...written].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
}

/** The day at which an entry stands: its start, as exactly as it is known. */
function dayOf(entry: LaneEntry): string {
  switch (entry.kind) {
    case 'step': {
      const { actualStart, plannedStart, actualEnd } = entry.step
      return (actualStart ?? plannedStart ?? actualEnd)?.date ?? `${monthOf(entry.from)}-01`
    }
    case 'attainment':
      return entry.attainment.awardedOn?.date ?? `${monthOf(entry.from)}-01`
    case 'gap':
      return entry.gap.from.date
    case 'residence':
      return entry.period.from
    case 'entitlement':
      return entry.entitlement.from
    default:
      return `${monthOf(entry.from)}-01`
  }
}

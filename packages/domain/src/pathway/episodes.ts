import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import type { EpisodeFact } from './facts.ts'
import { sortShort } from './sort-short.ts'

/** When a file was open, as seen from a month. */
export interface FileEpisodes {
  /** Month of the first opening; null when the file was not open yet. */
  readonly openedIn: MonthIndex | null
  /** Month of the closing when the file is closed; null while it is open. */
  readonly closedIn: MonthIndex | null
  /** The months strictly between a closing and the next opening, as pairs of first and last. */
  readonly closedSpans: readonly (readonly [MonthIndex, MonthIndex])[]
}

/** Reads the episodes until a month. The months of closing and reopening count as open. */
export function fileEpisodes(episodes: readonly EpisodeFact[], month: MonthIndex): FileEpisodes {
  const inOrder = episodes.length > 1 ? sortShort([...episodes], compareEpisodes) : episodes
  let openedIn: MonthIndex | null = null
  let closedIn: MonthIndex | null = null
  const closedSpans: [MonthIndex, MonthIndex][] = []
  for (const episode of inOrder) {
    const opened = monthIndex(episode.openedOn)
    if (opened > month) break
    openedIn ??= opened
    if (closedIn !== null && opened - closedIn > 1) closedSpans.push([closedIn + 1, opened - 1])
    const closed = episode.closedOn === null ? null : monthIndex(episode.closedOn)
    closedIn = closed !== null && closed <= month ? closed : null
  }
  return { openedIn, closedIn, closedSpans }
}

function compareEpisodes(a: EpisodeFact, b: EpisodeFact): number {
  return a.openedOn < b.openedOn ? -1 : 1
}

import type { Episode } from '@wegmarke/contract/case-files'
import type { Gap } from '@wegmarke/contract/pathway'
import type { Step } from '@wegmarke/contract/steps'
import { monthIndex, type MonthIndex } from '@wegmarke/domain/calendar/month'
import { begunStep } from '@wegmarke/domain/pathway/begun-step'
import { stepFact } from './step-fact.ts'

/** A run of months, both included. */
export interface MonthRun {
  readonly from: MonthIndex
  readonly to: MonthIndex
}

interface Recorded {
  readonly steps: readonly Step[]
  readonly gaps: readonly Gap[]
  readonly episodes: readonly Episode[]
}

/**
 * Months about which nothing is recorded: no step that fills a month, no work, no gap with or without a reason,
 * the file not closed. From the first step or the opening, whichever is earlier, to this month or the closing.
 */
export function blankMonths({ steps, gaps, episodes }: Recorded, today: MonthIndex): MonthRun[] {
  const begun = steps
    .filter((step) => step.kind !== 'S')
    .flatMap((step) => begunStep(stepFact(step), today, false) ?? [])
  const opened = episodes.map((episode) => monthIndex(episode.openedOn))
  const starts = [...begun.map((step) => step.start), ...opened]
  if (starts.length === 0) return []
  const first = Math.min(...starts)
  const filled = new Set<MonthIndex>()
  const fill = (from: MonthIndex, to: MonthIndex): void => {
    for (let month = Math.max(from, first); month <= Math.min(to, today); month++) filled.add(month)
  }
  for (const step of begun) fill(step.start, step.end)
  for (const gap of gaps) fill(monthIndex(gap.from.date), gap.to === null ? today : monthIndex(gap.to.date))
  for (const run of closedRuns(episodes, today)) fill(run.from, run.to)
  return runsOf(first, today, filled)
}

/** The months after a closing until the next opening, or until today while the file is closed. */
function closedRuns(episodes: readonly Episode[], today: MonthIndex): MonthRun[] {
  const inOrder = [...episodes].sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
  return inOrder.flatMap((episode, index) => {
    if (episode.closedOn === null) return []
    const next = inOrder[index + 1]
    return [{ from: monthIndex(episode.closedOn) + 1, to: next ? monthIndex(next.openedOn) - 1 : today }]
  })
}

function runsOf(first: MonthIndex, last: MonthIndex, filled: ReadonlySet<MonthIndex>): MonthRun[] {
  const runs: { from: MonthIndex; to: MonthIndex }[] = []
  for (let month = first; month <= last; month++) {
    if (filled.has(month)) continue
    const run = runs.at(-1)
    if (run?.to === month - 1) run.to = month
    else runs.push({ from: month, to: month })
  }
  return runs
}

import type { CaseFile } from '@wegmarke/contract/case-files'
import type { Attainment } from '@wegmarke/contract/pathway'
import type { Step } from '@wegmarke/contract/steps'
import { monthIndex, type Month, type MonthIndex } from '@wegmarke/domain/calendar/month'
import { blankMonths } from './blank-months.ts'
import { LANES, type Lane, type LaneEntry, type LaneKey } from './lane-entry.ts'
import { stepSpan } from './step-span.ts'

export interface Pathway {
  readonly lanes: readonly Lane[]
  readonly today: MonthIndex
  /** First and last month of the picture. */
  readonly first: MonthIndex
  readonly last: MonthIndex
  /** What no date places. */
  readonly undated: { readonly steps: readonly Step[]; readonly attainments: readonly Attainment[] }
}

/** Room before the first and after the last month, so that nothing sticks to an edge. */
const monthsAfter = 3
const monthsBefore = 1

/** Lanes that are there although nothing stands in them: an empty axis says something. */
const ALWAYS: ReadonlySet<LaneKey> = new Set(['L', 'S', 'V'])

type Placed = { readonly lane: LaneKey; readonly entry: LaneEntry }

/** Lays a file out in lanes on a grid of months, as it stands in the month `today`. */
export function layPathway(file: CaseFile, today: Month): Pathway {
  const now = monthIndex(today)
  const placed = [
    ...placedSteps(file, now),
    ...placedAttainments(file),
    ...placedGaps(file, now),
    ...placedResidence(file, now),
    ...placedNotes(file),
  ]
  const lanes = LANES.map((key) => ({ key, entries: entriesOf(placed, key) })).filter(
    ({ key, entries }) =>
      entries.length > 0 || ALWAYS.has(key) || (key === 'residence' && file.residence !== null),
  )
  const months = placed.flatMap(({ entry }) => [entry.from, entry.to])
  return {
    lanes,
    today: now,
    first: Math.min(now, ...months) - monthsBefore,
    last: Math.max(now, ...months) + monthsAfter,
    undated: {
      steps: (file.steps ?? []).filter((step) => stepSpan(step, now) === null),
      attainments: (file.attainments ?? []).filter((attainment) => attainment.awardedOn === null),
    },
  }
}

function entriesOf(placed: readonly Placed[], lane: LaneKey): LaneEntry[] {
  return placed
    .filter((one) => one.lane === lane)
    .map((one) => one.entry)
    .sort((a, b) => b.from - a.from || b.to - a.to || (a.key < b.key ? -1 : 1))
}

/** A step stands on the axis of its promise; work and what promises no level have lanes of their own. */
export function laneOfStep(step: Step): LaneKey {
  if (step.kind === 'W') return 'work'
  return step.promise.kind === 'level' ? step.promise.axis : 'support'
}

function placedSteps(file: CaseFile, now: MonthIndex): Placed[] {
  return (file.steps ?? []).flatMap((step): Placed[] => {
    const span = stepSpan(step, now)
    return span === null
      ? []
      : [{ lane: laneOfStep(step), entry: { kind: 'step', key: `step-${step.id}`, step, ...span } }]
  })
}

function placedAttainments(file: CaseFile): Placed[] {
  return (file.attainments ?? []).flatMap((attainment): Placed[] => {
    if (attainment.awardedOn === null) return []
    const month = monthIndex(attainment.awardedOn.date)
    const key = `attainment-${attainment.id}`
    const span = { from: month, to: month, isOpen: false }
    return [{ lane: attainment.axis, entry: { kind: 'attainment', key, attainment, ...span } }]
  })
}

function placedGaps(file: CaseFile, now: MonthIndex): Placed[] {
  const { steps, gaps, episodes } = file
  if (steps === null || gaps === null) return []
  const stored = gaps.map((gap): Placed => {
    const from = monthIndex(gap.from.date)
    const to = gap.to === null ? Math.max(from, now) : monthIndex(gap.to.date)
    return {
      lane: 'gaps',
      entry: { kind: 'gap', key: `gap-${gap.id}`, gap, from, to, isOpen: gap.to === null },
    }
  })
  const blank = blankMonths({ steps, gaps, episodes }, now).map((run): Placed => ({
    lane: 'gaps',
    entry: { kind: 'blank', key: `blank-${run.from}`, ...run, isOpen: false },
  }))
  return [...stored, ...blank]
}

function periodOf(period: { from: string; to: string | null }, now: MonthIndex) {
  const from = monthIndex(period.from)
  const to = period.to === null ? Math.max(from, now) : monthIndex(period.to)
  return { from, to, isOpen: period.to === null }
}

function placedResidence(file: CaseFile, now: MonthIndex): Placed[] {
  const periods = (file.residence ?? []).map((period): LaneEntry => {
    return { kind: 'residence', key: `residence-${period.id}`, period, ...periodOf(period, now) }
  })
  const entitlements = (file.entitlements ?? []).map((entitlement): LaneEntry => {
    return {
      kind: 'entitlement',
      key: `entitlement-${entitlement.id}`,
      entitlement,
      ...periodOf(entitlement, now),
    }
  })
  return [...periods, ...entitlements].map((entry) => ({ lane: 'residence', entry }))
}

/** Each reason of a note that is not cleared stands over the months of its evidence. */
function placedNotes(file: CaseFile): Placed[] {
  return (file.notes ?? [])
    .filter((note) => note.state !== 'cleared')
    .flatMap((note) =>
      note.reasons.map((reason): Placed => {
        const { months, code } = reason.signal
        const opened = monthIndex(note.openedOn)
        const from = Math.min(...months.map((span) => monthIndex(span.from)))
        const to = Math.max(...months.map((span) => monthIndex(span.to)))
        const span = months.length === 0 ? { from: opened, to: opened } : { from, to }
        const key = `note-${note.id}-${code}`
        return { lane: 'notes', entry: { kind: 'note', key, note, reason, ...span, isOpen: false } }
      }),
    )
}

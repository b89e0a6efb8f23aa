import type { CaseFile } from '@wegmarke/contract/case-files'
import type { Task } from '@wegmarke/contract/journal'
import type { Note } from '@wegmarke/contract/notes'
import type { ResidencePeriod } from '@wegmarke/contract/residence'
import type { Step } from '@wegmarke/contract/steps'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { latestDay } from '@wegmarke/domain/calendar/dated'

/** How long before its end a step without a successor, or a paper, asks for attention: eight weeks. */
const RADAR_DAYS = 56

/** One thing to do next: what it is about, and the day it is about, if there is one. */
export type NextStep = { readonly key: string; readonly dueOn: string | null } & (
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'end_missing'; readonly step: Step }
  | { readonly kind: 'ends'; readonly step: Step }
  | { readonly kind: 'plan'; readonly step: Step }
  | { readonly kind: 'expiry'; readonly period: ResidencePeriod }
)

const PLANNED: ReadonlySet<Step['state']> = new Set(['considered', 'applied', 'promised', 'confirmed'])

/** What has to be done next on a file, by day; what has no day comes last. */
export function nextSteps(file: CaseFile, today: string): NextStep[] {
  const found = [...ofNotes(file), ...ofTasks(file), ...ofSteps(file, today), ...ofPapers(file, today)]
  const day = ({ dueOn }: NextStep): string => dueOn ?? '9999'
  return found.sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1))
}

/** What a next step can come from that this reader may not see: a card without them is not one without next steps. */
export function hiddenParts(file: CaseFile): ('steps' | 'tasks' | 'notes' | 'residence')[] {
  return (['steps', 'tasks', 'notes', 'residence'] as const).filter((part) => file[part] === null)
}

function ofNotes(file: CaseFile): NextStep[] {
  return (file.notes ?? [])
    .filter((note) => note.state === 'open' || note.state === 'seen')
    .map((note) => ({ kind: 'note', key: `note-${note.id}`, dueOn: note.openedOn, note }))
}

function ofTasks(file: CaseFile): NextStep[] {
  return (file.tasks ?? [])
    .filter((task) => !task.isDone)
    .map((task) => ({ kind: 'task', key: `task-${task.id}`, dueOn: task.dueOn, task }))
}

function ofSteps(file: CaseFile, today: string): NextStep[] {
  const missingEnd = new Set(
    file.evaluation?.missing.filter(({ kind }) => kind === 'end_missing').map(({ recordId }) => recordId),
  )
  return (file.steps ?? []).flatMap((step): NextStep[] => {
    const end = step.plannedEnd && latestDay(step.plannedEnd)
    if (PLANNED.has(step.state)) {
      const dueOn = step.plannedStart?.date ?? null
      return [{ kind: 'plan', key: `plan-${step.id}`, dueOn, step }]
    }
    if (missingEnd.has(step.id)) return [{ kind: 'end_missing', key: `end-${step.id}`, dueOn: end, step }]
    const endsSoon = step.state === 'running' && end !== null && end <= addDays(today, RADAR_DAYS)
    return endsSoon ? [{ kind: 'ends', key: `ends-${step.id}`, dueOn: end, step }] : []
  })
}

function ofPapers(file: CaseFile, today: string): NextStep[] {
  return (file.residence ?? [])
    .filter(({ to }) => to === null || to >= today)
    .filter(({ documentValidUntil }) => documentValidUntil !== null)
    .filter(({ documentValidUntil }) => (documentValidUntil ?? '') <= addDays(today, RADAR_DAYS))
    .map((period) => ({
      kind: 'expiry',
      key: `paper-${period.id}`,
      dueOn: period.documentValidUntil,
      period,
    }))
}

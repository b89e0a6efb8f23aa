import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { latestDay } from '@wegmarke/domain/calendar/dated'
import { monthIndex, monthOf } from '@wegmarke/domain/calendar/month'
import type { Evaluation } from '@wegmarke/domain/career/result'
import { currentStep } from '@wegmarke/domain/pathway/current-step'
import type { CareerFacts, StepFact } from '@wegmarke/domain/pathway/facts'
import { highestLevels } from '@wegmarke/domain/pathway/highest-levels'
import { spellMonths } from '@wegmarke/domain/pathway/spell-months'
import { nextDeadline } from '@wegmarke/domain/report/next-deadline'
import type { CaseRowTable } from '../db/tables/case-files.ts'
import type { LoadedFile } from './loaded-file.ts'
import type { NoteWrite } from './note-writes.ts'
import { contactColumns, episodeColumns, groundColumns, lastDayByAge } from './report-columns.ts'

/** One line of a list, as it is stored; when it was projected is stamped by the database. */
export type CaseRow = Readonly<Record<Exclude<keyof CaseRowTable, 'projected_at'>, unknown>>

/** Projects a file to its line in lists: facts, each for itself, and nothing that mixes them. */
export function caseRow(
  file: LoadedFile,
  facts: CareerFacts,
  evaluation: Evaluation,
  standing: NoteWrite | undefined,
  today: CivilDate,
): CaseRow {
  const { missing, level, signals } = evaluation
  const month = monthIndex(evaluation.evaluationDay)
  const highest = highestLevels(facts, month)
  const step = stepColumns(file, facts)
  return {
    case_file_id: file.caseFileId,
    alliance_id: file.allianceId,
    caseload_id: file.caseloadId,
    organisation_id: file.organisationId,
    code: file.code,
    name: file.name,
    municipality_ags: file.municipality,
    goal: presentGoal(facts, evaluation.evaluationDay),
    phase: file.phase,
    is_closed: evaluation.isClosed,
    ...episodeColumns(file),
    ...step,
    highest_l: highest.L,
    highest_s: highest.S,
    highest_v: highest.V,
    ...groundColumns(facts, evaluation.evaluationDay),
    level,
    signals: signals.map((signal) => signal.code),
    is_goal_reached: evaluation.isGoalReached,
    ...clockColumns(facts, evaluation),
    ...deadlineColumns(file, step.current_step_ends_on, standing, today),
    ...contactColumns(file, today),
    next_change_on: evaluation.nextDate,
    note_state: standing?.state ?? null,
    open_notes: file.otherOpenNotes + (standing !== undefined && standing.state !== 'answered' ? 1 : 0),
    missing_count: missing.length,
    evaluated_on: evaluation.evaluationDay,
  }
}

function presentGoal(facts: CareerFacts, day: string): string | null {
  const begun = facts.goals.filter((goal) => goal.from <= day)
  return begun.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.goal ?? null
}

function stepColumns(file: LoadedFile, facts: CareerFacts) {
  const loaded = new Map(file.steps.map((step) => [step.id, step]))
  const current = currentStep(facts.steps, (step) => (loaded.get(step.id)?.successor ?? null) !== null)
  if (current === null) return { current_step: null, current_step_ends_on: null, has_successor: false }
  const plannedEnd = loaded.get(current.step.id)?.plannedEnd
  const endsOn = plannedEnd ? latestDay(plannedEnd) : null
  return {
    current_step: shownStep(current.step, endsOn),
    current_step_ends_on: endsOn,
    has_successor: current.hasSuccessor,
  }
}

function shownStep({ id, typeCode, kind, state, promise }: StepFact, endsOn: string | null) {
  return { id, typeCode, kind, state, promise, endsOn }
}

/** The clocks of the rules; for a source without certificates the months without employment stand in their place. */
function clockColumns(facts: CareerFacts, evaluation: Evaluation) {
  const month = monthIndex(evaluation.evaluationDay)
  const { anchor, gains } = evaluation
  const lastGain = gains.at(-1)?.month ?? null
  if (!facts.source.recordsAttainments) {
    const { standstill, jobless } = spellMonths(facts, month)
    return clock(null, null, null, null, standstill, jobless)
  }
  const clockMonth =
    anchor.month === null
      ? null
      : anchor.kind === 'gain'
        ? monthOf(monthIndex(anchor.month) + 1)
        : anchor.month
  const sinceGain = clockMonth === null ? null : Math.max(0, month - monthIndex(clockMonth) + 1)
  return clock(evaluation.sinceLastGain, lastGain, clockMonth, sinceGain, evaluation.monthsOfStandstill, null)
}

function clock(
  steps_since_gain: number | null,
  last_gain_month: string | null,
  clock_month: string | null,
  months_since_gain: number | null,
  standstill_months: number | null,
  jobless_months: number | null,
) {
  return {
    steps_since_gain,
    last_gain_month,
    clock_month,
    months_since_gain,
    standstill_months,
    jobless_months,
  }
}

/** The first day by which somebody has to do something, and what it is about. */
function deadlineColumns(
  file: LoadedFile,
  stepEnd: CivilDate | null,
  standing: NoteWrite | undefined,
  today: CivilDate,
) {
  const answer = file.notes.find((note) => note.id === standing?.id)?.answer
  const days = {
    paper: file.nextPaperEnd,
    work_permission: file.nextWorkPermissionEnd,
    age: lastDayByAge(file),
    step_end: stepEnd,
    task: file.nextTaskDue,
    remedy: standing?.evidence.isAnswered && answer?.kind === 'remedy' ? answer.until : null,
  }
  const first = nextDeadline(days, today)
  return { next_deadline: first?.on ?? null, next_deadline_kind: first?.kind ?? null }
}

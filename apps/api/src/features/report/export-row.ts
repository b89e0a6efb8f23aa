import type { ReportRow } from '@wegmarke/contract/report'
import { daysBetween } from '@wegmarke/domain/calendar/civil-date'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { REPORT_COLUMN_NAMES, type ReportColumnName } from '@wegmarke/domain/report/words/report-words'
import { REPORT_WORDS, type ReportLanguage } from '@wegmarke/domain/report/words/words'
import { germanDay } from '../../platform/csv/german-day.ts'

/** How an export is written. */
export interface ExportForm {
  readonly language: ReportLanguage
  readonly today: string
  readonly withNames: boolean
  readonly withStaff: boolean
}

/** The columns of an export: without names and without staff where they are not wanted or not allowed. */
export function exportColumns({ withNames, withStaff }: ExportForm): ReportColumnName[] {
  return REPORT_COLUMN_NAMES.filter(
    (name) => (name !== 'name' || withNames) && (name !== 'lead' || withStaff),
  )
}

/** One line of the report in words, in the columns of its export. What is not known says so, and is no zero. */
export function exportCells(row: ReportRow, form: ExportForm): (string | number)[] {
  const cells = { ...personCells(row, form), ...stepCells(row, form), ...standingCells(row, form) }
  return exportColumns(form).map((column) => cells[column])
}

function personCells(row: ReportRow, { language, today, withStaff }: ExportForm) {
  const words = REPORT_WORDS[language]
  const { mentor } = row
  const met = mentor?.lastSessionOn ?? null
  const never = mentor === null ? '' : words.never
  return {
    code: row.code,
    name: row.name,
    caseload: row.caseload.name,
    lead: row.leadName ?? words.nobody,
    municipality: row.municipality ?? words.unknown,
    phase: words.phase[row.phase],
    mentor: mentor === null ? words.nobody : withStaff ? (mentor.name ?? words.yes) : words.yes,
    lastSession: met === null ? never : germanDay(met),
    daysSinceSession: met === null ? never : daysBetween(met, today),
    lastContact: row.lastContactOn === null ? words.never : germanDay(row.lastContactOn),
  }
}

function stepCells({ currentStep, hasSuccessor }: ReportRow, { language, today }: ExportForm) {
  const words = REPORT_WORDS[language]
  if (currentStep === null)
    return { step: '', stepState: '', promise: '', stepEnd: '', daysLeft: '', successor: '' }
  const type = findMeasureType(currentStep.typeCode)
  const { promise, endsOn, state } = currentStep
  return {
    step: (language === 'de' ? type?.labelDe : type?.labelEn) ?? currentStep.typeCode,
    stepState: words.stepState[state],
    promise:
      promise.kind === 'level'
        ? promise.level
        : promise.kind === 'none'
          ? words.stabilises(promise.area && words.area[promise.area])
          : words.unknown,
    stepEnd: endsOn === null ? words.unknown : germanDay(endsOn),
    daysLeft: endsOn === null ? words.unknown : daysBetween(today, endsOn),
    successor: hasSuccessor ? words.yes : words.no,
  }
}

function standingCells(
  { levels, level, noteState, nextDeadline, monthsSinceGain, missingCount }: ReportRow,
  form: ExportForm,
) {
  const words = REPORT_WORDS[form.language]
  const ground = ({ ground: rests, claimed }: ReportRow['levels']['L']): string =>
    [rests && words.ground[rests], claimed && words.claimed(claimed)].filter(Boolean).join(', ')
  return {
    monthsSinceGain: monthsSinceGain ?? words.unknown,
    language: levels.L.level ?? words.unknown,
    languageGround: ground(levels.L),
    school: levels.S.level ?? words.unknown,
    schoolGround: ground(levels.S),
    vocational: levels.V.level ?? words.unknown,
    vocationalGround: ground(levels.V),
    note: words.level[level],
    noteState: noteState === null ? '' : words.noteState[noteState],
    deadline: germanDay(nextDeadline?.on ?? null),
    deadlineKind: nextDeadline?.kind ? words.deadline[nextDeadline.kind] : '',
    missing: missingCount,
  }
}

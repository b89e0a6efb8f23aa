import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { NOTE_STATES } from '@wegmarke/domain/notes/vocabulary'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { DEADLINE_KINDS, LEVEL_GROUNDS, MOVEMENTS } from '@wegmarke/domain/report/vocabulary'
import Type, { type Static } from 'typebox'
import { CurrentStep } from './case-list.ts'
import type { Endpoint } from './endpoint.ts'
import { Ags, CaseloadId, CivilDate, CLOSED, Id } from './fields.ts'
import { Level } from './levels.ts'
import { MeasureId } from './measures.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

const tags = ['report']

const Quarter = Type.String({ pattern: '^(19|20|21)\\d\\d-Q[1-4]$' })
const Count = Type.Integer({ minimum: 0 })

/** What can be chosen; what is left out is not filtered. Every choice stands in the address of the page. */
const filters = {
  state: Type.Optional(Type.Enum(['open', 'closed', 'all'])),
  caseloadId: Type.Optional(CaseloadId),
  municipality: Type.Optional(Ags),
  phase: Type.Optional(Type.Enum(PHASES)),
  level: Type.Optional(Type.Enum(CAREER_LEVELS)),
  note: Type.Optional(Type.Enum(['open', 'answered'])),
  mentor: Type.Optional(Type.Enum(['none', 'some'])),
  silentWeeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 260 })),
  next: Type.Optional(Type.Literal('none')),
  deadlineDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 1825 })),
  endingDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 1825 })),
  missing: Type.Optional(Type.Literal('some')),
  lead: Type.Optional(Type.Literal('none')),
  movement: Type.Optional(Type.Enum(MOVEMENTS)),
  quarter: Type.Optional(Quarter),
}

/** Each order sorts by one fact that the report shows; what is not known comes last either way, and never is longer ago than any day. */
export const REPORT_SORTS = [
  'name',
  'caseload',
  'municipality',
  'phase',
  'session',
  'contact',
  'step',
  'step_end',
  'since_gain',
  'language',
  'school',
  'vocational',
  'note',
  'deadline',
  'missing',
] as const
export type ReportSort = (typeof REPORT_SORTS)[number]

const order = {
  sort: Type.Optional(Type.Enum(REPORT_SORTS)),
  direction: Type.Optional(Type.Enum(['ascending', 'descending'])),
}

/** A choice of the report with its order, as the address of the page and a saved view hold it. */
export const ReportQuery = Type.Object({ ...filters, ...order }, CLOSED)
export type ReportQuery = Static<typeof ReportQuery>

const GroundedLevel = Type.Object({
  level: Nullable(Level),
  ground: Nullable(Type.Enum(LEVEL_GROUNDS)),
  claimed: Nullable(Level),
})

/** One line of the report: facts, each for itself. Null means not known, never or nobody, and never zero. */
export const ReportRow = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  caseload: Type.Object({ id: CaseloadId, name: Type.String() }),
  /** How the reader stands to the file: leads it, covers it, or supervises it. */
  relation: Type.Enum(['lead', 'deputy', 'supervisor']),
  /** Left out where the alliance does not let supervisors see names of staff here. */
  leadName: Type.Optional(Nullable(Type.String())),
  municipality: Nullable(Type.String()),
  phase: Type.Enum(PHASES),
  isClosed: Type.Boolean(),
  mentor: Nullable(
    Type.Object({
      /** Left out with the names of staff. */
      name: Type.Optional(Type.String()),
      lastSessionOn: Nullable(CivilDate),
    }),
  ),
  lastContactOn: Nullable(CivilDate),
  currentStep: Nullable(CurrentStep),
  hasSuccessor: Type.Boolean(),
  monthsSinceGain: Nullable(Type.Integer()),
  levels: Type.Object({ L: GroundedLevel, S: GroundedLevel, V: GroundedLevel }),
  level: Type.Enum(CAREER_LEVELS),
  noteState: Nullable(Type.Enum(NOTE_STATES)),
  nextDeadline: Nullable(Type.Object({ on: CivilDate, kind: Nullable(Type.Enum(DEADLINE_KINDS)) })),
  missingCount: Count,
  /** The episode that is counted, where the list is one of entries, exits or stock. */
  episode: Nullable(Type.Object({ enteredOn: CivilDate, leftOn: Nullable(CivilDate) })),
})
export type ReportRow = Static<typeof ReportRow>

/** One number with the measure that says what it means. */
export const MeasuredCount = Type.Object({ measure: MeasureId, count: Count })
export type MeasuredCount = Static<typeof MeasuredCount>

/** How the open files of one caseload are spread; no order but that of the names, and no total over people. */
export const CaseloadLoad = Type.Object({
  id: CaseloadId,
  name: Type.String(),
  leadName: Type.Optional(Nullable(Type.String())),
  files: Count,
  phases: Type.Record(Type.Enum(PHASES), Count),
})
export type CaseloadLoad = Static<typeof CaseloadLoad>

export const Report = Type.Object({
  /** The day that all numbers speak of. */
  day: CivilDate,
  quarter: Quarter,
  counts: Type.Array(MeasuredCount),
  load: Type.Array(CaseloadLoad),
  /** Municipalities that can be chosen: those of open files in sight. */
  municipalities: Type.Array(Type.Object({ ags: Ags, name: Type.String() })),
  hasStaffColumns: Type.Boolean(),
})
export type Report = Static<typeof Report>

/** The numbers on top of the report, each the length of its list; over one caseload or all in sight. */
export const getReport = {
  method: 'GET',
  url: '/report',
  config: { action: 'report.read' },
  schema: {
    summary: 'Numbers of the caseload report',
    tags,
    querystring: Type.Object({ caseloadId: filters.caseloadId, quarter: filters.quarter }, CLOSED),
    response: { 200: Report },
  },
} as const satisfies Endpoint

/** The lines of the report, own people first, then by one fact. */
export const listReportRows = {
  method: 'GET',
  url: '/report/files',
  config: { action: 'report.read' },
  schema: {
    summary: 'Lines of the caseload report',
    tags,
    querystring: Type.Object({ ...PageQuery.properties, ...filters, ...order }, CLOSED),
    response: { 200: Page(ReportRow) },
  },
} as const satisfies Endpoint

/** The same lines as CSV, streamed, with data date, choice and definitions as its head. Recorded as an export. */
export const exportReport = {
  method: 'GET',
  url: '/report/export',
  config: { action: 'report.read' },
  schema: {
    summary: 'The caseload report as CSV',
    tags,
    querystring: Type.Object(
      {
        ...filters,
        ...order,
        language: Type.Enum(['de', 'en']),
        names: Type.Enum(['with', 'without']),
        /** The number whose list this is; its definition stands first. */
        measure: Type.Optional(MeasureId),
      },
      CLOSED,
    ),
    response: { 200: Type.String() },
  },
} as const satisfies Endpoint

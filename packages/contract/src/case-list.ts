import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { SIGNAL_CODES } from '@wegmarke/domain/career/signal'
import { GOAL_KINDS, STEP_KINDS, STEP_STATES } from '@wegmarke/domain/pathway/vocabulary'
import Type, { type Static } from 'typebox'
import { Dated } from './dated.ts'
import type { Endpoint } from './endpoint.ts'
import { CaseloadId, CivilDate, CLOSED, Id, Name } from './fields.ts'
import { Level } from './levels.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable, Page, PageQuery } from './paging.ts'
import { StepPromise } from './steps.ts'

const tags = ['case files']

/** The step that a person is in, or the next one agreed. */
export const CurrentStep = Type.Object({
  id: Id,
  typeCode: Type.String(),
  kind: Type.Enum(STEP_KINDS),
  state: Type.Enum(STEP_STATES),
  promise: StepPromise,
  endsOn: Nullable(CivilDate),
})

/** One line of a list of files: facts, no composite score. Null means not known, never zero. */
export const CaseRow = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  caseload: Nullable(Type.Object({ id: CaseloadId, name: Type.String() })),
  /** Who leads the caseload, where the account works it as deputy: "in Vertretung für …". */
  standsInFor: Nullable(Type.String()),
  municipality: Nullable(Type.String()),
  goal: Nullable(Type.Enum(GOAL_KINDS)),
  isClosed: Type.Boolean(),
  currentStep: Nullable(CurrentStep),
  hasSuccessor: Type.Boolean(),
  highestL: Nullable(Level),
  highestS: Nullable(Level),
  highestV: Nullable(Level),
  level: Type.Enum(CAREER_LEVELS),
  signals: Type.Array(Type.Enum(SIGNAL_CODES)),
  monthsSinceGain: Nullable(Type.Integer()),
  standstillMonths: Nullable(Type.Integer()),
  joblessMonths: Nullable(Type.Integer()),
  nextDeadline: Nullable(CivilDate),
  openNotes: Type.Integer(),
  missingCount: Type.Integer(),
})
export type CaseRow = Static<typeof CaseRow>

/** Each order sorts by one fact that the list shows. */
export const CASE_SORTS = ['name', 'standstill', 'since_gain', 'step_end', 'deadline'] as const

const filters = {
  sort: Type.Optional(Type.Enum(CASE_SORTS)),
  state: Type.Optional(Type.Enum(['open', 'closed', 'all'])),
  level: Type.Optional(Type.Enum(CAREER_LEVELS)),
  caseloadId: Type.Optional(CaseloadId),
  import: Type.Optional(Id),
}

/** My files; what is left out of the query is not filtered. */
export const listCaseFiles = {
  method: 'GET',
  url: '/case-files',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'My files',
    tags,
    querystring: Type.Object({ ...PageQuery.properties, ...filters }, CLOSED),
    response: { 200: Page(CaseRow) },
  },
} as const satisfies Endpoint

/** The same files as CSV, by their codes, without names; at most 10,000 lines. */
export const exportCaseFiles = {
  method: 'GET',
  url: '/case-files/export',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'My files as CSV',
    tags,
    querystring: Type.Object({ ...filters, ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const SearchHit = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  birthDate: Nullable(Dated),
  caseloadName: Nullable(Type.String()),
  isClosed: Type.Boolean(),
})
export type SearchHit = Static<typeof SearchHit>

/** Files of others that a consent has opened to me, by name: they are in no caseload of mine and so in no list of mine. */
export const listOpenedFiles = {
  method: 'GET',
  url: '/case-files/opened',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'Files that a consent has opened to me',
    tags,
    response: { 200: Type.Array(SearchHit) },
  },
} as const satisfies Endpoint

/** Finds files by parts of a name, with typing errors forgiven, or by the file's code. At most 50, best first. */
export const searchCaseFiles = {
  method: 'POST',
  url: '/case-files/search',
  config: { action: 'caseFile.search' },
  schema: {
    summary: 'Find a person',
    tags,
    body: Type.Object({ text: Name }, CLOSED),
    response: { 200: Type.Array(SearchHit) },
  },
} as const satisfies Endpoint

/** The same hits as CSV, by the codes of files, without names and dates of birth. */
export const exportSearchHits = {
  method: 'POST',
  url: '/case-files/search/export',
  config: { action: 'caseFile.search' },
  schema: {
    summary: 'What a search has found, as CSV',
    tags,
    body: Type.Object({ text: Name, ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** Somebody of the same organisation who may be the same person; out of sight only the holder is named. */
export const Resemblance = Type.Object({
  hit: Nullable(SearchHit),
  heldBy: Nullable(Type.String()),
})
export type Resemblance = Static<typeof Resemblance>

/** Asked before a file is opened: is this person known already? */
export const findResemblances = {
  method: 'POST',
  url: '/case-files/resemblances',
  config: { action: 'caseFile.create' },
  schema: {
    summary: 'Is this person known already?',
    tags,
    body: Type.Object({ nameAsWished: Name, legalName: Nullable(Name), birthDate: Nullable(Dated) }, CLOSED),
    response: { 200: Type.Array(Resemblance) },
  },
} as const satisfies Endpoint

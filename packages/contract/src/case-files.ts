import { FILE_ACTIONS } from '@wegmarke/domain/access/may'
import { CLOSING_REASONS, GOAL_KINDS, OUTCOMES, PHASES } from '@wegmarke/domain/pathway/vocabulary'
import Type, { type Static } from 'typebox'
import { Dated } from './dated.ts'
import type { Endpoint } from './endpoint.ts'
import { Evaluation } from './evaluation.ts'
import { Ags, CaseloadId, CivilDate, CLOSED, Id, Name, ShortText, Version } from './fields.ts'
import { Task } from './journal.ts'
import { Note } from './notes.ts'
import { Nullable } from './paging.ts'
import { Attainment, EntryLevels, Gap, Goal } from './pathway.ts'
import { Contact, Identity, Person } from './people.ts'
import { Entitlement, ResidencePeriod } from './residence.ts'
import { Step } from './steps.ts'

const tags = ['case files']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

export const Episode = Type.Object({
  id: Id,
  openedOn: CivilDate,
  closedOn: Nullable(CivilDate),
  closingReason: Nullable(Type.Enum(CLOSING_REASONS)),
  outcome: Nullable(Type.Enum(OUTCOMES)),
})
export type Episode = Static<typeof Episode>

/**
 * A whole file as this reader may see it: what a category keeps closed is null, not empty. So are the caseload and its
 * deputies for a reader of another organisation, to whom `lead` says nothing either; with deputies, no lead is nobody.
 */
export const CaseFile = Type.Object({
  id: Id,
  version: Version,
  code: Type.String(),
  organisation: Type.Object({ id: Id, name: Type.String() }),
  caseload: Nullable(Type.Object({ id: CaseloadId, name: Type.String() })),
  lead: Nullable(Type.Object({ id: Id, name: Type.String() })),
  deputies: Nullable(Type.Array(Type.Object({ id: Id, name: Type.String() }))),
  municipality: Nullable(Type.Object({ ags: Ags, name: Type.String() })),
  phase: Type.Enum(PHASES),
  isClosed: Type.Boolean(),
  episodes: Type.Array(Episode),
  person: Person,
  identity: Nullable(Identity),
  contact: Nullable(Contact),
  goals: Nullable(Type.Array(Goal)),
  entryLevels: Nullable(EntryLevels),
  steps: Nullable(Type.Array(Step)),
  gaps: Nullable(Type.Array(Gap)),
  attainments: Nullable(Type.Array(Attainment)),
  residence: Nullable(Type.Array(ResidencePeriod)),
  entitlements: Nullable(Type.Array(Entitlement)),
  tasks: Nullable(Type.Array(Task)),
  notes: Nullable(Type.Array(Note)),
  evaluation: Nullable(Evaluation),
  abilities: Type.Array(Type.Enum(FILE_ACTIONS)),
})
export type CaseFile = Static<typeof CaseFile>

/** One statement, one answer: everything the person page shows but the journal. */
export const getCaseFile = {
  method: 'GET',
  url: '/case-files/:caseFileId',
  config: { action: 'caseFile.read' },
  schema: { summary: 'A whole file', tags, params: inFile, response: { 200: CaseFile } },
} as const satisfies Endpoint

/** What is asked to open a file; everything but the name may be unknown. */
export const NewCaseFile = Type.Object(
  {
    caseloadId: CaseloadId,
    nameAsWished: Name,
    legalName: Nullable(Name),
    birthDate: Nullable(Dated),
    languages: Nullable(ShortText),
    municipality: Nullable(Ags),
    goal: Nullable(Type.Enum(GOAL_KINDS)),
    goalOccupation: Nullable(ShortText),
    openedOn: CivilDate,
  },
  CLOSED,
)
export type NewCaseFile = Static<typeof NewCaseFile>

export const createCaseFile = {
  method: 'POST',
  url: '/case-files',
  config: { action: 'caseFile.create', creates: true },
  schema: {
    summary: 'Open a file for a person',
    tags,
    body: NewCaseFile,
    response: { 201: Type.Object({ id: Id, code: Type.String() }) },
  },
} as const satisfies Endpoint

/** Changes what belongs to the file itself. */
export const changeCaseFile = {
  method: 'PUT',
  url: '/case-files/:caseFileId',
  config: { action: 'person.change', changes: true },
  schema: {
    summary: 'Change municipality and phase',
    tags,
    params: inFile,
    body: Type.Object({ municipality: Nullable(Ags), phase: Type.Enum(PHASES) }, CLOSED),
    response: { 200: Type.Object({ version: Version }) },
  },
} as const satisfies Endpoint

/** Closes the running episode; mentorships and participations end that day. */
export const closeCaseFile = {
  method: 'POST',
  url: '/case-files/:caseFileId/closing',
  config: { action: 'caseFile.close', changes: true },
  schema: {
    summary: 'Close a file',
    tags,
    params: inFile,
    body: Type.Object(
      { on: CivilDate, reason: Type.Enum(CLOSING_REASONS), outcome: Type.Enum(OUTCOMES) },
      CLOSED,
    ),
    response: { 200: Type.Object({ version: Version }) },
  },
} as const satisfies Endpoint

export const reopenCaseFile = {
  method: 'POST',
  url: '/case-files/:caseFileId/reopening',
  config: { action: 'caseFile.reopen', changes: true },
  schema: {
    summary: 'Reopen a file: a new episode begins',
    tags,
    params: inFile,
    body: Type.Object({ on: CivilDate }, CLOSED),
    response: { 200: Type.Object({ version: Version }) },
  },
} as const satisfies Endpoint

/** Lays the file into another caseload of the same organisation. */
export const moveCaseFile = {
  method: 'POST',
  url: '/case-files/:caseFileId/placements',
  config: { action: 'caseFile.move', changes: true },
  schema: {
    summary: 'Lay a file into another caseload',
    tags,
    params: inFile,
    body: Type.Object({ caseloadId: CaseloadId }, CLOSED),
    response: { 200: Type.Object({ version: Version }) },
  },
} as const satisfies Endpoint

export const CaseloadChoice = Type.Object({
  id: CaseloadId,
  name: Type.String(),
  organisationName: Type.String(),
  leadName: Nullable(Type.String()),
})
export type CaseloadChoice = Static<typeof CaseloadChoice>

/** Caseloads that this account may put files into. */
export const listCaseloads = {
  method: 'GET',
  url: '/caseloads',
  config: { action: 'catalogue.read' },
  schema: { summary: 'My caseloads', tags, response: { 200: Type.Array(CaseloadChoice) } },
} as const satisfies Endpoint

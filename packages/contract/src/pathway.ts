import { AXES } from '@wegmarke/domain/ladder/axes'
import { EVIDENCE_STATES, GAP_REASONS, GOAL_KINDS, RECOGNITIONS } from '@wegmarke/domain/pathway/vocabulary'
import Type, { type Static } from 'typebox'
import { Dated } from './dated.ts'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, ShortText, Version } from './fields.ts'
import { EntryLevel, Level } from './levels.ts'
import { Nullable } from './paging.ts'

const tags = ['pathway']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

const gapFields = {
  from: Dated,
  to: Nullable(Dated),
  reason: Type.Enum(GAP_REASONS),
  note: Nullable(ShortText),
  evidenceOn: Nullable(CivilDate),
}

/** A time without a step, with the reason that somebody recorded; `to` is null while it lasts. */
export const Gap = Type.Object({ id: Id, version: Version, ...gapFields, isOwn: Type.Boolean() })
export type Gap = Static<typeof Gap>
export const NewGap = Type.Object(gapFields, CLOSED)
export type NewGap = Static<typeof NewGap>

const ofGap = Type.Object({ caseFileId: Id, gapId: Id }, CLOSED)

export const recordGap = {
  method: 'POST',
  url: '/case-files/:caseFileId/gaps',
  config: { action: 'gap.record', creates: true },
  schema: { summary: 'Explain a gap', tags, params: inFile, body: NewGap, response: { 201: Gap } },
} as const satisfies Endpoint

export const changeGap = {
  method: 'PUT',
  url: '/case-files/:caseFileId/gaps/:gapId',
  config: { action: 'gap.change', changes: true },
  schema: { summary: 'Correct a gap', tags, params: ofGap, body: NewGap, response: { 200: Gap } },
} as const satisfies Endpoint

export const withdrawGap = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/gaps/:gapId',
  config: { action: 'gap.change', changes: true },
  schema: { summary: 'Take a gap back', tags, params: ofGap, response: { 204: Type.Null() } },
} as const satisfies Endpoint

const attainmentFields = {
  axis: Type.Enum(AXES),
  level: Nullable(Level),
  title: Nullable(ShortText),
  awardedOn: Nullable(Dated),
  validUntil: Nullable(CivilDate),
  originStepId: Nullable(Id),
  isFromAbroad: Type.Boolean(),
  evidence: Type.Enum(EVIDENCE_STATES),
  document: Nullable(ShortText),
  recognition: Type.Enum(RECOGNITIONS),
}

/** A certificate or qualification, with how certain it is. `level` is null for EQ and the like, `awardedOn` where nobody knows. */
export const Attainment = Type.Object({
  id: Id,
  version: Version,
  ...attainmentFields,
  seenBy: Nullable(Type.String()),
  seenOn: Nullable(CivilDate),
  isOwn: Type.Boolean(),
})
export type Attainment = Static<typeof Attainment>
export const NewAttainment = Type.Object(attainmentFields, CLOSED)
export type NewAttainment = Static<typeof NewAttainment>

const ofAttainment = Type.Object({ caseFileId: Id, attainmentId: Id }, CLOSED)

export const recordAttainment = {
  method: 'POST',
  url: '/case-files/:caseFileId/attainments',
  config: { action: 'attainment.record', creates: true },
  schema: {
    summary: 'Record an attainment',
    tags,
    params: inFile,
    body: NewAttainment,
    response: { 201: Attainment },
  },
} as const satisfies Endpoint

export const changeAttainment = {
  method: 'PUT',
  url: '/case-files/:caseFileId/attainments/:attainmentId',
  config: { action: 'attainment.change', changes: true },
  schema: {
    summary: 'Correct an attainment, or say that it was seen',
    tags,
    params: ofAttainment,
    body: NewAttainment,
    response: { 200: Attainment },
  },
} as const satisfies Endpoint

export const withdrawAttainment = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/attainments/:attainmentId',
  config: { action: 'attainment.change', changes: true },
  schema: { summary: 'Take an attainment back', tags, params: ofAttainment, response: { 204: Type.Null() } },
} as const satisfies Endpoint

export const Goal = Type.Object({
  id: Id,
  kind: Type.Enum(GOAL_KINDS),
  occupation: Nullable(ShortText),
  from: CivilDate,
})
export type Goal = Static<typeof Goal>

export const NewGoal = Type.Object(
  { kind: Type.Enum(GOAL_KINDS), occupation: Nullable(ShortText), from: CivilDate },
  CLOSED,
)
export type NewGoal = Static<typeof NewGoal>

export const setGoal = {
  method: 'POST',
  url: '/case-files/:caseFileId/goals',
  config: { action: 'goal.set', creates: true },
  schema: { summary: 'Agree on a goal', tags, params: inFile, body: NewGoal, response: { 201: Goal } },
} as const satisfies Endpoint

/** What the person brought along, on each axis. */
export const EntryLevels = Type.Object({ version: Version, L: EntryLevel, S: EntryLevel, V: EntryLevel })
export type EntryLevels = Static<typeof EntryLevels>
export const NewEntryLevels = Type.Object({ L: EntryLevel, S: EntryLevel, V: EntryLevel }, CLOSED)

export const setEntryLevels = {
  method: 'PUT',
  url: '/case-files/:caseFileId/entry-levels',
  config: { action: 'entryLevel.set', changes: true },
  schema: {
    summary: 'State the entry levels',
    tags,
    params: inFile,
    body: NewEntryLevels,
    response: { 200: EntryLevels },
  },
} as const satisfies Endpoint

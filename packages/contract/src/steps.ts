import { AXES } from '@wegmarke/domain/ladder/axes'
import {
  BLOCK_REASONS,
  END_REASONS,
  PROMISE_AREAS,
  STEP_KINDS,
  STEP_RESULTS,
  STEP_STATES,
} from '@wegmarke/domain/pathway/vocabulary'
import Type, { type Static } from 'typebox'
import { Dated } from './dated.ts'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, LongText, ShortText, Version } from './fields.ts'
import { Level } from './levels.ts'
import { Nullable } from './paging.ts'

const tags = ['steps']

/** What a step is to lead to: a level, nothing but stabilisation, or not said. */
export const StepPromise = Type.Union([
  Type.Object({ kind: Type.Literal('unknown') }, CLOSED),
  Type.Object({ kind: Type.Literal('none'), area: Nullable(Type.Enum(PROMISE_AREAS)) }, CLOSED),
  Type.Object({ kind: Type.Literal('level'), axis: Type.Enum(AXES), level: Level }, CLOSED),
])
export type StepPromise = Static<typeof StepPromise>

export const StepUnit = Type.Object(
  { n: Type.Integer({ minimum: 1, maximum: 20 }), of: Type.Integer({ minimum: 1, maximum: 20 }) },
  CLOSED,
)

export const StepBlock = Type.Object(
  {
    reason: Type.Enum(BLOCK_REASONS),
    since: CivilDate,
    wantedType: Nullable(Type.String({ maxLength: 20 })),
  },
  CLOSED,
)

const stepFields = {
  typeCode: Type.String({ minLength: 1, maxLength: 20 }),
  kind: Type.Enum(STEP_KINDS),
  title: Nullable(ShortText),
  provider: Nullable(ShortText),
  place: Nullable(ShortText),
  fundingLine: Nullable(ShortText),
  promise: StepPromise,
  occupation: Nullable(ShortText),
  unit: Nullable(StepUnit),
  plannedStart: Nullable(Dated),
  plannedEnd: Nullable(Dated),
  actualStart: Nullable(Dated),
  actualEnd: Nullable(Dated),
  state: Type.Enum(STEP_STATES),
  result: Nullable(Type.Enum(STEP_RESULTS)),
  endReason: Nullable(Type.Enum(END_REASONS)),
  endReasonText: Nullable(ShortText),
  successor: Nullable(ShortText),
  whatIsDifferent: Nullable(LongText),
  blocked: Nullable(StepBlock),
  hoursPerWeek: Nullable(Type.Number({ minimum: 0, maximum: 60 })),
}

/** One person's attendance of a measure, a course, a training or a job. */
export const Step = Type.Object({
  id: Id,
  version: Version,
  ...stepFields,
  recordedBy: Nullable(Type.String()),
  recordedAt: Instant,
  sourceName: Nullable(Type.String()),
  isOwn: Type.Boolean(),
})
export type Step = Static<typeof Step>

export const NewStep = Type.Object(stepFields, CLOSED)
export type NewStep = Static<typeof NewStep>

const inFile = Type.Object({ caseFileId: Id }, CLOSED)
const ofStep = Type.Object({ caseFileId: Id, stepId: Id }, CLOSED)

export const recordStep = {
  method: 'POST',
  url: '/case-files/:caseFileId/steps',
  config: { action: 'step.record', creates: true },
  schema: { summary: 'Record a step', tags, params: inFile, body: NewStep, response: { 201: Step } },
} as const satisfies Endpoint

export const changeStep = {
  method: 'PUT',
  url: '/case-files/:caseFileId/steps/:stepId',
  config: { action: 'step.change', changes: true },
  schema: { summary: 'Correct a step', tags, params: ofStep, body: NewStep, response: { 200: Step } },
} as const satisfies Endpoint

/** Takes a step back that should not be there; its versions are kept until the file is deleted. */
export const withdrawStep = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/steps/:stepId',
  config: { action: 'step.withdraw', changes: true },
  schema: { summary: 'Take a step back', tags, params: ofStep, response: { 204: Type.Null() } },
} as const satisfies Endpoint

/** A step that was taken before and resembles the one that is being considered. */
export const SimilarStep = Type.Object({
  stepId: Id,
  likeness: Type.Enum(['same-type', 'same-promise']),
})

/** The déjà-vu check: has this been tried before? Asked while a step is being written; changes nothing. */
export const findSimilarSteps = {
  method: 'POST',
  url: '/case-files/:caseFileId/steps/similar',
  config: { action: 'pathway.read' },
  schema: {
    summary: 'Steps that resemble the one considered',
    tags,
    params: inFile,
    body: Type.Object(
      { typeCode: stepFields.typeCode, promise: StepPromise, occupation: stepFields.occupation },
      CLOSED,
    ),
    response: { 200: Type.Array(SimilarStep) },
  },
} as const satisfies Endpoint

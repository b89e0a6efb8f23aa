import { CRITERIA, CRITERION_OUTCOMES } from '@wegmarke/domain/intake/criteria'
import { INTAKE_FIELD_NAMES } from '@wegmarke/domain/intake/fields'
import {
  ADMISSIONS,
  ANSWER_SOURCES,
  AREA_STATES,
  INTAKE_ANSWERS,
  INTAKE_AREAS,
  INTAKE_RECORDS,
  REPLIES,
} from '@wegmarke/domain/intake/vocabulary'
import { INTAKE_LISTS } from '@wegmarke/domain/lists/intake-words'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, ShortText } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['intake']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

/** Words of an answer: a key of the question's list, a number, or what the person said. */
const AnswerText = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })

/** One statement with who said it and when; a mistake names the statement that was typed wrongly. */
export const IntakeStatement = Type.Object({
  id: Id,
  field: Type.Enum(INTAKE_FIELD_NAMES),
  answer: Type.Enum(INTAKE_ANSWERS),
  value: Nullable(Type.String()),
  source: Type.Enum(ANSWER_SOURCES),
  statedBy: Nullable(Type.String()),
  statedOn: CivilDate,
  mistakenId: Nullable(Id),
  recordedBy: Type.String(),
  recordedAt: Instant,
  isOwn: Type.Boolean(),
})
export type IntakeStatement = Static<typeof IntakeStatement>

/** How far one area has got; what the reader may not see counts neither way. */
export const IntakeArea = Type.Object({
  area: Type.Enum(INTAKE_AREAS),
  state: Type.Enum(AREA_STATES),
  openFields: Type.Array(Type.Enum(INTAKE_FIELD_NAMES)),
  openRecords: Type.Array(Type.Enum(INTAKE_RECORDS)),
  lastAskedOn: Nullable(CivilDate),
})
export type IntakeArea = Static<typeof IntakeArea>

/** What one criterion says, why, and what is missing to say it. */
export const Finding = Type.Object({
  criterion: Type.Enum(CRITERIA),
  outcome: Type.Enum(CRITERION_OUTCOMES),
  because: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  missing: Type.Array(Type.String()),
})
export type Finding = Static<typeof Finding>

/** A decision on admission; the latest holds. `findings` is what each criterion said when it was decided. */
export const AdmissionDecision = Type.Object({
  id: Id,
  decision: Type.Enum(ADMISSIONS),
  reason: Nullable(Type.String()),
  decidedOn: CivilDate,
  findings: Type.Record(Type.String(), Type.Enum(CRITERION_OUTCOMES)),
  decidedBy: Type.String(),
  recordedAt: Instant,
})
export type AdmissionDecision = Static<typeof AdmissionDecision>

/** The whole intake of a file. Findings are null for who may not read everything that they are drawn from. */
export const Intake = Type.Object({
  areas: Type.Array(IntakeArea),
  answered: Type.Integer(),
  of: Type.Integer(),
  statements: Type.Array(IntakeStatement),
  targetGroup: Nullable(Type.Array(Finding)),
  criteria: Nullable(Type.Array(Finding)),
  decisions: Type.Array(AdmissionDecision),
})
export type Intake = Static<typeof Intake>

export const getIntake = {
  method: 'GET',
  url: '/case-files/:caseFileId/intake',
  config: { action: 'needs.read' },
  schema: { summary: 'The intake of a file', tags, params: inFile, response: { 200: Intake } },
} as const satisfies Endpoint

/**
 * What is open, what is complete, or where there is a need, as CSV: areas and questions, never what was answered. The
 * list `needs` nevertheless says something about the person: it names each area in which help is wanted.
 */
export const exportIntake = {
  method: 'GET',
  url: '/case-files/:caseFileId/intake/export',
  config: { action: 'needs.read' },
  schema: {
    summary: 'How far the intake has got, as CSV',
    tags,
    params: inFile,
    querystring: Type.Object(
      { list: Type.Enum(INTAKE_LISTS), area: Type.Optional(Type.Enum(INTAKE_AREAS)), ...listWish },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** The form of one area, or of a part of it: answers that share who said them and when. */
export const NewAnswers = Type.Object(
  {
    answers: Type.Array(
      Type.Object(
        {
          field: Type.Enum(INTAKE_FIELD_NAMES),
          answer: Type.Enum(REPLIES),
          value: Nullable(AnswerText),
        },
        CLOSED,
      ),
      { minItems: 1, maxItems: INTAKE_FIELD_NAMES.length },
    ),
    source: Type.Enum(ANSWER_SOURCES),
    statedBy: Nullable(ShortText),
    statedOn: CivilDate,
  },
  CLOSED,
)
export type NewAnswers = Static<typeof NewAnswers>

/** Adds answers; earlier ones stay readable behind them. */
export const recordAnswers = {
  method: 'POST',
  url: '/case-files/:caseFileId/intake/answers',
  config: { action: 'needs.record', creates: true },
  schema: {
    summary: 'Record answers of the intake',
    tags,
    params: inFile,
    body: NewAnswers,
    response: { 201: Intake },
  },
} as const satisfies Endpoint

/** Says that a statement was typed wrongly: it stays readable and counts no more. */
export const markMistake = {
  method: 'POST',
  url: '/case-files/:caseFileId/intake/mistakes',
  config: { action: 'needs.record', creates: true },
  schema: {
    summary: 'Call an answer a mistake',
    tags,
    params: inFile,
    body: Type.Object({ statementId: Id }, CLOSED),
    response: { 201: Intake },
  },
} as const satisfies Endpoint

export const NewAdmissionDecision = Type.Object(
  { decision: Type.Enum(ADMISSIONS), reason: Nullable(AnswerText), decidedOn: CivilDate },
  CLOSED,
)
export type NewAdmissionDecision = Static<typeof NewAdmissionDecision>

/** Decides on admission; a later decision stands in front of the earlier ones. */
export const decideAdmission = {
  method: 'POST',
  url: '/case-files/:caseFileId/admission-decisions',
  config: { action: 'admission.decide', creates: true },
  schema: {
    summary: 'Decide on admission',
    tags,
    params: inFile,
    body: NewAdmissionDecision,
    response: { 201: AdmissionDecision },
  },
} as const satisfies Endpoint

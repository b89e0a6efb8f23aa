import { CAREER_LEVELS, MISSING_DATA_KINDS } from '@wegmarke/domain/career/result'
import { CLEARING_FACTS, SIGNAL_CODES, SIGNAL_NAMES } from '@wegmarke/domain/career/signal'
import { AXES } from '@wegmarke/domain/ladder/axes'
import Type, { type Static } from 'typebox'
import { CivilDate, Id, Month } from './fields.ts'
import { Level } from './levels.ts'
import { Nullable } from './paging.ts'

const Numbers = Type.Record(Type.String(), Type.Number())
const SIGNAL_NAME_LIST = SIGNAL_CODES.map((code) => SIGNAL_NAMES[code])

/** A signal with its evidence; the sentence is made from it in the reader's language. */
export const Signal = Type.Object({
  code: Type.Enum(SIGNAL_CODES),
  name: Type.Enum(SIGNAL_NAME_LIST),
  stepIds: Type.Array(Id),
  months: Type.Array(Type.Object({ from: Month, to: Month })),
  figures: Numbers,
  thresholds: Numbers,
  clearedBy: Type.Array(Type.Enum(CLEARING_FACTS)),
  isForAlliance: Type.Boolean(),
})
export type Signal = Static<typeof Signal>

/** A level that moved the ledger. */
export const Gain = Type.Object({
  attainmentId: Id,
  axis: Type.Enum(AXES),
  level: Level,
  month: Month,
})
export type Gain = Static<typeof Gain>

/** A fact that is missing, named by record and field. */
export const MissingData = Type.Object({
  kind: Type.Enum(MISSING_DATA_KINDS),
  record: Type.Enum(['step', 'attainment', 'case_file', 'source']),
  recordId: Nullable(Type.String()),
  field: Type.String(),
  isDecisive: Type.Boolean(),
})
export type MissingData = Static<typeof MissingData>

/** What the rules say about one file on one day. */
export const Evaluation = Type.Object({
  evaluationDay: CivilDate,
  level: Type.Enum(CAREER_LEVELS),
  signals: Type.Array(Signal),
  undetermined: Type.Array(Type.Enum(SIGNAL_CODES)),
  anchor: Type.Object({
    kind: Type.Enum(['start', 'gain', 'goal']),
    id: Nullable(Id),
    month: Nullable(Month),
  }),
  gains: Type.Array(Gain),
  sinceLastGain: Type.Integer(),
  monthsOfStandstill: Nullable(Type.Integer()),
  progressStepIds: Type.Array(Id),
  isGoalReached: Type.Boolean(),
  isClosed: Type.Boolean(),
  missing: Type.Array(MissingData),
  nextDate: Nullable(CivilDate),
})
export type Evaluation = Static<typeof Evaluation>

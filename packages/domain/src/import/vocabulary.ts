/** What a list holds: people with their steps, or monthly spells of one activity each. */
export const IMPORT_KINDS = ['people-and-steps', 'spells'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** The fields that a column can fill. */
export const IMPORT_FIELDS = [
  'externalId',
  'nameAsWished',
  'legalName',
  'birthDate',
  'nationality',
  'languages',
  'municipality',
  'openedOn',
  'goal',
  'goalOccupation',
  'entryLanguage',
  'entrySchool',
  'entryVocational',
  'residenceStatus',
  'residenceFrom',
  'residenceTo',
  'rechtskreis',
  'stepType',
  'stepProvider',
  'stepStart',
  'stepEnd',
  'stepState',
  'stepResult',
  'stepEndReason',
  'stepOccupation',
  'stepUnit',
  'gapReason',
  'attainmentAxis',
  'attainmentLevel',
  'attainmentDate',
  'attainmentEvidence',
  'spellState',
  'ignore',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const BATCH_STATES = ['uploaded', 'checked', 'committed', 'undone'] as const
export type BatchState = (typeof BATCH_STATES)[number]

export const ROW_STATES = ['valid', 'faulty', 'unchanged', 'review', 'written', 'skipped'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Of a look-alike: the same person, another person, or leave the row out. */
export const ROW_DECISIONS = ['same', 'new', 'skip'] as const
export type RowDecision = (typeof ROW_DECISIONS)[number]

export const IMPORT_MODES = ['valid-rows', 'all-or-nothing'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

import {
  BATCH_STATES,
  IMPORT_FIELDS,
  IMPORT_KINDS,
  IMPORT_MODES,
  ROW_DECISIONS,
  ROW_STATES,
} from '@wegmarke/domain/import/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CaseloadId, CLOSED, Id, Instant, ShortText, Version } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable, Page, PageQuery } from './paging.ts'
import { FieldError } from './problems.ts'

const tags = ['imports']
const ofBatch = Type.Object({ batchId: Id }, CLOSED)

/** Which column of the file fills which field, and how its values are read. */
export const ImportMapping = Type.Object(
  {
    kind: Type.Enum(IMPORT_KINDS),
    columns: Type.Record(Type.String({ maxLength: 200 }), Type.Enum(IMPORT_FIELDS)),
  },
  CLOSED,
)
export type ImportMapping = Static<typeof ImportMapping>

/** A saved mapping; two ship with the product and cannot be changed. */
export const ImportProfile = Type.Object({
  id: Type.String({ maxLength: 40 }),
  name: ShortText,
  mapping: ImportMapping,
  isShipped: Type.Boolean(),
})
export type ImportProfile = Static<typeof ImportProfile>

export const ImportCounts = Type.Object({
  rows: Type.Integer(),
  valid: Type.Integer(),
  faulty: Type.Integer(),
  unchanged: Type.Integer(),
  toReview: Type.Integer(),
  people: Type.Integer(),
  steps: Type.Integer(),
  gaps: Type.Integer(),
  attainments: Type.Integer(),
})
export type ImportCounts = Static<typeof ImportCounts>

/** One uploaded file on its way into the files. */
export const ImportBatch = Type.Object({
  id: Id,
  version: Version,
  fileName: Type.String(),
  state: Type.Enum(BATCH_STATES),
  encoding: Type.String(),
  delimiter: Type.String(),
  header: Type.Array(Type.String()),
  sample: Type.Array(Type.Array(Type.String())),
  profileId: Nullable(Type.String()),
  mapping: Nullable(ImportMapping),
  caseloadId: Nullable(CaseloadId),
  counts: Nullable(ImportCounts),
  createdAt: Instant,
  createdBy: Type.String(),
  committedAt: Nullable(Instant),
  undoneAt: Nullable(Instant),
})
export type ImportBatch = Static<typeof ImportBatch>

/** A look-alike that somebody has to decide about; a file out of sight says only who holds it. */
export const LookAlike = Type.Object({
  caseFileId: Nullable(Id),
  label: Type.String(),
  heldBy: Nullable(Type.String()),
  reason: Type.Enum(['same-name-and-birth', 'similar-name-and-birth', 'similar-name']),
})
export type LookAlike = Static<typeof LookAlike>

export const ImportRow = Type.Object({
  number: Type.Integer(),
  state: Type.Enum(ROW_STATES),
  cells: Type.Array(Type.String()),
  faults: Type.Array(FieldError),
  lookAlikes: Type.Array(LookAlike),
  decision: Nullable(Type.Enum(ROW_DECISIONS)),
  decidedFileId: Nullable(Id),
})
export type ImportRow = Static<typeof ImportRow>

export const listImportProfiles = {
  method: 'GET',
  url: '/import-profiles',
  config: { action: 'import.run' },
  schema: { summary: 'Saved column mappings', tags, response: { 200: Type.Array(ImportProfile) } },
} as const satisfies Endpoint

export const saveImportProfile = {
  method: 'POST',
  url: '/import-profiles',
  config: { action: 'import.run', creates: true },
  schema: {
    summary: 'Save a column mapping',
    tags,
    body: Type.Object({ name: ShortText, mapping: ImportMapping }, CLOSED),
    response: { 201: ImportProfile },
  },
} as const satisfies Endpoint

/** The German template or its filled example, as CSV text for the browser to save. */
export const getImportTemplate = {
  method: 'GET',
  url: '/import-templates/:name',
  config: { action: 'import.run' },
  schema: {
    summary: 'A template to fill in',
    tags,
    params: Type.Object({ name: Type.Enum(['people-and-steps', 'people-and-steps-example']) }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** Takes a CSV file of up to 8 MB as base64, recognises encoding and separator and proposes a mapping. */
export const uploadImport = {
  method: 'POST',
  url: '/imports',
  config: { action: 'import.run', creates: true },
  bodyLimit: 12 * 1024 * 1024,
  schema: {
    summary: 'Upload a list',
    tags,
    body: Type.Object(
      {
        fileName: Type.String({ minLength: 1, maxLength: 200 }),
        contentBase64: Type.String({ maxLength: 11_300_000, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
      },
      CLOSED,
    ),
    response: { 201: ImportBatch },
  },
} as const satisfies Endpoint

export const listImports = {
  method: 'GET',
  url: '/imports',
  config: { action: 'import.run' },
  schema: {
    summary: 'Imports, newest first',
    tags,
    querystring: Type.Object(PageQuery.properties, CLOSED),
    response: { 200: Page(ImportBatch) },
  },
} as const satisfies Endpoint

export const getImport = {
  method: 'GET',
  url: '/imports/:batchId',
  config: { action: 'import.run' },
  schema: { summary: 'One import', tags, params: ofBatch, response: { 200: ImportBatch } },
} as const satisfies Endpoint

/** Sets the mapping and checks every row without writing to any file: the dry run. */
export const checkImport = {
  method: 'PUT',
  url: '/imports/:batchId/mapping',
  config: { action: 'import.run', changes: true },
  schema: {
    summary: 'Map the columns and check all rows',
    tags,
    params: ofBatch,
    body: Type.Object(
      {
        mapping: ImportMapping,
        profileId: Nullable(Type.String({ maxLength: 40 })),
        caseloadId: CaseloadId,
      },
      CLOSED,
    ),
    response: { 200: ImportBatch },
  },
} as const satisfies Endpoint

export const listImportRows = {
  method: 'GET',
  url: '/imports/:batchId/rows',
  config: { action: 'import.run' },
  schema: {
    summary: 'Rows of an import',
    tags,
    params: ofBatch,
    querystring: Type.Object(
      { ...PageQuery.properties, state: Type.Optional(Type.Enum(ROW_STATES)) },
      CLOSED,
    ),
    response: { 200: Page(ImportRow) },
  },
} as const satisfies Endpoint

/** The same rows as CSV, all or those in a state: what was found about each, and not what they hold. */
export const exportImportRows = {
  method: 'GET',
  url: '/imports/:batchId/rows/export',
  config: { action: 'import.run' },
  schema: {
    summary: 'Rows of an import as CSV',
    tags,
    params: ofBatch,
    querystring: Type.Object({ state: Type.Optional(Type.Enum(ROW_STATES)), ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** All rows with their sentences as CSV text, in the language asked for. */
export const getImportReport = {
  method: 'GET',
  url: '/imports/:batchId/report',
  config: { action: 'import.run' },
  schema: {
    summary: 'The faults of an import as CSV',
    tags,
    params: ofBatch,
    querystring: Type.Object({ language: Type.Optional(Type.Enum(['de', 'en'])) }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const decideImportRow = {
  method: 'PUT',
  url: '/imports/:batchId/rows/:number/decision',
  config: { action: 'import.run' },
  schema: {
    summary: 'Decide about a look-alike',
    tags,
    params: Type.Object({ batchId: Id, number: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }, CLOSED),
    body: Type.Object({ decision: Type.Enum(ROW_DECISIONS), caseFileId: Nullable(Id) }, CLOSED),
    response: { 200: ImportRow },
  },
} as const satisfies Endpoint

export const commitImport = {
  method: 'POST',
  url: '/imports/:batchId/commit',
  config: { action: 'import.run', changes: true },
  schema: {
    summary: 'Write the rows into the files',
    tags,
    params: ofBatch,
    body: Type.Object({ mode: Type.Enum(IMPORT_MODES) }, CLOSED),
    response: { 200: ImportBatch },
  },
} as const satisfies Endpoint

/** Takes everything back that this import wrote; rows changed by hand since then stay and are listed. */
export const undoImport = {
  method: 'POST',
  url: '/imports/:batchId/undo',
  config: { action: 'import.run', changes: true },
  schema: {
    summary: 'Take an import back',
    tags,
    params: ofBatch,
    response: {
      200: Type.Object({
        batch: ImportBatch,
        kept: Type.Array(Type.Object({ caseFileId: Id, label: Type.String() })),
      }),
    },
  },
} as const satisfies Endpoint

import { HAND_OVER_ITEMS } from '@wegmarke/domain/case-file/hand-over'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CaseloadId, CivilDate, CLOSED, Id, Instant, Version } from './fields.ts'
import { ListWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['hand-overs']

/** How many files one hand-over moves at most. */
export const MOST_FILES = 500

/** Something of the file that its new caseworker has to know; the text is a name, a title or a code, by its item. */
export const HandOverFact = Type.Object({
  item: Type.Enum(HAND_OVER_ITEMS),
  text: Nullable(Type.String()),
  detail: Nullable(Type.String()),
  on: Nullable(CivilDate),
})
export type HandOverFact = Static<typeof HandOverFact>

/** A file that came from another caseload, with the checklist that its new caseworker has not finished. */
export const HandOver = Type.Object({
  id: Id,
  version: Version,
  caseFileId: Id,
  name: Type.String(),
  code: Type.String(),
  fromCaseload: Type.String(),
  toCaseload: Type.String(),
  givenBy: Nullable(Type.String()),
  givenAt: Instant,
  message: Type.String(),
  items: Type.Array(Type.Enum(HAND_OVER_ITEMS)),
  readItems: Type.Array(Type.Enum(HAND_OVER_ITEMS)),
  facts: Type.Array(HandOverFact),
  /** The account works on the file, so the checklist is its own; a supervisor only looks. */
  isMine: Type.Boolean(),
})
export type HandOver = Static<typeof HandOver>

/** Hand-overs that nobody has finished reading, the oldest first; at most 100. */
export const listHandOvers = {
  method: 'GET',
  url: '/hand-overs',
  config: { action: 'caseFile.list' },
  schema: { summary: 'Files newly taken over', tags, response: { 200: Type.Array(HandOver) } },
} as const satisfies Endpoint

/** One checklist as CSV: its points, how much there is to each, and what has been read. */
export const exportHandOver = {
  method: 'GET',
  url: '/hand-overs/:handOverId/export',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'The checklist of a hand-over as CSV',
    tags,
    params: Type.Object({ handOverId: Id }, CLOSED),
    querystring: ListWish,
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** Lays files into another caseload of their organisation, all or none, with a sentence and a checklist for each. */
export const handOverFiles = {
  method: 'POST',
  url: '/hand-overs',
  config: { action: 'caseFile.move', creates: true },
  schema: {
    summary: 'Hand over files',
    tags,
    body: Type.Object(
      {
        caseFileIds: Type.Array(Id, { minItems: 1, maxItems: MOST_FILES, uniqueItems: true }),
        toCaseloadId: CaseloadId,
        message: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
      },
      CLOSED,
    ),
    response: { 201: Type.Object({ batchId: Id }) },
  },
} as const satisfies Endpoint

/** Takes a hand-over back: by who made it, within a day, as long as nobody has begun to read. All files or none. */
export const undoHandOver = {
  method: 'DELETE',
  url: '/hand-overs/batches/:batchId',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'Take a hand-over back',
    tags,
    params: Type.Object({ batchId: Id }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

/** Ticks what has been read; with the last item the hand-over is finished. */
export const tickHandOver = {
  method: 'PUT',
  url: '/hand-overs/:handOverId',
  config: { action: 'handOver.tick', changes: true },
  schema: {
    summary: 'Tick what has been read',
    tags,
    params: Type.Object({ handOverId: Id }, CLOSED),
    body: Type.Object(
      {
        readItems: Type.Array(Type.Enum(HAND_OVER_ITEMS), {
          maxItems: HAND_OVER_ITEMS.length,
          uniqueItems: true,
        }),
      },
      CLOSED,
    ),
    response: {
      200: Type.Object({ id: Id, version: Version, readItems: Type.Array(Type.Enum(HAND_OVER_ITEMS)) }),
    },
  },
} as const satisfies Endpoint

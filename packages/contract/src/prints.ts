import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Id } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['prints']

/** What of a file is put on paper. */
export const PRINTED_THINGS = ['caseFile', 'plan', 'consentForm'] as const
export type PrintedThing = (typeof PRINTED_THINGS)[number]

/** With names, or with the code of the file and roles in their place. */
const hasNames = Type.Boolean()

/** Paper leaves the application's protection, so the trace says who printed what of a file, and whether names stood on it. */
export const recordFilePrint = {
  method: 'POST',
  url: '/case-files/:caseFileId/prints',
  config: { action: 'caseFile.read' },
  schema: {
    summary: 'Say that something of a file is printed',
    tags,
    params: Type.Object({ caseFileId: Id }, CLOSED),
    body: Type.Object({ thing: Type.Enum(PRINTED_THINGS), thingId: Nullable(Id), hasNames }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
export type FilePrint = Static<(typeof recordFilePrint)['schema']['body']>

/** One trace for each file on the list; files that the reader may not see leave none. */
export const recordListPrint = {
  method: 'POST',
  url: '/case-files/prints',
  config: { action: 'caseFile.list' },
  schema: {
    summary: 'Say that a list of files is printed',
    tags,
    body: Type.Object(
      { caseFileIds: Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }), hasNames },
      CLOSED,
    ),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

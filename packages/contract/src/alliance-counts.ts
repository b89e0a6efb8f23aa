import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { Ags, CivilDate } from './fields.ts'
import { MeasureId } from './measures.ts'
import { Nullable } from './paging.ts'

/** A number of people rounded to five; null = not shown. */
const ProtectedCount = Nullable(Type.Integer({ minimum: 0, multipleOf: 5 }))

/** The situation in the alliance as numbers, for who may open no file. */
export const AllianceCounts = Type.Object({
  day: CivilDate,
  counts: Type.Array(Type.Object({ measure: MeasureId, count: ProtectedCount })),
  phases: Type.Array(Type.Object({ phase: Type.Enum(PHASES), count: ProtectedCount })),
  /** `ags` is null for files without a municipality. */
  municipalities: Type.Array(
    Type.Object({ ags: Nullable(Ags), name: Nullable(Type.String()), count: ProtectedCount }),
  ),
})
export type AllianceCounts = Static<typeof AllianceCounts>

export const getAllianceCounts = {
  method: 'GET',
  url: '/alliance-counts',
  config: { action: 'count.read' },
  schema: { summary: 'Numbers of the alliance', tags: ['report'], response: { 200: AllianceCounts } },
} as const satisfies Endpoint

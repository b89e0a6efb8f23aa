import { DATA_DATES, MEASURE_UNITS } from '@wegmarke/domain/measures/measure'
import { MEASURE_IDS } from '@wegmarke/domain/measures/registry'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CLOSED } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['measures']

export const MeasureId = Type.Enum(MEASURE_IDS)

const Definition = Type.Object({
  title: Type.String(),
  text: Type.String(),
  formula: Type.String(),
  exclusions: Type.String(),
  unit: Type.String(),
  dataDate: Type.String(),
})

/** What one number of the product means, in both languages. */
export const MeasureDefinition = Type.Object({
  id: MeasureId,
  unit: Type.Enum(MEASURE_UNITS),
  dataDate: Type.Enum(DATA_DATES),
  /** The page and the choice that show what was counted; null where the number describes one record. */
  list: Nullable(Type.Object({ route: Type.String(), query: Type.Record(Type.String(), Type.String()) })),
  de: Definition,
  en: Definition,
})
export type MeasureDefinition = Static<typeof MeasureDefinition>

/** Every number of the product with its definition. */
export const listMeasures = {
  method: 'GET',
  url: '/measures',
  config: { action: 'session.own' },
  schema: {
    summary: 'What the numbers mean',
    tags,
    response: { 200: Type.Array(MeasureDefinition) },
  },
} as const satisfies Endpoint

/** A file of text to be saved: its name and what it holds, a byte order mark included. */
export const TextFile = Type.Object({ fileName: Type.String(), content: Type.String() })
export type TextFile = Static<typeof TextFile>

/** The definition of one number, or of all, as CSV. */
export const exportMeasures = {
  method: 'GET',
  url: '/measures/export',
  config: { action: 'session.own' },
  schema: {
    summary: 'What the numbers mean, as CSV',
    tags,
    querystring: Type.Object(
      { language: Type.Enum(['de', 'en']), measure: Type.Optional(MeasureId) },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

import { AXES } from '@wegmarke/domain/ladder/axes'
import { STEP_KINDS } from '@wegmarke/domain/pathway/vocabulary'
import { RECHTSKREISE } from '@wegmarke/domain/residence/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { Ags, CivilDate } from './fields.ts'
import { Level } from './levels.ts'
import { Nullable } from './paging.ts'

const tags = ['catalogue']

/** A type of measure as the alliance uses it: product vocabulary with the alliance's overlay. */
export const MeasureType = Type.Object({
  code: Type.String(),
  labelDe: Type.String(),
  labelEn: Type.String(),
  kind: Type.Enum(STEP_KINDS),
  promise: Nullable(Type.Object({ axis: Type.Enum(AXES), level: Level })),
  legalBasis: Nullable(Type.String()),
  rechtskreise: Type.Array(Type.Enum(RECHTSKREISE)),
  usualDurationMonths: Nullable(Type.Integer()),
  validFrom: Nullable(CivilDate),
  validTo: Nullable(CivilDate),
  source: Nullable(Type.String()),
  checkedOn: CivilDate,
  isHidden: Type.Boolean(),
  /** What the alliance says about it, and who usually runs it there. */
  note: Nullable(Type.String()),
  provider: Nullable(Type.String()),
})
export type MeasureType = Static<typeof MeasureType>

export const listMeasureTypes = {
  method: 'GET',
  url: '/measure-types',
  config: { action: 'catalogue.read' },
  schema: { summary: 'Types of measures', tags, response: { 200: Type.Array(MeasureType) } },
} as const satisfies Endpoint

export const Municipality = Type.Object({ ags: Ags, name: Type.String() })
export type Municipality = Static<typeof Municipality>

export const listMunicipalities = {
  method: 'GET',
  url: '/municipalities',
  config: { action: 'catalogue.read' },
  schema: { summary: 'Municipalities of the alliance', tags, response: { 200: Type.Array(Municipality) } },
} as const satisfies Endpoint

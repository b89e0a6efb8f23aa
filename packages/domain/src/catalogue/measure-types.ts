import type { MeasureType } from './measure-type.ts'
import { RESEARCH_MEASURE_TYPES } from './research-types.ts'
import { durchstartenMeasureTypes } from './measure-types/durchstarten.ts'
import { languageMeasureTypes } from './measure-types/language.ts'
import { orientationMeasureTypes } from './measure-types/orientation.ts'
import { schoolMeasureTypes } from './measure-types/school.ts'
import { trainingMeasureTypes } from './measure-types/training.ts'
import { youthMeasureTypes } from './measure-types/youth.ts'

/** The shipped catalogue: one row per code, in the order in which a form offers them. */
export const MEASURE_TYPES: readonly MeasureType[] = [
  ...languageMeasureTypes,
  ...schoolMeasureTypes,
  ...durchstartenMeasureTypes,
  ...trainingMeasureTypes,
  ...orientationMeasureTypes,
  ...youthMeasureTypes,
]

const byCode: ReadonlyMap<string, MeasureType> = new Map(
  [...MEASURE_TYPES, ...RESEARCH_MEASURE_TYPES].map((type) => [type.code, type]),
)

/** The type with this code, those of research files included; undefined for a code that the catalogue does not know. */
export function findMeasureType(code: string): MeasureType | undefined {
  return byCode.get(code)
}

/** How many months a step of this type usually lasts; null when nothing is known or it has no end of its own. */
export function usualDurationMonths(code: string): number | null {
  return byCode.get(code)?.usualDurationMonths ?? null
}

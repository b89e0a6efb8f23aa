import Type from 'typebox'
import { CLOSED } from './fields.ts'
import { MeasureId } from './measures.ts'

/** What every list is asked for as a table: in which language, and the number whose list it is. */
export const listWish = {
  language: Type.Enum(['de', 'en']),
  /** Its definition stands above the lines. */
  measure: Type.Optional(MeasureId),
}

/** The same for a list that has no choice of its own. */
export const ListWish = Type.Object(listWish, CLOSED)

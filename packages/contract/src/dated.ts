import { DATE_PRECISIONS } from '@wegmarke/domain/calendar/dated'
import Type, { type Static } from 'typebox'
import { CivilDate, CLOSED } from './fields.ts'

/** A date and how exactly it is known; `date` is any day within that day, month or year. */
export const Dated = Type.Object({ date: CivilDate, precision: Type.Enum(DATE_PRECISIONS) }, CLOSED)
export type Dated = Static<typeof Dated>

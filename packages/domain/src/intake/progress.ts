import type { CivilDate } from '../calendar/civil-date.ts'
import { answersByField, type IntakeStatement } from './answers.ts'
import { AREAS_WHERE_NEEDED, fieldsOf, type IntakeField } from './fields.ts'
import { INTAKE_AREAS, type AreaState, type IntakeArea, type IntakeRecord } from './vocabulary.ts'

/** Which facts of other tables belong to an area. */
export const RECORDS_OF: Readonly<Partial<Record<IntakeArea, readonly IntakeRecord[]>>> = {
  identity: ['legal_name', 'birth_date', 'nationality'],
  residence: ['residence_status', 'municipality'],
  livelihood: ['entitlement'],
}

/** Whether a fact of another table is known; null where the reader may not see it. */
export type KnownRecords = Readonly<Record<IntakeRecord, boolean | null>>

/** How far one area has got, and what is open in it. */
export interface AreaProgress {
  readonly area: IntakeArea
  readonly state: AreaState
  readonly openFields: readonly IntakeField[]
  readonly openRecords: readonly IntakeRecord[]
  /** The last day on which something of it was answered; null = never asked here. */
  readonly lastAskedOn: CivilDate | null
}

/** The whole list. `answered` counts areas with nothing open of `of`; areas that are asked only where needed count once they were asked. */
export interface IntakeProgress {
  readonly areas: readonly AreaProgress[]
  readonly answered: number
  readonly of: number
}

/**
 * What is open in the intake and what was asked when. What was never asked is open, not "no"; "does not want to say" and
 * "does not know" are answers. Facts that the reader may not see count neither way.
 */
export function intakeProgress(statements: readonly IntakeStatement[], known: KnownRecords): IntakeProgress {
  const answers = answersByField(statements)
  const areas = INTAKE_AREAS.map((area): AreaProgress => {
    const current = fieldsOf(area).map((field) => ({ field, answer: answers.get(field)?.current ?? null }))
    const records = (RECORDS_OF[area] ?? []).filter((record) => known[record] !== null)
    const openFields = current.filter(({ answer }) => answer === null).map(({ field }) => field)
    const openRecords = records.filter((record) => known[record] === false)
    const said = current.flatMap(({ answer }) => (answer === null ? [] : [answer]))
    const hasRecord = records.some((record) => known[record] === true)
    const isAllDeclined = said.length > 0 && said.every(({ answer }) => answer === 'declined')
    return {
      area,
      state: stateOf(
        said.length > 0 || hasRecord,
        openFields.length + openRecords.length,
        isAllDeclined && !hasRecord,
      ),
      openFields,
      openRecords,
      lastAskedOn:
        said
          .map(({ statedOn }) => statedOn)
          .sort()
          .at(-1) ?? null,
    }
  })
  const counted = areas.filter(
    ({ area, state }) => state !== 'not_asked' || !AREAS_WHERE_NEEDED.includes(area),
  )
  return { areas, answered: counted.filter(isDone).length, of: counted.length }
}

function stateOf(isBegun: boolean, open: number, isDeclined: boolean): AreaState {
  if (!isBegun) return 'not_asked'
  if (isDeclined) return 'declined'
  return open === 0 ? 'answered' : 'partly'
}

/** Whether nothing of the area is left to ask. */
export function isDone({ state }: Pick<AreaProgress, 'state'>): boolean {
  return state === 'answered' || state === 'declined'
}

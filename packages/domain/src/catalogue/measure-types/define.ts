import { CHECKED_ON, type MeasureType } from '../measure-type.ts'

type Row = Pick<MeasureType, 'code' | 'labelDe' | 'labelEn' | 'kind'> & Partial<MeasureType>

/** A row of the catalogue with what most rows have in common filled in. */
export function measureType(row: Row): MeasureType {
  return {
    promise: null,
    legalBasis: null,
    rechtskreise: [],
    usualDurationMonths: null,
    hours: null,
    containsCompetenceAssessment: false,
    validFrom: null,
    validTo: null,
    source: null,
    checkedOn: CHECKED_ON,
    ...row,
  }
}

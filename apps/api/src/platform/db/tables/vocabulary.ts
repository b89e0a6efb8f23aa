import type { CivilDate } from './columns.ts'
import type { Generated } from 'kysely'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { Level } from '@wegmarke/domain/ladder/levels'
import type { StepKind } from '@wegmarke/domain/pathway/vocabulary'
import type { Rechtskreis } from '@wegmarke/domain/residence/vocabulary'

export interface MunicipalityTable {
  ags: string
  name: string
  district: string
}

export interface MeasureTypeTable {
  code: string
  version: number
  label_de: string
  label_en: string
  kind: StepKind
  promise_axis: Axis | null
  promise_level: Level | null
  legal_basis: string | null
  rechtskreise: Generated<Rechtskreis[]>
  usual_duration_months: number | null
  hours: string | null
  contains_competence_assessment: Generated<boolean>
  valid_from: CivilDate | null
  valid_to: CivilDate | null
  source: string | null
  checked_on: CivilDate
  is_for_research: Generated<boolean>
  sort: number
}

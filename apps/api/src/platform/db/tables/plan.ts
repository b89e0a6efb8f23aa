import type { PlanItemState, PlanItemWho } from '@wegmarke/domain/plan/vocabulary'
import type { Generated } from 'kysely'
import type { CivilDate, Versioned } from './columns.ts'

export interface PlanTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  number: number
  agreed_on: CivilDate
  agreed_with: string
  language: string
  goal: string
  goal_id: string | null
  next_review_on: CivilDate | null
}

export interface PlanItemTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  plan_id: string
  lineage_id: Generated<string>
  what: string
  who: PlanItemWho
  who_text: string | null
  due_on: CivilDate | null
  state: Generated<PlanItemState>
  state_on: CivilDate | null
  step_id: string | null
  task_id: string | null
}

import type { CivilDate, Instant, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { Category } from '@wegmarke/domain/access/roles'
import type {
  ConcernUrgency,
  MentorshipEndReason,
  SessionKind,
  SessionOutcome,
} from '@wegmarke/domain/mentoring/vocabulary'

export interface MentorTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  account_id: string | null
  display_name: string
  holds_content: Generated<boolean>
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface MentorshipTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  mentor_id: string
  consent_id: string
  category: Generated<Category>
  undertaking_signed_on: CivilDate
  rhythm_days: number | null
  valid_from: CivilDate
  valid_to: CivilDate | null
  ended_at: Instant | null
  paused_until: CivilDate | null
  end_reason: MentorshipEndReason | null
}

export interface MentoringGoalTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  mentorship_id: string
  agreement: string
  agreed_on: CivilDate
  reached_on: CivilDate | null
}

export interface MentoringSessionTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  mentorship_id: string
  author_id: Generated<string>
  happened_on: CivilDate
  outcome: SessionOutcome
  kind: SessionKind | null
  minutes: number | null
  next_on: CivilDate | null
}

export interface MentoringSessionTextTable {
  session_id: string
  alliance_id: Generated<string>
  case_file_id: string
  mentorship_id: string
  author_id: Generated<string>
  body: string
  recorded_at: Generated<Instant>
}

export interface ConcernTable {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  mentorship_id: string
  raised_by: Generated<string>
  raised_on: Generated<CivilDate>
  raised_at: Generated<Instant>
  urgency: ConcernUrgency
  body: string
  see_until: CivilDate
  seen_on: CivilDate | null
  seen_by: string | null
  answer: string | null
  answered_on: CivilDate | null
  answered_by: string | null
}

export interface MentorHandOverTable {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  mentorship_id: string
  author_id: Generated<string>
  body: string
  written_on: Generated<CivilDate>
  recorded_at: Generated<Instant>
}

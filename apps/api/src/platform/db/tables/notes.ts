import type { CivilDate, DefaultJson, Instant, Json, Versioned } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Category } from '@wegmarke/domain/access/roles'
import type { CareerLevel } from '@wegmarke/domain/career/result'
import type { SignalCode } from '@wegmarke/domain/career/signal'
import type { AnswerKind, NoteKind, NoteState } from '@wegmarke/domain/notes/vocabulary'

/** The turns in the life of a note. */
export type NoteEventKind =
  'opened' | 'seen' | 'answered' | 'reopened' | 'raised' | 'lowered' | 'cleared' | 'contested'

export interface EvaluationTable {
  id: GeneratedAlways<number>
  alliance_id: Generated<string>
  case_file_id: string
  evaluation_day: CivilDate
  recorded_at: Generated<Instant>
  rules_version: string
  settings_version: number
  level: CareerLevel
  result: Json
}

export interface EvaluationDueTable {
  case_file_id: string
  alliance_id: string
  due_on: CivilDate
  marked_at: Generated<Instant>
}

export interface NoteTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  kind: NoteKind
  category: Category
  anchor: string
  level: 'onset' | 'career' | null
  state: Generated<NoteState>
  evidence: DefaultJson
  opened_on: CivilDate
  cleared_on: CivilDate | null
  justified_until: CivilDate | null
}

export interface NoteReasonTable {
  note_id: string
  alliance_id: Generated<string>
  case_file_id: string
  signal: SignalCode
  evidence: Json
  contested_because: string | null
  contested_by: string | null
  contested_at: Instant | null
}

export interface NoteAnswerTable {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  note_id: string
  kind: AnswerKind
  body: string
  until: CivilDate | null
  on_signals: Generated<SignalCode[]>
  on_level: 'onset' | 'career' | null
  on_evidence: Json
  answered_at: Generated<Instant>
  answered_by: Generated<string>
}

export interface NoteEventTable {
  id: GeneratedAlways<number>
  alliance_id: Generated<string>
  case_file_id: string
  note_id: string
  kind: NoteEventKind
  cause: string | null
  level: 'onset' | 'career' | null
  happened_on: CivilDate
  happened_at: Generated<Instant>
  caused_by: Generated<string | null>
}

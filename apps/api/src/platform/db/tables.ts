import type { MunicipalityTable, MeasureTypeTable } from './tables/vocabulary.ts'
import type {
  AllianceTable,
  AllianceSettingTable,
  MeasureTypeOverlayTable,
  SettingPreviewTable,
  OrganisationTable,
} from './tables/alliance.ts'
import type {
  AccountTable,
  AccountPasswordTable,
  RoleGrantTable,
  LoginSessionTable,
  RefreshTokenTable,
  LoginLimitTable,
  OneTimeLinkTable,
} from './tables/accounts.ts'
import type {
  AbsenceTable,
  CaseloadTable,
  CaseloadPostTable,
  HandOverTable,
  SourceTable,
  CaseFileTable,
  PlacementTable,
  EpisodeTable,
  CaseRowTable,
} from './tables/case-files.ts'
import type { PersonTable, PersonIdentityTable, PersonContactTable } from './tables/people.ts'
import type { PlanTable, PlanItemTable } from './tables/plan.ts'
import type { EntryLevelTable, GoalTable, StepTable, GapTable, AttainmentTable } from './tables/pathway.ts'
import type {
  ResidencePeriodTable,
  EntitlementTable,
  AssessmentItemTable,
  JournalEntryTable,
  TaskTable,
} from './tables/circumstances.ts'
import type {
  ConsentTable,
  ParticipationTable,
  SamePersonTable,
  AccessRequestTable,
} from './tables/consent.ts'
import type {
  ConcernTable,
  MentorHandOverTable,
  MentorTable,
  MentorshipTable,
  MentoringGoalTable,
  MentoringSessionTable,
  MentoringSessionTextTable,
} from './tables/mentoring.ts'
import type {
  EvaluationTable,
  EvaluationDueTable,
  NoteTable,
  NoteReasonTable,
  NoteAnswerTable,
  NoteEventTable,
} from './tables/notes.ts'
import type { AdmissionDecisionTable, OutreachCountTable } from './tables/intake.ts'
import type {
  ImportProfileTable,
  ImportBatchTable,
  ImportRowTable,
  ImportEffectTable,
} from './tables/imports.ts'
import type { AuditEventTable, IdempotencyKeyTable, DraftTable } from './tables/traces.ts'
import type {
  AuditChainTable,
  AuditCheckTable,
  AuditHeadTable,
  AuditWriterTable,
} from './tables/audit-chain.ts'
import type { CaseTallyTable, SavedViewTable } from './tables/reports.ts'
import type { AllianceHistoryTable, FileHistoryTable } from './tables/history.ts'

/** Every table of the schema as the database has it: snake_case, checked against information_schema by a test. */
export interface Database {
  municipality: MunicipalityTable
  measure_type: MeasureTypeTable
  alliance: AllianceTable
  alliance_setting: AllianceSettingTable
  measure_type_overlay: MeasureTypeOverlayTable
  setting_preview: SettingPreviewTable
  organisation: OrganisationTable
  account: AccountTable
  account_password: AccountPasswordTable
  role_grant: RoleGrantTable
  login_session: LoginSessionTable
  refresh_token: RefreshTokenTable
  login_limit: LoginLimitTable
  one_time_link: OneTimeLinkTable
  caseload: CaseloadTable
  absence: AbsenceTable
  caseload_post: CaseloadPostTable
  hand_over: HandOverTable
  source: SourceTable
  case_file: CaseFileTable
  placement: PlacementTable
  episode: EpisodeTable
  case_row: CaseRowTable
  case_tally: CaseTallyTable
  saved_view: SavedViewTable
  person: PersonTable
  person_identity: PersonIdentityTable
  person_contact: PersonContactTable
  entry_level: EntryLevelTable
  goal: GoalTable
  step: StepTable
  gap: GapTable
  attainment: AttainmentTable
  plan: PlanTable
  plan_item: PlanItemTable
  residence_period: ResidencePeriodTable
  entitlement: EntitlementTable
  assessment_item: AssessmentItemTable
  admission_decision: AdmissionDecisionTable
  outreach_count: OutreachCountTable
  journal_entry: JournalEntryTable
  task: TaskTable
  consent: ConsentTable
  participation: ParticipationTable
  same_person: SamePersonTable
  access_request: AccessRequestTable
  mentor: MentorTable
  mentorship: MentorshipTable
  mentoring_goal: MentoringGoalTable
  mentoring_session: MentoringSessionTable
  mentoring_session_text: MentoringSessionTextTable
  concern: ConcernTable
  mentor_hand_over: MentorHandOverTable
  evaluation: EvaluationTable
  evaluation_due: EvaluationDueTable
  note: NoteTable
  note_reason: NoteReasonTable
  note_answer: NoteAnswerTable
  note_event: NoteEventTable
  import_profile: ImportProfileTable
  import_batch: ImportBatchTable
  import_row: ImportRowTable
  import_effect: ImportEffectTable
  audit_event: AuditEventTable
  audit_chain: AuditChainTable
  audit_head: AuditHeadTable
  audit_writer: AuditWriterTable
  audit_check: AuditCheckTable
  idempotency_key: IdempotencyKeyTable
  draft: DraftTable
  account_history: AllianceHistoryTable
  assessment_item_history: FileHistoryTable
  attainment_history: FileHistoryTable
  case_file_history: FileHistoryTable
  entitlement_history: FileHistoryTable
  entry_level_history: FileHistoryTable
  gap_history: FileHistoryTable
  goal_history: FileHistoryTable
  import_batch_history: AllianceHistoryTable
  hand_over_history: FileHistoryTable
  journal_entry_history: FileHistoryTable
  measure_type_overlay_history: AllianceHistoryTable
  mentoring_goal_history: FileHistoryTable
  mentoring_session_history: FileHistoryTable
  mentorship_history: FileHistoryTable
  note_history: FileHistoryTable
  organisation_history: AllianceHistoryTable
  person_contact_history: FileHistoryTable
  person_history: FileHistoryTable
  person_identity_history: FileHistoryTable
  plan_history: FileHistoryTable
  plan_item_history: FileHistoryTable
  residence_period_history: FileHistoryTable
  role_grant_history: AllianceHistoryTable
  step_history: FileHistoryTable
  task_history: FileHistoryTable
}

import type { CaseFile } from '@wegmarke/contract/case-files'
import type { ConsentForm } from '@wegmarke/contract/consents'
import type { Intake } from '@wegmarke/contract/intake'
import type { JournalEntry } from '@wegmarke/contract/journal'
import type { OwnConcern } from '@wegmarke/contract/mentees'
import type { Mentorship, MentoringGoal } from '@wegmarke/contract/mentoring'
import type { MentoringSession } from '@wegmarke/contract/mentoring-sessions'
import type { Plan, PlanItem } from '@wegmarke/contract/plans'

/** What was arranged by the lead and logged by the mentor of a file, and somebody who could be asked next. */
export interface FilledMentoring {
  readonly mentorship: Mentorship
  readonly goal: MentoringGoal
  readonly session: MentoringSession
  readonly concern: OwnConcern
  readonly availableMentor: string
}

/** What was agreed with the person of a file: consents, prepared and signed, and a plan with one item. */
export interface FilledAgreements {
  readonly prepared: ConsentForm
  readonly signed: ConsentForm
  /** A participation that is open while the file is. */
  readonly participationId: string
  readonly plan: Plan
  readonly item: PlanItem
  readonly recipientId: string
  /** Somebody of the recipient who takes no part yet. */
  readonly guestId: string
}

/** A file with something of everything in it, recorded by the lead, as the lead reads it. */
export interface FilledFile {
  readonly file: CaseFile
  readonly entry: JournalEntry
  readonly intake: Intake
  readonly otherCaseload: number
  readonly mentoring: FilledMentoring
  readonly agreements: FilledAgreements
}

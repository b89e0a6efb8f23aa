import type { Dated } from '@wegmarke/domain/calendar/dated'
import type { CareerThresholds } from '@wegmarke/domain/career/thresholds'
import type { AttainmentFact, EpisodeFact, GapFact, GoalFact, StepFact } from '@wegmarke/domain/pathway/facts'
import type { EntryLevels } from '@wegmarke/domain/ladder/levels'
import type { AnswerKind, NoteState } from '@wegmarke/domain/notes/vocabulary'
import type { Phase } from '@wegmarke/domain/pathway/vocabulary'
import type { StoredEvidence } from './stored-note.ts'

/** A record with the day on which what it says was written down. */
interface Recorded {
  readonly knownOn: string
}

export type LoadedStep = Omit<StepFact, 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd'> &
  Recorded & {
    readonly plannedStart: Dated | null
    readonly plannedEnd: Dated | null
    readonly actualStart: Dated | null
    readonly actualEnd: Dated | null
    readonly successor: string | null
  }

export type LoadedGap = Omit<GapFact, 'from' | 'to'> & { readonly from: Dated; readonly to: Dated | null }

export type LoadedAttainment = Omit<AttainmentFact, 'awardedOn'> &
  Recorded & { readonly awardedOn: Dated | null }

/** The Prüfhinweis as it is stored, with its latest answer. */
export interface LoadedNote {
  readonly id: string
  readonly anchor: string
  readonly state: NoteState
  readonly level: 'onset' | 'career'
  readonly evidence: StoredEvidence
  readonly signals: readonly string[]
  readonly answer: {
    readonly kind: AnswerKind
    readonly until: string | null
    readonly level: 'onset' | 'career'
    readonly evidence: StoredEvidence
  } | null
}

/** Everything about one file that the rules, its Prüfhinweis and its line in lists need. */
export interface LoadedFile {
  readonly caseFileId: string
  readonly allianceId: string
  readonly organisationId: string
  readonly caseloadId: number
  readonly code: string
  readonly name: string
  readonly municipality: string | null
  readonly phase: Phase
  readonly entryLevels: EntryLevels
  readonly source: { readonly recordsAttainments: boolean; readonly knownUntil: string | null }
  readonly episodes: readonly EpisodeFact[]
  readonly goals: readonly GoalFact[]
  readonly steps: readonly LoadedStep[]
  readonly gaps: readonly LoadedGap[]
  readonly attainments: readonly LoadedAttainment[]
  readonly thresholds: CareerThresholds
  readonly settingsVersion: number
  /** The answer that was stored last; null before the first. */
  readonly lastResult: unknown
  readonly notes: readonly LoadedNote[]
  /** Open notes of the other kinds. */
  readonly otherOpenNotes: number
  readonly nextTaskDue: string | null
  readonly nextPaperEnd: string | null
  readonly nextWorkPermissionEnd: string | null
  readonly birthDate: Dated | null
  /** The age limits of the alliance as they are stored. */
  readonly ageSetting: unknown
  /** The last contact that the journal tells of; null = never. */
  readonly lastContact: string | null
  /** Mentorships that were not ended, with the last meeting that took place. */
  readonly mentorships: readonly {
    readonly name: string
    readonly from: string
    readonly until: string | null
    readonly metOn: string | null
  }[]
}

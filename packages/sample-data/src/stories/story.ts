import type { EntryLevels } from '@wegmarke/domain/ladder/levels'
import type { GoalKind } from '@wegmarke/domain/pathway/vocabulary'
import type {
  ExpectedLevel,
  SampleAttainment,
  SampleFile,
  SampleGap,
  SampleResidence,
  SampleStep,
} from '../sample-file.ts'
import type { StoryKit } from '../story-kit.ts'

/** A life as it is told; `shape` makes a file of it. */
export interface Telling {
  /** The level that the author expects on the day of seeding. */
  readonly expected: ExpectedLevel
  /** Months ago that the file was opened. */
  readonly openedAgo: number
  readonly goal?: GoalKind
  readonly entryLevels?: EntryLevels
  readonly steps?: readonly SampleStep[]
  readonly gaps?: readonly SampleGap[]
  readonly attainments?: readonly SampleAttainment[]
  readonly residence?: readonly SampleResidence[]
  /** Closed so many months ago, with its reason and outcome. */
  readonly closed?: { readonly ago: number } & Pick<SampleFile['episodes'][number], 'reason' | 'outcome'>
  readonly journal?: readonly string[]
}

/** A kind of life that the demo knows; `weight` is how often it is met among a hundred. */
export interface Story {
  readonly name: string
  readonly weight: number
  tell(kit: StoryKit): Telling
}

export const NOTHING_YET: EntryLevels = { L: 'L0', S: 'S0', V: 'V0' }

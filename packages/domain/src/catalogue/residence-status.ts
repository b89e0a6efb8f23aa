import type { CivilDate } from '../calendar/civil-date.ts'
import type { Label } from '../ladder/level-labels.ts'
import type { ResidenceStatus } from '../residence/vocabulary.ts'

/** One residence status with notes; a note of null means that no source was seen. "(ungeprüft)" marks what was not. */
export interface ResidenceStatusEntry {
  readonly code: ResidenceStatus
  readonly label: Label
  readonly workPermit: Label | null
  readonly integrationCourse: Label | null
  readonly vocationalLanguageCourse: Label | null
  readonly benefits: Label | null
  readonly risk: Label | null
  readonly sources: readonly string[]
  readonly checkedOn: CivilDate
}

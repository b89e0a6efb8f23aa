import type { ResidenceStatusEntry } from './residence-status.ts'
import { residenceTitles } from './residence-statuses/titles.ts'
import { statusesWithoutTitle } from './residence-statuses/without-title.ts'

/**
 * What each residence status opens and closes, as it was found in public sources. A hint for the person who
 * accompanies, never a decision; legal advice stays with the authority, lawyers and counselling.
 */
export const RESIDENCE_STATUS_ENTRIES: readonly ResidenceStatusEntry[] = [
  ...statusesWithoutTitle,
  ...residenceTitles,
]

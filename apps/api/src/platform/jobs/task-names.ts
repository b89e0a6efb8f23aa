/** Checks the chains of the trace; payload `{ allianceId }` for one alliance, else all. */
export const CHECK_AUDIT = 'check_audit'
/** Marks every file of an alliance after its settings have changed; payload `{ allianceId }`. */
export const EVALUATE_ALLIANCE = 'evaluate_alliance'
/** Evaluates the files that are due, because of a write or because of the calendar. */
export const EVALUATE_DUE = 'evaluate_due'
/** Removes what has expired: keys, tokens, links, sessions, limits. */
export const KEEP_HOUSE = 'keep_house'
/** Counts what other thresholds would say of the files of an alliance; payload `{ previewId }`. */
export const PREVIEW_SETTINGS = 'preview_settings'
/** Folds the kept counts of files. */
export const FOLD_TALLIES = 'fold_tallies'

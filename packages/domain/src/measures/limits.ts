/** From how many weeks without contact the report counts a file, unless the reader chooses another number. */
export const CONTACT_WEEKS = 6

/** How many days ahead the report looks for deadlines, unless the reader chooses another number. */
export const DEADLINE_DAYS = 60

/** How many days before its end a step without successor is counted: eight weeks. */
export const STEP_END_DAYS = 56

/** How many days before its end the start page names a paper. */
export const PAPER_END_DAYS = 60

/** How many days the start page calls something new. */
export const NEWS_DAYS = 7

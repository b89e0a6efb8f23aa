/** From how many weeks without contact the report counts a file, unless the reader chooses another number. */
export const CONTACT_WEEKS = 6

/** How many days ahead the report looks for deadlines, unless the reader chooses another number. */
export const DEADLINE_DAYS = 60

/** How many days before its end a step without successor is counted: eight weeks. */
export const STEP_END_DAYS = 56

/** Numbers of people from 1 to this are not shown to those who may not open the files. */
export const SMALL_COUNT = 4

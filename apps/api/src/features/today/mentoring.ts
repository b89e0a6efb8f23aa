import { sql } from 'kysely'
import { isEscalated } from '../mentoring/queries/concerns.ts'

/**
 * Concerns that nobody has answered, for lead and deputy, and for the supervisor those that were not seen in time; row-level
 * security leaves out the others. They stand above everything else.
 */
export const concerns = sql`
  SELECT file.nearness, CASE WHEN c.urgency = 'urgent' THEN 'concern_urgent' ELSE 'concern_raised' END, c.case_file_id, file.name,
    m.display_name, CASE WHEN c.seen_on IS NULL THEN c.see_until END, c.raised_at, c.id, NULL::int, NULL, NULL
  FROM file JOIN concern c ON c.case_file_id = file.id JOIN mentorship s ON s.id = c.mentorship_id
    JOIN mentor m ON m.id = s.mentor_id
  WHERE c.answer IS NULL AND (file.nearness <= 1 OR ${isEscalated})`

/** Contact is broken since more than twice the agreed rhythm: ends with a meeting, a pause, another rhythm, or the mentorship. */
export const brokenContacts = sql`
  SELECT file.nearness, 'contact_broken', k.case_file_id, file.name, k.mentor_name, k.holds_until, k.mentorship_id, NULL::int,
    NULL, NULL
  FROM file JOIN mentoring_contact k ON k.case_file_id = file.id
  WHERE k.holds_until < app.today() AND k.begun_on <= app.today() AND (k.ends_on IS NULL OR k.ends_on >= app.today())`

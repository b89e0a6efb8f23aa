import { sql } from 'kysely'

/**
 * Caseloads whose files stand on this account's start page, with how near they are:
 * 0 = lead, 1 = deputy, 2 = supervised and nobody leads it today, 3 = supervised. `file` are the open files in them,
 * with the lead for whom a deputy stands in, from the kept rows, which open by caseload alone: cheap also for a
 * supervisor with thousands of files.
 */
export const scope = sql`
  scope AS MATERIALIZED (
    SELECT c.id AS caseload_id, CASE
        WHEN c.id = ANY (app.led_caseloads()) THEN 0
        WHEN c.id = ANY (app.worked_caseloads()) THEN 1
        WHEN NOT EXISTS (SELECT FROM caseload_post p WHERE p.caseload_id = c.id AND p.kind = 'lead'
          AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())) THEN 2
        ELSE 3 END AS nearness,
      CASE WHEN c.id = ANY (app.worked_caseloads()) AND NOT c.id = ANY (app.led_caseloads()) THEN (
        SELECT a.display_name FROM caseload_post p JOIN account a ON a.id = p.account_id
        WHERE p.caseload_id = c.id AND p.kind = 'lead' AND p.valid_from <= app.today()
          AND (p.valid_to IS NULL OR p.valid_to >= app.today()) LIMIT 1) END AS stands_in_for
    FROM caseload c WHERE c.id = ANY ((SELECT app.my_caseloads())::int[])),
  file AS MATERIALIZED (
    SELECT r.case_file_id AS id, s.nearness, s.stands_in_for, r.name
    FROM scope s JOIN case_row r ON r.caseload_id = s.caseload_id WHERE NOT r.is_closed)`

/** For whom a deputy stands in, by file: joined, as looking among thousands of files again for each row is dear. */
export const standIns = sql`
  (SELECT id AS file_id, stands_in_for FROM file WHERE stands_in_for IS NOT NULL) stand_in`

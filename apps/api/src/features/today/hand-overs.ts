import { sql } from 'kysely'

/** Files that came from another caseload, with a checklist that nobody has finished; the text is where they came from. */
export const handOvers = sql`
  SELECT file.nearness, 'hand_over', h.case_file_id, file.name, c.name, NULL::date, h.recorded_at, h.id, h.version, NULL, NULL
  FROM file JOIN hand_over h ON h.case_file_id = file.id JOIN caseload c ON c.id = h.from_caseload_id
  WHERE file.nearness <= 1 AND h.finished_at IS NULL AND h.undone_at IS NULL`

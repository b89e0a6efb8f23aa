-- Search among many files asks the index for both of the longest words of a name, not for the longest alone: whatever
-- is kept in the end resembles each word, and two words together fit a few people where a common first name fits
-- thousands. What resembles a word from its beginning on passes the threshold anyway (n of n + 1 trigrams).
SET LOCAL ROLE wegmarke_definer;
CREATE OR REPLACE FUNCTION app.search_files(p_key text, p_limit int DEFAULT 50)
  RETURNS TABLE (case_file_id uuid, score real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.5 SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
DECLARE
  words text[] := array_remove(string_to_array(lower(trim(p_key)), ' '), '');
  longest text := (SELECT w FROM unnest(words) w ORDER BY length(w) DESC, w LIMIT 1);
  second text := (SELECT w FROM unnest(words) w ORDER BY length(w) DESC, w OFFSET 1 LIMIT 1);
  mine int[] := app.my_caseloads();
  named uuid[] := app.opened_files() || app.mentored_files();
  identified uuid[] := app.opened_files('identity');
  is_small boolean;
BEGIN
  IF longest IS NULL THEN
    RETURN;
  END IF;
  -- A few thousand files are looked through one by one sooner than a common name is sought among all.
  is_small := (SELECT count(*) FROM (SELECT FROM case_file f WHERE f.caseload_id = ANY (mine) LIMIT 3001) AS few) <= 3000;
  RETURN QUERY
    WITH candidate AS MATERIALIZED (
      SELECT n.id, n.key, n.singles FROM (
        SELECT p.case_file_id AS id, p.search_key AS key, named AS singles FROM person p
        UNION ALL SELECT i.case_file_id, i.search_key, identified FROM person_identity i) n
        WHERE NOT is_small AND second IS NULL AND longest <% n.key
      UNION ALL
      SELECT n.id, n.key, n.singles FROM (
        SELECT p.case_file_id AS id, p.search_key AS key, named AS singles FROM person p
        UNION ALL SELECT i.case_file_id, i.search_key, identified FROM person_identity i) n
        WHERE NOT is_small AND longest <% n.key AND second <% n.key
      UNION ALL
      SELECT p.case_file_id, p.search_key, named FROM case_file f JOIN person p ON p.case_file_id = f.id
        WHERE is_small AND f.caseload_id = ANY (mine)
          AND (word_similarity(longest, p.search_key) >= 0.5 OR strpos(' ' || p.search_key, ' ' || longest) > 0)
      UNION ALL
      SELECT i.case_file_id, i.search_key, identified FROM case_file f JOIN person_identity i ON i.case_file_id = f.id
        WHERE is_small AND f.caseload_id = ANY (mine)
          AND (word_similarity(longest, i.search_key) >= 0.5 OR strpos(' ' || i.search_key, ' ' || longest) > 0)
      UNION ALL
      SELECT p.case_file_id, p.search_key, named FROM person p WHERE is_small AND p.case_file_id = ANY (named)
      UNION ALL
      SELECT i.case_file_id, i.search_key, identified FROM person_identity i WHERE is_small AND i.case_file_id = ANY (identified)
      UNION ALL
      SELECT f.id, lower(f.code), app.opened_files() FROM case_file f WHERE lower(f.code) = lower(trim(p_key))
    ), scored AS MATERIALIZED (
      SELECT c.id, CASE WHEN c.key = lower(trim(p_key)) THEN 1
          -- The least certain word decides; the beginning of a name counts 0.9.
          ELSE (SELECT min(greatest(word_similarity(w, c.key), CASE WHEN strpos(' ' || c.key, ' ' || w) > 0 THEN 0.9 ELSE 0 END))
            FROM unnest(words) w) END AS score
        FROM candidate c JOIN case_file f ON f.id = c.id
        WHERE f.caseload_id = ANY (mine) OR c.id = ANY (c.singles)
    )
    SELECT s.id, max(s.score)::real FROM scored s WHERE s.score >= 0.5
      GROUP BY s.id ORDER BY max(s.score) DESC, s.id LIMIT least(p_limit, 200);
END
$$;

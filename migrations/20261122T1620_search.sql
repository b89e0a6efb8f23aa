-- Search by name. Any policy switches the trigram index off, so these functions find candidates first and then keep
-- exactly what row-level security would show.
SET LOCAL ROLE wegmarke_definer;
-- Loads the library, so that its settings are known when a function names one.
DO $$ BEGIN PERFORM public.show_limit(); END $$;

CREATE FUNCTION app.search_files(p_key text, p_limit int DEFAULT 50)
  RETURNS TABLE (case_file_id uuid, score real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.5 AS $$
#variable_conflict use_column
DECLARE
  words text[] := array_remove(string_to_array(lower(trim(p_key)), ' '), '');
  longest text := (SELECT w FROM unnest(words) w ORDER BY length(w) DESC, w LIMIT 1);
  beginning text := replace(replace(replace(longest, chr(92), ''), '%', ''), '_', '') || '%';
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
    WITH candidate AS (
      (SELECT p.case_file_id AS id, p.search_key AS key, named AS singles FROM person p
        WHERE NOT is_small AND (longest <% p.search_key OR p.search_key LIKE beginning) OFFSET 0)
      UNION ALL
      (SELECT i.case_file_id, i.search_key, identified FROM person_identity i
        WHERE NOT is_small AND (longest <% i.search_key OR i.search_key LIKE beginning) OFFSET 0)
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
    ), scored AS (
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
COMMENT ON FUNCTION app.search_files(text, int) IS
  'Files whose name as wished, legal name or code matches every word of the key (folded by the domain), best first; forgives typing errors';

-- Is this person known in the organisation already? A hit out of sight says only who holds it.
CREATE FUNCTION app.find_look_alikes(p_organisation uuid, p_keys text[], p_birth_date date DEFAULT NULL,
    p_limit int DEFAULT 10)
  RETURNS TABLE (case_file_id uuid, is_visible boolean, held_by text, score real, same_birth_date boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET pg_trgm.similarity_threshold = 0.5 AS $$
#variable_conflict use_column
BEGIN
  IF NOT p_organisation = ANY (app.my_organisations()) THEN
    RAISE EXCEPTION 'not your organisation' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    WITH candidate AS (
      SELECT p.case_file_id AS id, similarity(p.search_key, k) AS score FROM unnest(p_keys) k
        JOIN person p ON p.search_key % k WHERE k <> ''
      UNION ALL
      SELECT i.case_file_id, similarity(i.search_key, k) FROM unnest(p_keys) k
        JOIN person_identity i ON i.search_key % k WHERE k <> ''
      OFFSET 0
    ), best AS (
      SELECT c.id, max(c.score) AS score FROM candidate c GROUP BY c.id
    )
    SELECT CASE WHEN v.visible THEN f.id END, v.visible,
        CASE WHEN NOT v.visible THEN coalesce((SELECT a.display_name FROM caseload_post p JOIN account a ON a.id = p.account_id
          WHERE p.caseload_id = f.caseload_id AND p.kind = 'lead' AND p.valid_from <= app.today()
            AND (p.valid_to IS NULL OR p.valid_to >= app.today()) LIMIT 1), l.name) END,
        b.score, i.birth_date IS NOT NULL AND i.birth_date = p_birth_date
      FROM best b JOIN case_file f ON f.id = b.id JOIN caseload l ON l.id = f.caseload_id
        LEFT JOIN person_identity i ON i.case_file_id = f.id,
        LATERAL (SELECT f.caseload_id = ANY (app.my_caseloads()) OR f.id = ANY (app.opened_files()) AS visible) v
      WHERE f.organisation_id = p_organisation AND f.merged_into IS NULL
        AND (p_birth_date IS NULL OR i.birth_date IS NULL OR b.score >= 0.8
          OR abs(i.birth_date - p_birth_date) <= 366)
      ORDER BY 5 DESC, b.score DESC, f.id LIMIT least(p_limit, 50);
END
$$;
COMMENT ON FUNCTION app.find_look_alikes(uuid, text[], date, int) IS
  'Organisation-wide check before a file is opened or a row imported; out of sight: no id, only the lead (or the caseload) that holds it';

-- Import identity, organisation-wide: does this source already have a record of that id?
CREATE FUNCTION app.find_imported_files(p_source uuid, p_external_ids text[])
  RETURNS TABLE (external_id text, case_file_id uuid, held_by text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.external_id, CASE WHEN f.caseload_id = ANY (app.my_caseloads()) THEN f.id END,
      CASE WHEN NOT f.caseload_id = ANY (app.my_caseloads()) THEN l.name END
    FROM case_file f JOIN caseload l ON l.id = f.caseload_id
    WHERE f.source_id = p_source AND f.external_id = ANY (p_external_ids)
      AND f.organisation_id = ANY (app.my_organisations())
$$;

GRANT EXECUTE ON FUNCTION app.search_files(text, int), app.find_look_alikes(uuid, text[], date, int),
  app.find_imported_files(uuid, text[]) TO wegmarke_app;

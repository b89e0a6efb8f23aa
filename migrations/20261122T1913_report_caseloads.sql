-- The caseload report: more facts in the kept row of each file, kept counts of them, counts for the alliance, saved views.

ALTER TABLE case_row
  ADD opened_on date,
  ADD entered_on date[] NOT NULL DEFAULT '{}',
  ADD left_on date[] NOT NULL DEFAULT '{}',
  ADD note_state text,
  ADD evidence_l text,
  ADD evidence_s text,
  ADD evidence_v text,
  ADD claimed_l text,
  ADD claimed_s text,
  ADD claimed_v text,
  ADD rank_l int,
  ADD rank_s int,
  ADD rank_v int,
  ADD next_deadline_kind text,
  ADD last_contact_on date,
  ADD mentor_name text,
  ADD mentored_until date,
  ADD last_session_on date,
  ADD CONSTRAINT case_row_note_state CHECK (note_state IN ('open', 'seen', 'answered', 'cleared')),
  ADD CONSTRAINT case_row_evidence_l CHECK (evidence_l IN ('entry', 'seen', 'verified')),
  ADD CONSTRAINT case_row_evidence_s CHECK (evidence_s IN ('entry', 'seen', 'verified')),
  ADD CONSTRAINT case_row_evidence_v CHECK (evidence_v IN ('entry', 'seen', 'verified')),
  ADD CONSTRAINT case_row_next_deadline_kind CHECK (next_deadline_kind IN
    ('paper', 'work_permission', 'age', 'step_end', 'task', 'remedy')),
  ADD CONSTRAINT case_row_episodes CHECK (cardinality(entered_on) = cardinality(left_on));
COMMENT ON COLUMN case_row.opened_on IS 'First day of the present or last episode';
COMMENT ON COLUMN case_row.entered_on IS 'First day of each episode; left_on holds the last day of the same, null while it lasts';
COMMENT ON COLUMN case_row.note_state IS 'Of the Prüfhinweis that stands; null = there is none';
COMMENT ON COLUMN case_row.evidence_l IS 'What the highest level rests on; claimed_l is a higher one that nobody has seen';
COMMENT ON COLUMN case_row.rank_l IS 'Place of the highest level on its axis, to sort by';
COMMENT ON COLUMN case_row.mentor_name IS 'Who accompanies the person, until mentored_until (null = open); null = nobody';
COMMENT ON COLUMN case_row.last_session_on IS 'Last meeting of the present mentorships that took place; null = never';
COMMENT ON COLUMN case_row.last_contact_on IS 'Last conversation, call, message, accompaniment or meeting with the mentor; null = never';
CREATE INDEX case_row_of_organisation ON case_row (organisation_id, name COLLATE "de-x-icu", case_file_id) WHERE NOT is_closed;
CREATE INDEX case_row_by_deadline ON case_row (organisation_id, next_deadline, case_file_id) WHERE NOT is_closed;
CREATE INDEX case_row_by_step_end ON case_row (organisation_id, current_step_ends_on, case_file_id) WHERE NOT is_closed;
CREATE INDEX case_row_by_gain ON case_row (organisation_id, months_since_gain DESC NULLS LAST, case_file_id) WHERE NOT is_closed;

-- Kept counts. Each change of a row adds what it changes, so that writers never wait for one another; the worker folds
-- them together. What depends on today is kept by its day and stays right at midnight without a job.
CREATE TABLE case_tally (
  alliance_id uuid NOT NULL,
  caseload_id int NOT NULL,
  fact text NOT NULL,
  on_day date NOT NULL DEFAULT '-infinity',
  files int NOT NULL,
  CONSTRAINT case_tally_caseload FOREIGN KEY (caseload_id) REFERENCES caseload (id),
  CONSTRAINT case_tally_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id),
  CONSTRAINT case_tally_fact CHECK (fact ~ '^[a-z_]+(\.[a-z0-9_]+)?$')
);
COMMENT ON TABLE case_tally IS 'Counts of files by caseload, fact and the day on which it begins or ends; rows add up, the worker folds them';
COMMENT ON COLUMN case_tally.files IS 'To be summed: a change is a row of its own until it is folded';
CREATE INDEX case_tally_of_caseload ON case_tally (caseload_id, fact, on_day) INCLUDE (files);
CREATE INDEX case_tally_of_alliance ON case_tally (alliance_id);
CALL migration.protect('case_tally');
GRANT SELECT ON case_tally TO wegmarke_app;
CREATE POLICY case_tally_select ON case_tally FOR SELECT TO wegmarke_app
  USING (caseload_id = ANY ((SELECT app.my_caseloads())::int[]));

-- What a row counts as. Entries and exits are kept by quarter: nobody asks for them by day.
CREATE FUNCTION app.tallied_facts(r case_row) RETURNS TABLE (fact text, on_day date) LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT x.fact, coalesce(x.on_day, '-infinity') FROM (VALUES
    ('open', NULL::date, true),
    ('phase.' || r.phase, NULL, true),
    ('place.' || coalesce(r.municipality_ags, 'unknown'), NULL, true),
    ('note', NULL, r.note_state IN ('open', 'seen') AND r.level IN ('onset', 'career')),
    ('no_step', NULL, r.current_step IS NULL AND NOT r.is_goal_reached),
    ('missing', NULL, r.missing_count > 0),
    ('contact', coalesce(r.last_contact_on, r.opened_on), true),
    ('deadline', r.next_deadline, r.next_deadline IS NOT NULL),
    ('step_end', r.current_step_ends_on, r.current_step_ends_on IS NOT NULL AND NOT r.has_successor),
    ('mentored', coalesce(r.mentored_until, 'infinity'), r.mentor_name IS NOT NULL)) x (fact, on_day, holds)
  WHERE x.holds AND NOT r.is_closed
  UNION ALL
  SELECT 'entered', date_trunc('quarter', e.day)::date FROM unnest(r.entered_on) e (day)
  UNION ALL
  SELECT 'left', date_trunc('quarter', e.day)::date FROM unnest(r.left_on) e (day) WHERE e.day IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION app.tallied_facts(case_row) TO wegmarke_definer;

SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.tally_new_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
    SELECT r.alliance_id, r.caseload_id, t.fact, t.on_day, count(*)
    FROM new_rows r, app.tallied_facts(r) t GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END
$$;
CREATE FUNCTION app.tally_old_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
    SELECT r.alliance_id, r.caseload_id, t.fact, t.on_day, -count(*)
    FROM old_rows r, app.tallied_facts(r) t GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END
$$;
CREATE FUNCTION app.tally_changed_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
    SELECT c.alliance_id, c.caseload_id, c.fact, c.on_day, sum(c.change)
    FROM (
      SELECT r.alliance_id, r.caseload_id, t.fact, t.on_day, 1 AS change FROM new_rows r, app.tallied_facts(r) t
      UNION ALL
      SELECT r.alliance_id, r.caseload_id, t.fact, t.on_day, -1 FROM old_rows r, app.tallied_facts(r) t) c
    GROUP BY 1, 2, 3, 4 HAVING sum(c.change) <> 0;
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.tally_new_rows(), app.tally_old_rows(), app.tally_changed_rows() TO wegmarke_owner;

CREATE FUNCTION app.fold_tallies() RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  folded int;
BEGIN
  WITH split AS (
    SELECT caseload_id, fact, on_day FROM case_tally GROUP BY 1, 2, 3 HAVING count(*) > 1 OR sum(files) = 0
  ), gone AS (
    DELETE FROM case_tally t USING split s
    WHERE t.caseload_id = s.caseload_id AND t.fact = s.fact AND t.on_day = s.on_day RETURNING t.*
  ), kept AS (
    INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
      SELECT alliance_id, caseload_id, fact, on_day, sum(files) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(files) <> 0
  )
  SELECT count(*) INTO folded FROM gone;
  RETURN folded;
END
$$;
COMMENT ON FUNCTION app.fold_tallies() IS 'Replaces the single changes of kept counts by their sum; answers how many rows went';
GRANT EXECUTE ON FUNCTION app.fold_tallies() TO wegmarke_worker;

-- Counts for who may open no file: of the alliance for its members, of the organisations below for the supervisor of a
-- parent. Fewer than five are null, the others rounded to five; who supervises files gets only what the others hold.
CREATE FUNCTION app.alliance_counts(p_contact_days int, p_deadline_days int, p_step_end_days int)
  RETURNS TABLE (fact text, files int) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE below AS (
    SELECT o.id FROM organisation o WHERE o.parent_id = ANY (app.supervised_organisations())
    UNION
    SELECT o.id FROM organisation o JOIN below b ON o.parent_id = b.id
  ), counted AS (
    SELECT c.id, NOT EXISTS (SELECT FROM caseload_post p WHERE p.caseload_id = c.id AND p.kind = 'lead'
        AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())) AS is_unassigned
    FROM caseload c
    WHERE c.alliance_id = app.alliance_id() AND c.id <> ALL (app.my_caseloads())
      AND (app.has_role('alliance_member') OR c.organisation_id IN (SELECT id FROM below))
  ), tally AS (
    SELECT t.fact, t.on_day, t.files, c.is_unassigned FROM counted c JOIN case_tally t ON t.caseload_id = c.id
  ), total AS (
    SELECT CASE
        WHEN t.fact IN ('open', 'note', 'no_step', 'missing') OR t.fact LIKE 'phase.%' OR t.fact LIKE 'place.%' THEN t.fact
        WHEN t.fact = 'contact' AND t.on_day <= app.today() - p_contact_days THEN 'no_contact'
        WHEN t.fact = 'deadline' AND t.on_day <= app.today() + p_deadline_days THEN 'deadline'
        WHEN t.fact = 'step_end' AND t.on_day <= app.today() + p_step_end_days THEN 'step_end'
        WHEN t.fact = 'mentored' AND t.on_day >= app.today() THEN 'mentored'
        WHEN t.fact IN ('entered', 'left') AND t.on_day = date_trunc('quarter', app.today())::date THEN t.fact
      END AS fact, sum(t.files)::int AS files
    FROM tally t GROUP BY 1
    UNION ALL
    SELECT 'unassigned', sum(t.files)::int FROM tally t WHERE t.fact = 'open' AND t.is_unassigned
  ), named AS (
    SELECT t.fact, coalesce(t.files, 0) AS files FROM total t WHERE t.fact IS NOT NULL AND t.fact <> 'mentored'
    UNION ALL
    SELECT 'no_mentor', coalesce(sum(t.files) FILTER (WHERE t.fact = 'open'), 0)::int
      - coalesce(sum(t.files) FILTER (WHERE t.fact = 'mentored'), 0)::int FROM total t
  ), stock AS (
    SELECT coalesce(sum(n.files), 0) AS files FROM named n WHERE n.fact = 'open'
  )
  SELECT n.fact, CASE
      WHEN n.files < 5 THEN NULL
      WHEN n.fact IN ('note', 'no_step', 'missing', 'no_contact', 'deadline', 'step_end', 'no_mentor', 'unassigned')
        AND s.files - n.files < 5 THEN NULL
      ELSE round(n.files / 5.0)::int * 5 END
  FROM named n, stock s
  WHERE app.has_role('alliance_member') OR app.has_role('supervisor')
$$;
COMMENT ON FUNCTION app.alliance_counts(int, int, int) IS
  'For alliance members and supervisors of a parent; null = fewer than five, or all but fewer than five. Rounded to five';
GRANT EXECUTE ON FUNCTION app.alliance_counts(int, int, int) TO wegmarke_app;

SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER case_row_tally_insert AFTER INSERT ON case_row REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_new_rows();
CREATE TRIGGER case_row_tally_update AFTER UPDATE ON case_row REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_changed_rows();
CREATE TRIGGER case_row_tally_delete AFTER DELETE ON case_row REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_old_rows();

-- A choice of the report under a name, seen by its owner alone.
CREATE TABLE saved_view (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  account_id uuid NOT NULL DEFAULT app.account_id(),
  name text NOT NULL,
  query jsonb NOT NULL,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT saved_view_key PRIMARY KEY (id),
  CONSTRAINT saved_view_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT saved_view_name CHECK (name ~ '\S' AND length(name) <= 120),
  CONSTRAINT saved_view_name_once UNIQUE (account_id, name),
  CONSTRAINT saved_view_query CHECK (jsonb_typeof(query) = 'object')
);
COMMENT ON TABLE saved_view IS 'Filters and order of the report under a name; own only, holds no name of a person';
CALL migration.protect('saved_view');
GRANT SELECT, INSERT, DELETE, UPDATE (name, query, version) ON saved_view TO wegmarke_app;
CREATE POLICY saved_view_select ON saved_view FOR SELECT TO wegmarke_app
  USING (account_id = (SELECT app.account_id()));
CREATE POLICY saved_view_insert ON saved_view FOR INSERT TO wegmarke_app
  WITH CHECK (account_id = (SELECT app.account_id()) AND alliance_id = (SELECT app.alliance_id()));
CREATE POLICY saved_view_update ON saved_view FOR UPDATE TO wegmarke_app
  USING (account_id = (SELECT app.account_id())) WITH CHECK (account_id = (SELECT app.account_id()));
CREATE POLICY saved_view_delete ON saved_view FOR DELETE TO wegmarke_app
  USING (account_id = (SELECT app.account_id()));

-- The new facts of files that are there already: counted as they stand now, projected anew by the worker.
SET LOCAL ROLE wegmarke_definer;
INSERT INTO case_tally (alliance_id, caseload_id, fact, on_day, files)
  SELECT r.alliance_id, r.caseload_id, t.fact, t.on_day, count(*) FROM case_row r, app.tallied_facts(r) t GROUP BY 1, 2, 3, 4;
INSERT INTO evaluation_due AS d (case_file_id, alliance_id, due_on)
  SELECT f.id, f.alliance_id, '1900-01-01' FROM case_file f
  ON CONFLICT (case_file_id) DO UPDATE SET due_on = EXCLUDED.due_on, marked_at = now();

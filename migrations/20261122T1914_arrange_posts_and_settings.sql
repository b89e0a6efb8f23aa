-- Cover for absent staff, hand-over of files, settings with their reasons and previews, the overlay over the catalogue,
-- invitations that are withdrawn, own sessions.
CREATE EXTENSION btree_gist;

CREATE TABLE absence (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT absence_key PRIMARY KEY (id),
  CONSTRAINT absence_in_organisation UNIQUE (id, organisation_id, alliance_id),
  CONSTRAINT absence_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT absence_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT absence_period CHECK (valid_to >= valid_from - 1),
  CONSTRAINT absence_overlap EXCLUDE USING gist
    (account_id WITH =, organisation_id WITH =, daterange(valid_from, valid_to + 1) WITH &&)
);
COMMENT ON TABLE absence IS 'Somebody of the staff is away from first to last day; why is nobody''s business here';
CREATE INDEX absence_by_organisation ON absence (organisation_id);
CALL migration.protect('absence');
CALL migration.let_worker_read('absence');
GRANT SELECT, INSERT, UPDATE (valid_to) ON absence TO wegmarke_app;
CREATE POLICY absence_select ON absence FOR SELECT TO wegmarke_app USING (
  organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY absence_insert ON absence FOR INSERT TO wegmarke_app WITH CHECK (
  organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]) AND recorded_by = (SELECT app.account_id()));
CREATE POLICY absence_update ON absence FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));

-- Posts: a cover is a deputy's post for an absence. A post ends earlier than it was meant to, never later: what lasts longer
-- is a new post, so that who could open which files when is answered by rows that nobody rewrote.
ALTER TABLE caseload_post
  ADD COLUMN absence_id uuid,
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN changed_by uuid,
  ADD CONSTRAINT caseload_post_absence FOREIGN KEY (absence_id, organisation_id, alliance_id)
    REFERENCES absence (id, organisation_id, alliance_id),
  ADD CONSTRAINT caseload_post_covers CHECK (absence_id IS NULL OR (kind = 'deputy' AND valid_to IS NOT NULL)),
  ADD CONSTRAINT caseload_post_lead_overlap EXCLUDE USING gist
    (caseload_id WITH =, daterange(valid_from, valid_to + 1) WITH &&) WHERE (kind = 'lead'),
  ADD CONSTRAINT caseload_post_deputy_overlap EXCLUDE USING gist
    (caseload_id WITH =, account_id WITH =, daterange(valid_from, valid_to + 1) WITH &&)
    WHERE (kind = 'deputy' AND absence_id IS NULL),
  ADD CONSTRAINT caseload_post_cover_overlap EXCLUDE USING gist
    (caseload_id WITH =, daterange(valid_from, valid_to + 1) WITH &&) WHERE (absence_id IS NOT NULL);
COMMENT ON COLUMN caseload_post.absence_id IS 'Set: covers for the absent lead, and ends by itself with the absence';
CREATE INDEX caseload_post_by_absence ON caseload_post (absence_id) WHERE absence_id IS NOT NULL;
CREATE FUNCTION app.only_shorten() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF coalesce(NEW.valid_to, 'infinity') > coalesce(OLD.valid_to, 'infinity') THEN
    RAISE EXCEPTION 'what lasts longer is a new row'
      USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_only_shorter', TABLE = TG_TABLE_NAME;
  END IF;
  NEW.changed_at := now();
  NEW.changed_by := app.account_or_null();
  RETURN NEW;
END
$$;
CREATE TRIGGER caseload_post_only_shorten BEFORE UPDATE ON caseload_post FOR EACH ROW EXECUTE FUNCTION app.only_shorten();
CREATE TRIGGER absence_only_shorten BEFORE UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION app.only_shorten();
-- Nobody puts themselves in charge of files.
DROP POLICY caseload_post_insert ON caseload_post;
CREATE POLICY caseload_post_insert ON caseload_post FOR INSERT TO wegmarke_app WITH CHECK (
  organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[])
  AND account_id <> (SELECT app.account_id()) AND recorded_by = (SELECT app.account_id()));

ALTER TABLE caseload ADD COLUMN version int NOT NULL DEFAULT 1;
CREATE FUNCTION app.count_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER caseload_count_version BEFORE UPDATE ON caseload FOR EACH ROW EXECUTE FUNCTION app.count_version();

-- Category journal. One row for each file that was handed over; those of one hand-over share a batch.
CREATE TABLE hand_over (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  from_caseload_id int NOT NULL,
  to_caseload_id int NOT NULL,
  message text NOT NULL,
  items text[] NOT NULL,
  read_items text[] NOT NULL DEFAULT '{}',
  finished_at timestamptz,
  undone_at timestamptz,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT hand_over_key PRIMARY KEY (id),
  CONSTRAINT hand_over_once UNIQUE (batch_id, case_file_id),
  CONSTRAINT hand_over_case_file FOREIGN KEY (case_file_id, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT hand_over_from FOREIGN KEY (from_caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT hand_over_to FOREIGN KEY (to_caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT hand_over_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT hand_over_elsewhere CHECK (from_caseload_id <> to_caseload_id),
  CONSTRAINT hand_over_message CHECK (message ~ '\S'),
  CONSTRAINT hand_over_items CHECK (items <@ ARRAY
    ['message', 'tasks', 'appointments', 'steps', 'deadlines', 'notes', 'consents', 'mentorships']),
  CONSTRAINT hand_over_read_items CHECK (read_items <@ items)
);
COMMENT ON TABLE hand_over IS 'A file came from one caseload into another: what the giver said, and what the receiver has read';
COMMENT ON COLUMN hand_over.items IS 'What there was to know on that day; the facts themselves are read from the file';
CREATE INDEX hand_over_by_case_file ON hand_over (case_file_id);
CREATE INDEX hand_over_unfinished ON hand_over (to_caseload_id) WHERE finished_at IS NULL AND undone_at IS NULL;
CALL migration.protect('hand_over');
CALL migration.let_worker_read('hand_over');
CALL migration.keep_history('hand_over');
GRANT SELECT, INSERT, UPDATE (read_items, finished_at) ON hand_over TO wegmarke_app;
CREATE POLICY hand_over_select ON hand_over FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
-- Written before the file is moved: afterwards it may be out of the giver's sight.
CREATE POLICY hand_over_insert ON hand_over FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = from_caseload_id
    AND (f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])
      OR f.caseload_id = ANY ((SELECT app.supervised_caseloads())::int[]))));
CREATE POLICY hand_over_update ON hand_over FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

SET LOCAL ROLE wegmarke_definer;
-- A slip is taken back by who made it, within a day and as long as nobody has begun to read: all files or none.
CREATE FUNCTION app.undo_hand_over(p_batch uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  files uuid[];
  is_possible boolean;
BEGIN
  SELECT array_agg(h.case_file_id) INTO files FROM hand_over h
    WHERE h.batch_id = p_batch AND h.recorded_by = app.account_id() AND h.alliance_id = app.alliance_id();
  IF files IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM FROM case_file WHERE id = ANY (files) ORDER BY id FOR UPDATE;
  SELECT bool_and(h.undone_at IS NULL AND h.read_items = '{}' AND h.recorded_at > now() - interval '1 day'
      AND f.closed_on IS NULL AND f.caseload_id = h.to_caseload_id
      AND h.from_caseload_id = ANY (app.led_caseloads() || app.supervised_caseloads())) INTO is_possible
    FROM hand_over h JOIN case_file f ON f.id = h.case_file_id WHERE h.batch_id = p_batch;
  IF NOT is_possible THEN
    RETURN false;
  END IF;
  UPDATE placement SET valid_to = greatest(app.today(), valid_from) - 1
    WHERE case_file_id = ANY (files) AND valid_to IS NULL;
  INSERT INTO placement (alliance_id, organisation_id, case_file_id, caseload_id, valid_from)
    SELECT alliance_id, organisation_id, case_file_id, from_caseload_id, app.today() FROM hand_over WHERE batch_id = p_batch;
  UPDATE case_file f SET caseload_id = h.from_caseload_id FROM hand_over h
    WHERE h.batch_id = p_batch AND f.id = h.case_file_id;
  UPDATE hand_over SET undone_at = now() WHERE batch_id = p_batch;
  RETURN true;
END
$$;
COMMENT ON FUNCTION app.undo_hand_over(uuid) IS
  'true: every file lies where it came from. false: too late. null: no hand-over of this account';

CREATE FUNCTION app.end_links(p_account uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT app.has_role('administrator') OR p_account = app.account_id() THEN
    RAISE EXCEPTION 'only an administrator ends links, and none of the own account' USING ERRCODE = '42501';
  END IF;
  UPDATE one_time_link SET expires_at = now()
    WHERE account_id = p_account AND alliance_id = app.alliance_id() AND used_at IS NULL AND expires_at > now();
END
$$;
CREATE FUNCTION app.open_links(p_accounts uuid[]) RETURNS TABLE (account_id uuid, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.account_id, max(l.expires_at) FROM one_time_link l
    WHERE l.account_id = ANY (p_accounts) AND l.alliance_id = app.alliance_id() AND app.has_role('administrator')
      AND l.used_at IS NULL AND l.expires_at > now()
    GROUP BY l.account_id
$$;

CREATE FUNCTION app.my_sessions()
  RETURNS TABLE (id uuid, device text, started_at timestamptz, last_used_at timestamptz, is_present boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.device, s.started_at, coalesce((SELECT max(t.issued_at) FROM refresh_token t WHERE t.session_id = s.id),
      s.started_at), s.id = current_setting('app.session_id')::uuid
    FROM login_session s WHERE s.account_id = app.account_id() AND s.revoked_at IS NULL AND s.expires_at > now()
$$;
CREATE FUNCTION app.end_my_session(p_session uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE login_session SET revoked_at = now(), revoked_because = 'signed_out'
    WHERE id = p_session AND account_id = app.account_id() AND revoked_at IS NULL RETURNING true
$$;
COMMENT ON FUNCTION app.end_my_session(uuid) IS 'true when it was a running session of the own account, else null';
GRANT EXECUTE ON FUNCTION app.undo_hand_over(uuid), app.end_links(uuid), app.open_links(uuid[]), app.my_sessions(),
  app.end_my_session(uuid) TO wegmarke_app;
SET LOCAL ROLE wegmarke_owner;

-- Settings: every version says why it came.
ALTER TABLE alliance_setting
  ADD COLUMN options jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN reason text,
  ADD CONSTRAINT alliance_setting_options CHECK (jsonb_typeof(options) = 'object'),
  ADD CONSTRAINT alliance_setting_reason CHECK (reason ~ '\S');
COMMENT ON COLUMN alliance_setting.options IS 'Settings by name that are neither thresholds nor age limits';
COMMENT ON COLUMN alliance_setting.reason IS 'One sentence of who changed it; null = set up with the alliance';

-- An administrator asks what other thresholds would say; the worker, who may read the files, answers in protected counts.
CREATE TABLE setting_preview (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  thresholds jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  failure text,
  result jsonb,
  requested_by uuid NOT NULL DEFAULT app.account_id(),
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT setting_preview_key PRIMARY KEY (id),
  CONSTRAINT setting_preview_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id),
  CONSTRAINT setting_preview_requester FOREIGN KEY (requested_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT setting_preview_thresholds CHECK (jsonb_typeof(thresholds) = 'object'),
  CONSTRAINT setting_preview_state CHECK (state IN ('waiting', 'done', 'failed')),
  CONSTRAINT setting_preview_failure CHECK (failure IN ('too-many-files', 'took-too-long')),
  CONSTRAINT setting_preview_finished CHECK ((state = 'waiting') = (finished_at IS NULL))
);
COMMENT ON TABLE setting_preview IS 'What other thresholds would say of today''s files, in counts that point at nobody; kept for a day';
COMMENT ON COLUMN setting_preview.result IS 'Counts in steps of five, fewer than five as null; nothing finer is ever written';
CREATE INDEX setting_preview_by_alliance ON setting_preview (alliance_id, requested_at);
CALL migration.protect('setting_preview');
GRANT SELECT, INSERT ON setting_preview TO wegmarke_app;
GRANT SELECT, UPDATE (state, failure, result, finished_at), DELETE ON setting_preview TO wegmarke_worker;
CREATE POLICY setting_preview_worker_select ON setting_preview FOR SELECT TO wegmarke_worker USING (true);
CREATE POLICY setting_preview_worker_update ON setting_preview FOR UPDATE TO wegmarke_worker USING (true) WITH CHECK (true);
CREATE POLICY setting_preview_worker_delete ON setting_preview FOR DELETE TO wegmarke_worker USING (true);
CREATE POLICY setting_preview_select ON setting_preview FOR SELECT TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
CREATE POLICY setting_preview_insert ON setting_preview FOR INSERT TO wegmarke_app
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator'))
    AND requested_by = (SELECT app.account_id()) AND state = 'waiting' AND result IS NULL);

ALTER TABLE organisation
  ADD COLUMN municipality_ags text,
  ADD CONSTRAINT organisation_municipality FOREIGN KEY (municipality_ags) REFERENCES municipality (ags);
COMMENT ON COLUMN organisation.municipality_ags IS 'Where it works; null = in the whole district';

ALTER TABLE measure_type_overlay
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN note text,
  ADD COLUMN provider text,
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN recorded_by uuid DEFAULT app.account_or_null(),
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN changed_by uuid,
  ADD CONSTRAINT measure_type_overlay_id UNIQUE (id),
  ADD CONSTRAINT measure_type_overlay_words CHECK (label_de ~ '\S' AND label_en ~ '\S' AND note ~ '\S' AND provider ~ '\S');
COMMENT ON COLUMN measure_type_overlay.provider IS 'Who usually runs it here; a suggestion in forms';
CALL migration.keep_history('measure_type_overlay', 'id', '');

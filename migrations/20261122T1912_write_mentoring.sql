-- Mentorships are arranged and ended, goals agreed, sessions taken back; concerns and hand-over notes are records of their own.

-- Who volunteers in two organisations is a mentor in each: a mentorship belongs to the one that consent names.
ALTER TABLE mentor DROP CONSTRAINT mentor_account_once;
ALTER TABLE mentor ADD CONSTRAINT mentor_account_once UNIQUE (account_id, organisation_id);
CREATE INDEX mentorship_of_mentor ON mentorship (mentor_id);
-- Who may see that somebody accompanies a person may know who it is, whichever organisation that is.
DROP POLICY mentor_select ON mentor;
CREATE POLICY mentor_select ON mentor FOR SELECT TO wegmarke_app USING (
  account_id = (SELECT app.account_id()) OR organisation_id = ANY ((SELECT app.my_organisations())::uuid[])
  OR EXISTS (SELECT FROM mentorship s WHERE s.mentor_id = mentor.id));

SET LOCAL ROLE wegmarke_definer;
-- An invitation as volunteer is enough: with the confirmation of the grant the account becomes a mentor.
CREATE FUNCTION app.become_mentor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO mentor (alliance_id, organisation_id, account_id, display_name)
    SELECT NEW.alliance_id, NEW.organisation_id, a.id, a.display_name FROM account a WHERE a.id = NEW.account_id
    ON CONFLICT (account_id, organisation_id) DO NOTHING;
  RETURN NULL;
END
$$;
CREATE FUNCTION app.rename_mentor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE mentor SET display_name = NEW.display_name WHERE account_id = NEW.id;
  RETURN NULL;
END
$$;
-- Without consent there is no mentorship: it ends with the withdrawal, and no later than the consent.
CREATE FUNCTION app.end_with_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.withdrawn_at IS NOT NULL THEN
    UPDATE mentorship SET ended_at = now(), end_reason = 'consent_withdrawn' WHERE consent_id = NEW.id AND ended_at IS NULL;
  ELSIF NEW.valid_to IS NOT NULL THEN
    UPDATE mentorship SET valid_to = greatest(NEW.valid_to, valid_from)
      WHERE consent_id = NEW.id AND ended_at IS NULL AND (valid_to IS NULL OR valid_to > NEW.valid_to);
  END IF;
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.become_mentor(), app.rename_mentor(), app.end_with_consent() TO wegmarke_owner;
INSERT INTO mentor (alliance_id, organisation_id, account_id, display_name)
  SELECT DISTINCT g.alliance_id, g.organisation_id, a.id, a.display_name FROM role_grant g JOIN account a ON a.id = g.account_id
  WHERE g.role = 'volunteer' AND g.confirmed_at IS NOT NULL
  ON CONFLICT (account_id, organisation_id) DO NOTHING;
SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER role_grant_makes_mentor AFTER INSERT OR UPDATE OF confirmed_at ON role_grant FOR EACH ROW
  WHEN (NEW.role = 'volunteer' AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION app.become_mentor();
CREATE TRIGGER account_renames_mentor AFTER UPDATE OF display_name ON account FOR EACH ROW
  WHEN (OLD.display_name <> NEW.display_name) EXECUTE FUNCTION app.rename_mentor();
CREATE TRIGGER consent_ends_mentorship AFTER UPDATE OF withdrawn_at, valid_to ON consent FOR EACH ROW
  WHEN (NEW.category = 'mentoring') EXECUTE FUNCTION app.end_with_consent();

-- Mentorship: rhythm, pause and end are changed by lead and deputy, with versions.
ALTER TABLE mentorship
  ADD paused_until date,
  ADD end_reason text,
  ADD version int NOT NULL DEFAULT 1,
  ADD changed_at timestamptz,
  ADD changed_by uuid,
  ADD CONSTRAINT mentorship_end_reason CHECK (end_reason IN ('goals_reached', 'wish_of_person', 'wish_of_mentor',
    'other_mentor', 'contact_lost', 'consent_withdrawn', 'other'));
COMMENT ON COLUMN mentorship.paused_until IS 'Until then both have agreed not to meet; silence until then is no break';
COMMENT ON COLUMN mentorship.end_reason IS 'null while it lasts, and where it ended with the file';
CREATE UNIQUE INDEX mentorship_once ON mentorship (case_file_id, mentor_id) WHERE ended_at IS NULL AND valid_to IS NULL;
CALL migration.keep_history('mentorship');
GRANT UPDATE (rhythm_days, paused_until, valid_to, ended_at, end_reason) ON mentorship TO wegmarke_app;
CREATE POLICY mentorship_update ON mentorship FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

-- Goals that person and mentor agreed on with the caseworker.
ALTER TABLE mentoring_goal
  ADD version int NOT NULL DEFAULT 1,
  ADD changed_at timestamptz,
  ADD changed_by uuid,
  ADD CONSTRAINT mentoring_goal_reached CHECK (reached_on >= agreed_on);
CALL migration.keep_history('mentoring_goal');
GRANT INSERT, DELETE, UPDATE (agreement, agreed_on, reached_on) ON mentoring_goal TO wegmarke_app;
CREATE POLICY mentoring_goal_insert ON mentoring_goal FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));
CREATE POLICY mentoring_goal_update ON mentoring_goal FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));
CREATE POLICY mentoring_goal_delete ON mentoring_goal FOR DELETE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

-- A session can be taken back by its author; its facts are kept as a version, its text goes.
ALTER TABLE mentoring_session
  ADD CONSTRAINT mentoring_session_kind CHECK (kind IN ('meeting', 'call', 'message', 'accompaniment', 'other')),
  ADD CONSTRAINT mentoring_session_next CHECK (next_on >= happened_on);
CREATE INDEX mentoring_session_met ON mentoring_session (mentorship_id, happened_on DESC) WHERE outcome = 'happened';
CREATE TRIGGER mentoring_session_keep_deleted AFTER DELETE ON mentoring_session
  FOR EACH ROW EXECUTE FUNCTION app.keep_version('id', 'case_file_id');
GRANT DELETE ON mentoring_session, mentoring_session_text TO wegmarke_app;
CREATE POLICY mentoring_session_delete ON mentoring_session FOR DELETE TO wegmarke_app
  USING (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));
CREATE POLICY mentoring_session_text_delete ON mentoring_session_text FOR DELETE TO wegmarke_app
  USING (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));

CREATE TABLE concern (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentorship_id uuid NOT NULL,
  raised_by uuid NOT NULL DEFAULT app.account_id(),
  raised_on date NOT NULL DEFAULT app.today(),
  raised_at timestamptz NOT NULL DEFAULT now(),
  urgency text NOT NULL,
  body text NOT NULL,
  see_until date NOT NULL,
  seen_on date,
  seen_by uuid,
  answer text,
  answered_on date,
  answered_by uuid,
  CONSTRAINT concern_key PRIMARY KEY (id),
  CONSTRAINT concern_mentorship FOREIGN KEY (mentorship_id, case_file_id, alliance_id)
    REFERENCES mentorship (id, case_file_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT concern_raiser FOREIGN KEY (raised_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT concern_seer FOREIGN KEY (seen_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT concern_answerer FOREIGN KEY (answered_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT concern_urgency CHECK (urgency IN ('normal', 'urgent')),
  CONSTRAINT concern_body CHECK (body ~ '\S'),
  CONSTRAINT concern_see_until CHECK (see_until BETWEEN raised_on AND raised_on + 100),
  CONSTRAINT concern_seen CHECK ((seen_on IS NULL) = (seen_by IS NULL)),
  CONSTRAINT concern_answered CHECK ((answered_on IS NULL) = (answer IS NULL) AND (answered_on IS NULL) = (answered_by IS NULL)
    AND (answered_on IS NULL OR (seen_on IS NOT NULL AND answer ~ '\S')))
);
COMMENT ON TABLE concern IS 'What a mentor worries about: never corrected, seen and answered once by lead or deputy';
COMMENT ON COLUMN concern.see_until IS 'Last day for lead or deputy to look at it; not seen by then, the supervisor reads it too, for good';
CREATE INDEX concern_by_case_file ON concern (case_file_id);
CREATE INDEX concern_by_mentorship ON concern (mentorship_id);
CALL migration.protect('concern');
-- Who saw and answered it is stamped, once; nothing else of a concern ever changes.
CREATE FUNCTION app.stamp_concern() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.seen_on IS NULL AND (NEW.seen_on IS NOT NULL OR NEW.answer IS NOT NULL) THEN
    NEW.seen_on := app.today();
    NEW.seen_by := app.account_id();
  ELSE
    NEW.seen_on := OLD.seen_on;
  END IF;
  IF OLD.answer IS NULL AND NEW.answer IS NOT NULL THEN
    NEW.answered_on := app.today();
    NEW.answered_by := app.account_id();
  ELSE
    NEW.answer := OLD.answer;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER concern_stamp BEFORE UPDATE ON concern FOR EACH ROW EXECUTE FUNCTION app.stamp_concern();
GRANT EXECUTE ON FUNCTION app.stamp_concern() TO wegmarke_app, wegmarke_definer;
GRANT SELECT, INSERT, UPDATE (seen_on, answer) ON concern TO wegmarke_app;
CREATE POLICY concern_select ON concern FOR SELECT TO wegmarke_app USING (
  (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND raised_by = (SELECT app.account_id()))
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND (f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])
    OR (f.caseload_id = ANY ((SELECT app.supervised_caseloads())::int[]) AND coalesce(seen_on, (SELECT app.today())) > see_until)))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
CREATE POLICY concern_insert ON concern FOR INSERT TO wegmarke_app WITH CHECK (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND raised_by = (SELECT app.account_id())
  AND raised_on = (SELECT app.today()) AND seen_on IS NULL AND answered_on IS NULL);
CREATE POLICY concern_update ON concern FOR UPDATE TO wegmarke_app
  USING (answered_on IS NULL AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

CREATE TABLE mentor_hand_over (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentorship_id uuid NOT NULL,
  author_id uuid NOT NULL DEFAULT app.account_id(),
  body text NOT NULL,
  written_on date NOT NULL DEFAULT app.today(),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mentor_hand_over_key PRIMARY KEY (id),
  CONSTRAINT mentor_hand_over_mentorship FOREIGN KEY (mentorship_id, case_file_id, alliance_id)
    REFERENCES mentorship (id, case_file_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT mentor_hand_over_author FOREIGN KEY (author_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT mentor_hand_over_body CHECK (body ~ '\S')
);
COMMENT ON TABLE mentor_hand_over IS 'What a mentor leaves to the next one; read by its author, by who accompanies the person now, by lead and deputy';
CREATE INDEX mentor_hand_over_by_case_file ON mentor_hand_over (case_file_id);
CREATE INDEX mentor_hand_over_by_mentorship ON mentor_hand_over (mentorship_id);
CALL migration.protect('mentor_hand_over');
GRANT SELECT, INSERT ON mentor_hand_over TO wegmarke_app;
CREATE POLICY mentor_hand_over_select ON mentor_hand_over FOR SELECT TO wegmarke_app USING (
  case_file_id = ANY ((SELECT app.mentored_files())::uuid[])
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
CREATE POLICY mentor_hand_over_insert ON mentor_hand_over FOR INSERT TO wegmarke_app WITH CHECK (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));

-- Rhythm and breaks, for lists: the contact is broken once today lies after holds_until.
CREATE VIEW mentoring_contact WITH (security_invoker = true) AS
  SELECT s.id AS mentorship_id, s.case_file_id, s.mentor_id, m.display_name AS mentor_name, s.valid_from AS begun_on,
    s.valid_to AS ends_on, s.rhythm_days, last.met_on,
    CASE WHEN s.rhythm_days IS NOT NULL THEN greatest(s.valid_from, s.paused_until, last.met_on) + 2 * s.rhythm_days END AS holds_until
  FROM mentorship s JOIN mentor m ON m.id = s.mentor_id, LATERAL (
    SELECT max(x.happened_on) AS met_on FROM mentoring_session x WHERE x.mentorship_id = s.id AND x.outcome = 'happened') last
  WHERE s.ended_at IS NULL;
COMMENT ON VIEW mentoring_contact IS 'Mentorships that were not ended, with the last meeting (null = never) and the last day on which the contact holds';
GRANT SELECT ON mentoring_contact TO wegmarke_app, wegmarke_worker;

SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.available_mentors() RETURNS TABLE (id uuid, name text, organisation_id uuid, organisation_name text, mentees int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.id, m.display_name, o.id, o.name, (SELECT count(*)::int FROM mentorship s WHERE s.mentor_id = m.id
      AND s.ended_at IS NULL AND (s.valid_to IS NULL OR s.valid_to >= app.today()))
    FROM mentor m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id
    WHERE m.alliance_id = app.alliance_id() AND (app.has_role('caseworker') OR app.has_role('supervisor'))
      AND a.disabled_at IS NULL AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id
        AND g.organisation_id = m.organisation_id AND g.role = 'volunteer' AND g.confirmed_at IS NOT NULL
        AND g.valid_from <= app.today() AND (g.valid_to IS NULL OR g.valid_to >= app.today()))
    ORDER BY m.display_name COLLATE "de-x-icu", m.id
$$;
COMMENT ON FUNCTION app.available_mentors() IS 'For caseworkers and supervisors: whom the alliance can ask, and how many people each accompanies';

-- A deputy reads no consents, but has to know to which organisations mentoring is open.
CREATE FUNCTION app.mentoring_recipients(p_file uuid)
  RETURNS TABLE (consent_id uuid, organisation_id uuid, organisation_name text, valid_from date, valid_to date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.id, o.id, o.name, c.valid_from, c.valid_to
    FROM consent c JOIN organisation o ON o.id = c.recipient_id JOIN case_file f ON f.id = c.case_file_id
    WHERE f.id = p_file AND f.caseload_id = ANY (app.worked_caseloads()) AND c.category = 'mentoring'
      AND c.signed_on IS NOT NULL AND c.withdrawn_at IS NULL AND c.valid_from <= app.today() AND (c.valid_to IS NULL OR c.valid_to >= app.today())
    ORDER BY c.valid_to DESC NULLS FIRST, c.valid_from, c.id
$$;
COMMENT ON FUNCTION app.mentoring_recipients(uuid) IS 'For lead and deputy: signed consents for mentoring that are valid today';

CREATE FUNCTION app.arrange_mentorship(p_id uuid, p_file uuid, p_mentor uuid, p_undertaking date, p_rhythm int, p_from date)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  given record;
BEGIN
  IF NOT EXISTS (SELECT FROM case_file f WHERE f.id = p_file AND f.closed_on IS NULL
      AND f.caseload_id = ANY (app.worked_caseloads())) THEN
    RAISE EXCEPTION 'only lead or deputy of an open file' USING ERRCODE = '42501';
  END IF;
  SELECT c.consent_id, c.valid_to INTO given
    FROM app.available_mentors() m JOIN app.mentoring_recipients(p_file) c ON c.organisation_id = m.organisation_id
    WHERE m.id = p_mentor LIMIT 1;
  IF NOT FOUND OR given.valid_to < p_from THEN
    RAISE EXCEPTION 'no consent for mentoring by the organisation of this mentor'
      USING ERRCODE = '23514', CONSTRAINT = 'mentorship_consent', TABLE = 'mentorship';
  END IF;
  INSERT INTO mentorship (id, case_file_id, mentor_id, consent_id, undertaking_signed_on, rhythm_days, valid_from, valid_to)
    VALUES (p_id, p_file, p_mentor, given.consent_id, p_undertaking, p_rhythm, p_from, given.valid_to);
END
$$;
COMMENT ON FUNCTION app.arrange_mentorship(uuid, uuid, uuid, date, int, date) IS
  'Lead or deputy, on a consent for mentoring whose recipient is the organisation of the mentor; lasts no longer than the consent';

-- A mentor has to know who reads along: lead and deputies of the own mentees by name.
CREATE FUNCTION app.readers_of_mentorships() RETURNS TABLE (mentorship_id uuid, kind text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, p.kind, a.display_name
    FROM mentorship s JOIN case_file f ON f.id = s.case_file_id JOIN caseload_post p ON p.caseload_id = f.caseload_id
      JOIN account a ON a.id = p.account_id
    WHERE s.id = ANY (app.my_mentorships()) AND a.disabled_at IS NULL
      AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())
    ORDER BY p.kind DESC, a.display_name COLLATE "de-x-icu"
$$;
COMMENT ON FUNCTION app.readers_of_mentorships() IS 'For mentors: lead and deputies of the people whom the account accompanies';

GRANT EXECUTE ON FUNCTION app.available_mentors(), app.mentoring_recipients(uuid),
  app.arrange_mentorship(uuid, uuid, uuid, date, int, date), app.readers_of_mentorships() TO wegmarke_app;
SET LOCAL ROLE wegmarke_owner;

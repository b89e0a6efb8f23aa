-- Category mentoring. A mentor sees the name as wished, the own appointments and the agreed mentoring goals.
CREATE TABLE mentor (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  account_id uuid,
  display_name text NOT NULL,
  holds_content boolean NOT NULL DEFAULT true,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT mentor_key PRIMARY KEY (id),
  CONSTRAINT mentor_in_alliance UNIQUE (id, alliance_id),
  CONSTRAINT mentor_organisation FOREIGN KEY (organisation_id, alliance_id, holds_content)
    REFERENCES organisation (id, alliance_id, may_hold_content),
  CONSTRAINT mentor_always_holds_content CHECK (holds_content),
  CONSTRAINT mentor_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT mentor_account_once UNIQUE (account_id)
);
COMMENT ON TABLE mentor IS 'A volunteer; may accompany without an account';
CALL migration.protect('mentor');
CALL migration.let_worker_read('mentor');
GRANT SELECT ON mentor TO wegmarke_app;
CREATE POLICY mentor_select ON mentor FOR SELECT TO wegmarke_app
  USING (account_id = (SELECT app.account_id()) OR organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));

CREATE TABLE mentorship (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentor_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  category text NOT NULL DEFAULT 'mentoring',
  undertaking_signed_on date NOT NULL,
  rhythm_days int,
  valid_from date NOT NULL,
  valid_to date,
  ended_at timestamptz,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT mentorship_key PRIMARY KEY (id),
  CONSTRAINT mentorship_in_file UNIQUE (id, case_file_id, alliance_id),
  CONSTRAINT mentorship_mentor FOREIGN KEY (mentor_id, alliance_id) REFERENCES mentor (id, alliance_id),
  CONSTRAINT mentorship_consent FOREIGN KEY (consent_id, case_file_id, alliance_id, category)
    REFERENCES consent (id, case_file_id, alliance_id, category) ON DELETE CASCADE,
  CONSTRAINT mentorship_category CHECK (category = 'mentoring'),
  CONSTRAINT mentorship_undertaking CHECK (undertaking_signed_on <= valid_from),
  CONSTRAINT mentorship_rhythm CHECK (rhythm_days BETWEEN 1 AND 365),
  CONSTRAINT mentorship_period CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE mentorship IS 'One mentor for one person, by consent for mentoring and a signed undertaking';
COMMENT ON COLUMN mentorship.rhythm_days IS 'Agreed days between two meetings';
CREATE INDEX mentorship_by_mentor ON mentorship (mentor_id) WHERE ended_at IS NULL;
CREATE INDEX mentorship_by_case_file ON mentorship (case_file_id);
CALL migration.protect('mentorship');
CALL migration.let_worker_read('mentorship');
GRANT SELECT ON mentorship TO wegmarke_app;
CREATE POLICY mentorship_select ON mentorship FOR SELECT TO wegmarke_app USING (
  id = ANY ((SELECT app.my_mentorships())::uuid[])
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.opened_files('mentoring'))::uuid[]));

CREATE TABLE mentoring_goal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentorship_id uuid NOT NULL,
  agreement text NOT NULL,
  agreed_on date NOT NULL,
  reached_on date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT mentoring_goal_key PRIMARY KEY (id),
  CONSTRAINT mentoring_goal_mentorship FOREIGN KEY (mentorship_id, case_file_id, alliance_id)
    REFERENCES mentorship (id, case_file_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT mentoring_goal_agreement CHECK (agreement ~ '\S')
);
COMMENT ON TABLE mentoring_goal IS 'What person and mentor agreed on; readable to the mentor';
CREATE INDEX mentoring_goal_by_mentorship ON mentoring_goal (mentorship_id);
CALL migration.protect('mentoring_goal');
CALL migration.let_worker_read('mentoring_goal');
GRANT SELECT ON mentoring_goal TO wegmarke_app;
CREATE POLICY mentoring_goal_select ON mentoring_goal FOR SELECT TO wegmarke_app USING (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[])
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.opened_files('mentoring'))::uuid[]));

CREATE TABLE mentoring_session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentorship_id uuid NOT NULL,
  author_id uuid NOT NULL DEFAULT app.account_id(),
  happened_on date NOT NULL,
  outcome text NOT NULL,
  kind text,
  minutes int,
  next_on date,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT mentoring_session_key PRIMARY KEY (id),
  CONSTRAINT mentoring_session_of_author UNIQUE (id, mentorship_id, case_file_id, alliance_id, author_id),
  CONSTRAINT mentoring_session_mentorship FOREIGN KEY (mentorship_id, case_file_id, alliance_id)
    REFERENCES mentorship (id, case_file_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT mentoring_session_author FOREIGN KEY (author_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT mentoring_session_outcome CHECK (outcome IN ('happened', 'did_not_come', 'cancelled')),
  CONSTRAINT mentoring_session_minutes CHECK (minutes BETWEEN 0 AND 1440)
);
COMMENT ON TABLE mentoring_session IS 'That mentor and person met, or did not; what was said is in mentoring_session_text';
CREATE INDEX mentoring_session_newest ON mentoring_session (case_file_id, happened_on DESC);
CREATE INDEX mentoring_session_by_mentorship ON mentoring_session (mentorship_id);
CALL migration.protect('mentoring_session');
CALL migration.let_worker_read('mentoring_session');
CREATE TRIGGER mentoring_session_next_version BEFORE UPDATE ON mentoring_session
  FOR EACH ROW EXECUTE FUNCTION app.next_version();
CREATE TRIGGER mentoring_session_keep_version AFTER UPDATE ON mentoring_session
  FOR EACH ROW EXECUTE FUNCTION app.keep_version('id', 'case_file_id');
CALL migration.create_history('mentoring_session');
GRANT SELECT, INSERT, UPDATE (happened_on, outcome, kind, minutes, next_on, version) ON mentoring_session TO wegmarke_app;
CREATE POLICY mentoring_session_select ON mentoring_session FOR SELECT TO wegmarke_app USING (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[])
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.opened_files('mentoring'))::uuid[]));
CREATE POLICY mentoring_session_insert ON mentoring_session FOR INSERT TO wegmarke_app WITH CHECK (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));
CREATE POLICY mentoring_session_update ON mentoring_session FOR UPDATE TO wegmarke_app
  USING (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()))
  WITH CHECK (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));

CREATE TABLE mentoring_session_text (
  session_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  mentorship_id uuid NOT NULL,
  author_id uuid NOT NULL DEFAULT app.account_id(),
  body text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mentoring_session_text_key PRIMARY KEY (session_id),
  CONSTRAINT mentoring_session_text_session FOREIGN KEY (session_id, mentorship_id, case_file_id, alliance_id, author_id)
    REFERENCES mentoring_session (id, mentorship_id, case_file_id, alliance_id, author_id) ON DELETE CASCADE,
  CONSTRAINT mentoring_session_text_body CHECK (body ~ '\S')
);
COMMENT ON TABLE mentoring_session_text IS 'What was said: read by its author while the mentorship lasts, lead and deputy, and within an access request';
CREATE INDEX mentoring_session_text_by_case_file ON mentoring_session_text (case_file_id);
CALL migration.protect('mentoring_session_text');
GRANT SELECT, INSERT, UPDATE (body) ON mentoring_session_text TO wegmarke_app;
CREATE POLICY mentoring_session_text_select ON mentoring_session_text FOR SELECT TO wegmarke_app USING (
  (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()))
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
CREATE POLICY mentoring_session_text_insert ON mentoring_session_text FOR INSERT TO wegmarke_app WITH CHECK (
  mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));
CREATE POLICY mentoring_session_text_update ON mentoring_session_text FOR UPDATE TO wegmarke_app
  USING (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()))
  WITH CHECK (mentorship_id = ANY ((SELECT app.my_mentorships())::uuid[]) AND author_id = (SELECT app.account_id()));

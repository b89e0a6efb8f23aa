-- What opens a single file to somebody outside its caseload: consent and participation, mentorship, an access request.
CREATE TABLE consent (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  category text NOT NULL,
  recipient_id uuid NOT NULL,
  recipient_holds_content boolean NOT NULL DEFAULT true,
  purpose text NOT NULL,
  language text NOT NULL,
  evidence text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  withdrawn_at timestamptz,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT consent_key PRIMARY KEY (id),
  CONSTRAINT consent_in_file UNIQUE (id, case_file_id, alliance_id, category),
  CONSTRAINT consent_case_file FOREIGN KEY (case_file_id, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT consent_recipient FOREIGN KEY (recipient_id, alliance_id, recipient_holds_content)
    REFERENCES organisation (id, alliance_id, may_hold_content),
  CONSTRAINT consent_recipient_always_holds_content CHECK (recipient_holds_content),
  CONSTRAINT consent_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT consent_category CHECK (category IN
    ('identity', 'contact', 'pathway', 'residence', 'needs', 'journal', 'mentoring', 'documents')),
  CONSTRAINT consent_purpose CHECK (purpose ~ '\S'),
  CONSTRAINT consent_period CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE consent IS 'One category to one organisation for one purpose and period, withdrawable; opens nothing by itself';
COMMENT ON COLUMN consent.language IS 'Language in which it was explained';
COMMENT ON COLUMN consent.evidence IS 'How it is evidenced: the signed form and where it lies';
CREATE INDEX consent_by_case_file ON consent (case_file_id);
CALL migration.protect('consent');
CALL migration.let_worker_read('consent');
GRANT SELECT, INSERT, UPDATE (valid_to, withdrawn_at) ON consent TO wegmarke_app;
CREATE POLICY consent_select ON consent FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND (f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])
    OR f.caseload_id = ANY ((SELECT app.supervised_caseloads())::int[])))
  OR id = ANY ((SELECT app.my_consents())::uuid[])
  OR organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]));
CREATE POLICY consent_insert ON consent FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));
-- Withdrawing works on a closed file too.
CREATE POLICY consent_update ON consent FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));

CREATE TABLE participation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  category text NOT NULL,
  account_id uuid NOT NULL,
  level text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  ended_at timestamptz,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT participation_key PRIMARY KEY (id),
  CONSTRAINT participation_consent FOREIGN KEY (consent_id, case_file_id, alliance_id, category)
    REFERENCES consent (id, case_file_id, alliance_id, category) ON DELETE CASCADE,
  CONSTRAINT participation_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT participation_level CHECK (level IN ('read', 'contribute')),
  CONSTRAINT participation_period CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE participation IS 'The account to which a consent opens its category, to read or to contribute; ends at once by ended_at';
CREATE UNIQUE INDEX participation_once ON participation (consent_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX participation_by_account ON participation (account_id) WHERE ended_at IS NULL;
CREATE INDEX participation_by_case_file ON participation (case_file_id);
CALL migration.protect('participation');
CALL migration.let_worker_read('participation');
GRANT SELECT, INSERT, UPDATE (level, valid_to, ended_at) ON participation TO wegmarke_app;
CREATE POLICY participation_select ON participation FOR SELECT TO wegmarke_app USING (
  account_id = (SELECT app.account_id())
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND (f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])
    OR f.caseload_id = ANY ((SELECT app.supervised_caseloads())::int[]))));
CREATE POLICY participation_insert ON participation FOR INSERT TO wegmarke_app WITH CHECK (
  account_id <> (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));
CREATE POLICY participation_update ON participation FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));

-- The single files of an account travel with each of its requests, so there are bounds to them.
SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.bound_participations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM participation p WHERE p.account_id = NEW.account_id AND p.ended_at IS NULL) >= 200 THEN
    RAISE EXCEPTION 'an account takes part in at most 200 files'
      USING ERRCODE = '23514', CONSTRAINT = 'participation_at_most_200', TABLE = 'participation';
  END IF;
  RETURN NEW;
END
$$;
GRANT EXECUTE ON FUNCTION app.bound_participations() TO wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER participation_bound BEFORE INSERT ON participation FOR EACH ROW EXECUTE FUNCTION app.bound_participations();

CREATE TABLE same_person (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  file_a uuid NOT NULL,
  file_b uuid NOT NULL,
  consent_a uuid NOT NULL,
  consent_b uuid NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  unlinked_at timestamptz,
  CONSTRAINT same_person_key PRIMARY KEY (id),
  CONSTRAINT same_person_file_a FOREIGN KEY (file_a, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT same_person_file_b FOREIGN KEY (file_b, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT same_person_consent_a FOREIGN KEY (consent_a) REFERENCES consent (id) ON DELETE CASCADE,
  CONSTRAINT same_person_consent_b FOREIGN KEY (consent_b) REFERENCES consent (id) ON DELETE CASCADE,
  CONSTRAINT same_person_two_files CHECK (file_a < file_b)
);
COMMENT ON TABLE same_person IS 'Files of two organisations about one person, with consent on both sides; controllers never share a row';
CREATE INDEX same_person_by_file_b ON same_person (file_b);
CREATE UNIQUE INDEX same_person_once ON same_person (file_a, file_b) WHERE unlinked_at IS NULL;
CALL migration.protect('same_person');
CALL migration.let_worker_read('same_person');
GRANT SELECT ON same_person TO wegmarke_app;
CREATE POLICY same_person_select ON same_person FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id IN (file_a, file_b) AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));

CREATE TABLE access_request (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  account_id uuid NOT NULL,
  requested_on date NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  CONSTRAINT access_request_key PRIMARY KEY (id),
  CONSTRAINT access_request_case_file FOREIGN KEY (case_file_id, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT access_request_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT access_request_closed CHECK (closed_at >= opened_at)
);
COMMENT ON TABLE access_request IS 'Art. 15 request of the person concerned; while open, the file is readable to that data protection officer';
CREATE INDEX access_request_by_account ON access_request (account_id) WHERE closed_at IS NULL;
CREATE INDEX access_request_by_case_file ON access_request (case_file_id);
CALL migration.protect('access_request');
CALL migration.let_worker_read('access_request');
GRANT SELECT ON access_request TO wegmarke_app;
CREATE POLICY access_request_select ON access_request FOR SELECT TO wegmarke_app USING (
  account_id = (SELECT app.account_id()) OR organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]));

-- Intake: statements that are only ever added, decisions on admission, and the count of who was addressed and not won.

-- A statement is a value, "does not want to say", "does not know", or the note that an earlier one was typed wrongly.
ALTER TABLE assessment_item
  ALTER value DROP NOT NULL,
  ADD answer text NOT NULL DEFAULT 'given',
  ADD source text NOT NULL DEFAULT 'person',
  ADD mistaken_item_id uuid,
  ADD CONSTRAINT assessment_item_in_file UNIQUE (id, case_file_id),
  ADD CONSTRAINT assessment_item_answer CHECK (answer IN ('given', 'declined', 'unknown', 'mistake')),
  ADD CONSTRAINT assessment_item_source CHECK (source IN ('person', 'document', 'colleague', 'organisation')),
  ADD CONSTRAINT assessment_item_value CHECK ((answer = 'given') = (value IS NOT NULL)),
  ADD CONSTRAINT assessment_item_mistaken CHECK ((answer = 'mistake') = (mistaken_item_id IS NOT NULL)),
  ADD CONSTRAINT assessment_item_mistaken_item FOREIGN KEY (mistaken_item_id, case_file_id)
    REFERENCES assessment_item (id, case_file_id) ON DELETE CASCADE,
  ADD CONSTRAINT assessment_item_mistaken_once UNIQUE (mistaken_item_id);
COMMENT ON COLUMN assessment_item.source IS 'Who or what it comes from; a volunteer is none of them';
COMMENT ON COLUMN assessment_item.stated_by IS 'Which document, colleague or organisation';
COMMENT ON COLUMN assessment_item.mistaken_item_id IS 'The statement that was typed wrongly: it stays readable and counts no more';
-- Nothing is ever changed or taken back, not even by who wrote it.
DROP POLICY assessment_item_update ON assessment_item;
DROP POLICY assessment_item_delete ON assessment_item;
REVOKE UPDATE, DELETE ON assessment_item FROM wegmarke_app;
-- As before, and a contributor calls only what they wrote themselves a mistake. A function, because a policy may not read
-- its own table.
CREATE FUNCTION app.stated_by_me(statement uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
  RETURN EXISTS (SELECT FROM assessment_item i WHERE i.id = statement AND i.recorded_by = app.account_id());
GRANT EXECUTE ON FUNCTION app.stated_by_me(uuid) TO wegmarke_app;
DROP POLICY assessment_item_insert ON assessment_item;
CREATE POLICY assessment_item_insert ON assessment_item FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND (
    EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
      AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[]))
    OR (case_file_id = ANY ((SELECT app.contributed_files('needs'))::uuid[])
      AND (mistaken_item_id IS NULL OR app.stated_by_me(mistaken_item_id)))));

CREATE TABLE admission_decision (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  decision text NOT NULL,
  reason text,
  findings jsonb NOT NULL,
  decided_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT admission_decision_key PRIMARY KEY (id),
  CONSTRAINT admission_decision_case_file FOREIGN KEY (case_file_id, alliance_id)
    REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT admission_decision_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT admission_decision_decision CHECK (decision IN ('admitted', 'not_admitted', 'exception')),
  CONSTRAINT admission_decision_reason CHECK (decision = 'admitted' OR reason ~ '\S'),
  CONSTRAINT admission_decision_findings CHECK (jsonb_typeof(findings) = 'object')
);
COMMENT ON TABLE admission_decision IS 'What a caseworker decided on admission; the latest holds, earlier ones stay (category needs)';
COMMENT ON COLUMN admission_decision.findings IS 'Outcome of each criterion when it was decided: met, not_met or unknown';
CREATE INDEX admission_decision_by_case_file ON admission_decision (case_file_id, decided_on DESC);
CALL migration.protect('admission_decision');
CALL migration.let_worker_read('admission_decision');
GRANT SELECT, INSERT ON admission_decision TO wegmarke_app;
CALL migration.open_reading('admission_decision', 'needs');
CREATE POLICY admission_decision_insert ON admission_decision FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[])));

-- No person, no account, no day: a number that nobody can be recognised in.
CREATE TABLE outreach_count (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  month text NOT NULL,
  municipality_ags text,
  reason text NOT NULL,
  number int NOT NULL,
  CONSTRAINT outreach_count_key PRIMARY KEY (id),
  CONSTRAINT outreach_count_once UNIQUE NULLS NOT DISTINCT (organisation_id, month, municipality_ags, reason),
  CONSTRAINT outreach_count_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT outreach_count_municipality FOREIGN KEY (municipality_ags) REFERENCES municipality (ags),
  CONSTRAINT outreach_count_month CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT outreach_count_reason CHECK (reason IN ('not_reached', 'no_interest', 'no_time', 'no_trust', 'supported_elsewhere',
    'own_way', 'not_target_group', 'moved_away', 'unknown')),
  CONSTRAINT outreach_count_number CHECK (number >= 0)
);
COMMENT ON TABLE outreach_count IS 'How many people an organisation addressed in a month and did not win, by reason; no identity';
CALL migration.protect('outreach_count');
CALL migration.let_worker_read('outreach_count');
GRANT SELECT, INSERT, UPDATE (number) ON outreach_count TO wegmarke_app;
CREATE POLICY outreach_count_select ON outreach_count FOR SELECT TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY outreach_count_insert ON outreach_count FOR INSERT TO wegmarke_app
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY outreach_count_update ON outreach_count FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
